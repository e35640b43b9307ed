import { parse } from 'csv-parse/sync';
import type { Rows } from '../../../model/table.js';

/** A CSV as TikTok writes it, or as Excel saved it again; `undefined` when the bytes are no text. */
export function csvTable(bytes: Uint8Array): Rows | undefined {
  try {
    return csvRows(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Shop exports end their cells with a tab, so that Excel keeps long ids as text. */
export function csvRows(text: string): Rows {
  const rows: string[][] = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
  });
  return rows.map((row) => row.map((cell) => ({ text: cell.trim(), isNumber: false })));
}

/** Excel writes semicolons where a comma stands before the fraction. The header has no numbers, so it tells. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 6).join('\n');
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
