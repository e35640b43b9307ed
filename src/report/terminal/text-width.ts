/** Returns the width of a printable text in terminal cells. */
export type Measure = (text: string) => number;

/** Characters that take one cell in every terminal. */
const ONE_CELL_EACH =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20A0-\u20BF\u2190-\u21FF\u2212\u2400-\u2426\u2500-\u257F\uE000]*$/;

/** Tells whether the length of a text is its width; other text needs `wideWidth`, which is slow to load. */
export function isPlain(text: string): boolean {
  return ONE_CELL_EACH.test(text);
}
