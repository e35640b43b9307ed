import { stringify } from 'csv-stringify/sync';
import { printable } from '../terminal/printable.js';

export type CsvRow = Record<string, string | number | null>;

export function csv(rows: readonly CsvRow[], header = true): string {
  return stringify([...rows], { header, columns: Object.keys(rows[0] ?? {}) });
}

/**
 * Prefixes untrusted text that could become a formula with an apostrophe, also after leading quotes and
 * blanks.
 */
export function text(value: string | null): string | null {
  if (value === null) return null;
  const safe = printable(value.replace(/[\r\n]+/g, ' '));
  return /^[\s'"]*[=+\-@＝＋－＠]/.test(safe) ? `'${safe}` : safe;
}
