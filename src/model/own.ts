/** The entry of a table that is asked with a word somebody wrote: `constructor` is a word of every object, and no entry. */
export function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
