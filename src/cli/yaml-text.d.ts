/** The build embeds the text of an example in the program. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
