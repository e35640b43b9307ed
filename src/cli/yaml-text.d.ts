/** The build puts the text of an example into the program. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
