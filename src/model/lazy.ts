/** A value that is made when it is first asked for, and then kept: a sum of 10,000 LIVEs asks for few details. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
