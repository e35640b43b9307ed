import { parse } from 'csv-parse/sync';
import type { Rows } from '../../model/table.js';

/** Shop exports end their cells with a tab, so that Excel keeps long ids as text. */
export function csvRows(text: string): Rows {
  const rows: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => row.map((cell) => ({ text: cell.trim(), isNumber: false })));
}
