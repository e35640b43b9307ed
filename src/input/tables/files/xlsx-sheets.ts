import { readSheet } from 'read-excel-file/universal';
import type { Cell, Rows } from '../../../model/table.js';
import { entriesIn, unpack } from './unpack.js';

type Sheets = { readonly sheets: readonly Rows[] } | { readonly problem: string };

/** Excel allows more; no export comes near, and a cell far out would make millions of empty ones. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 500;
const MOST_CELLS = 2_000_000;
const MOST_BYTES = 150_000_000;

/** The sheets of an XLSX file. Numbers keep their digits: ids have more than a number holds. */
export async function xlsxSheets(bytes: Uint8Array): Promise<Sheets> {
  if (entriesIn(bytes).reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return { problem: `unpacked it has more than ${MOST_BYTES / 1_000_000} MB` };
  const parts = unpack(bytes, (name) => /^xl\/worksheets\/[^/]*\.xml$/.test(name));
  if ('problem' in parts) return parts;
  const tooFar = Object.values(parts.files).some((part) => reachesTooFar(new TextDecoder().decode(part)));
  if (tooFar) return { problem: `a sheet of it has more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns` };
  try {
    const sheets: Rows[] = [];
    const blob = new Blob([bytes.slice()]);
    for (let sheet = 1; sheet <= Object.keys(parts.files).length; sheet += 1) {
      const rows = await readSheet(blob, sheet, {
        trim: false,
        parseNumber: (digits: string) => new NumberCell(digits),
      });
      sheets.push(rows.map((row) => row.map(cellOf)));
    }
    return sheets.length === 0 ? { problem: 'it is no XLSX file' } : { sheets };
  } catch {
    return { problem: 'it is no XLSX file' };
  }
}

class NumberCell {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof NumberCell) return { text: value.digits, isNumber: true };
  if (value instanceof Date) {
    const second = new Date(Math.round(value.getTime() / 1000) * 1000);
    return { text: second.toISOString().slice(0, 19).replace('T', ' '), isNumber: false };
  }
  return { text: value === null || value === undefined ? '' : String(value).trim(), isNumber: false };
}

/** Rows and columns may be told in other ways too, so whatever looks like the name of a cell counts. */
function reachesTooFar(xml: string): boolean {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(/\br\s*=\s*["']([A-Z]{0,7})(\d{1,9})["']/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
