import stringWidth from 'string-width';

/** Letters, digits and signs that take one cell everywhere; string-width is right but slow to warm up. */
const ONE_CELL_EACH =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20A0-\u20BF\u2190-\u21FF\u2212\u2400-\u2426\u2500-\u257F]*$/;

/** How many terminal cells a printable text takes. */
export function textWidth(text: string): number {
  return ONE_CELL_EACH.test(text) ? text.length : stringWidth(text);
}
