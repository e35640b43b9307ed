import { readSheet } from 'read-excel-file/universal';
import type { Cell, Rows } from '../../model/table.js';
import { unpack } from './unpack.js';

export type SheetRows = { readonly rows: Rows } | { readonly problem: string };

/** Excel allows more; no export comes near, and a cell far out would make millions of empty ones. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 500;

/** The first sheet of an XLSX file. Numbers keep their digits: ids have more than a number holds. */
export async function xlsxRows(bytes: Uint8Array): Promise<SheetRows> {
  const parts = unpack(bytes, (name) => /^xl\/worksheets\/.*\.xml$/.test(name));
  if ('problem' in parts) return parts;
  for (const part of Object.values(parts.files)) {
    if (reachesTooFar(new TextDecoder().decode(part))) {
      return { problem: `it has more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns` };
    }
  }
  try {
    const rows = await readSheet(new Blob([bytes.slice()]), {
      trim: false,
      parseNumber: (digits: string) => new NumberCell(digits),
    });
    return { rows: rows.map((row) => row.map(cellOf)) };
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

function reachesTooFar(xml: string): boolean {
  for (const [, letters = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"/g)) {
    if (letters.length > 2 || columnOf(letters) > MOST_COLUMNS || Number(row) > MOST_ROWS) return true;
  }
  return false;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
