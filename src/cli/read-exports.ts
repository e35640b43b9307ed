import { goLiveHistory, type ReadLive } from '../input/exports/go-live-history.js';
import { csvTable } from '../input/tables/csv-rows.js';
import { readTable } from '../input/tables/read-table.js';
import type { TableHints } from '../input/tables/table-reading.js';
import { isZip, namesIn, unpack } from '../input/tables/unpack.js';
import { xlsxRows } from '../input/tables/xlsx-rows.js';
import type { Rows } from '../model/table.js';
import { type Found, note, type Trouble, WRONG_FILE } from './found.js';

/** A file that TikTok made: a table (XLSX, CSV), or a zip of tables or of a data download. */
export async function readExport(
  file: string,
  bytes: Uint8Array,
  hints: TableHints,
  found: Found,
): Promise<Trouble | undefined> {
  if (!isZip(bytes)) return takeTable(csvTable(bytes), file, hints, found);
  const names = namesIn(bytes);
  if (names.includes('xl/workbook.xml')) {
    const sheet = await xlsxRows(bytes);
    return 'problem' in sheet
      ? { code: 'unreadable', message: sheet.problem }
      : takeTable(sheet.rows, file, hints, found);
  }
  return readZip(file, bytes, hints, found);
}

/** Only what an import reads is unpacked: a data download holds messages and addresses too. */
async function readZip(
  file: string,
  bytes: Uint8Array,
  hints: TableHints,
  found: Found,
): Promise<Trouble | undefined> {
  const unpacked = unpack(bytes, (name) => /\.csv$|(^|\/)user_data[^/]*\.json$/i.test(name));
  if ('problem' in unpacked) return { code: 'unreadable', message: unpacked.problem };
  const troubles: (Trouble | undefined)[] = [];
  for (const [name, inner] of Object.entries(unpacked.files)) {
    const place = `${file}/${name}`;
    if (/\.csv$/i.test(name)) troubles.push(takeTable(csvTable(inner), place, hints, found));
    else {
      const history = goLiveHistory(new TextDecoder().decode(inner));
      troubles.push(history ? takeHistory(history, place, found) : WRONG_FILE);
    }
  }
  if (troubles.length === 0) return WRONG_FILE;
  /** A zip of TikTok Studio holds tables that are of no use here, too. */
  const real = troubles.filter((trouble) => trouble && trouble !== WRONG_FILE);
  return real[0] ?? (troubles.includes(undefined) ? undefined : WRONG_FILE);
}

function takeTable(
  rows: Rows | undefined,
  file: string,
  hints: TableHints,
  found: Found,
): Trouble | undefined {
  const table = rows && readTable(rows, file, hints);
  if (!table) return WRONG_FILE;
  const { periods = [], shopLives = [], orders = [], days = [] } = table;
  found.tables.periods.push(...periods);
  found.tables.shopLives.push(...shopLives);
  found.tables.orders.push(...orders);
  found.tables.days.push(...days);
  for (const { row, what } of table.faults)
    note(found.badRows, `${table.name}, ${what}`, () => `${file}, row ${row}`);
  for (const what of table.leftOut) note(found.passedOver, what, () => file);
  for (const column of table.unknownColumns) note(found.unknownColumns, column, () => file);
  return undefined;
}

/** The Go Live History of a data download. */
export function takeHistory(history: readonly ReadLive[], file: string, found: Found): Trouble | undefined {
  if (history.length === 0) return { code: 'wrong-file', message: 'its Go Live History is empty' };
  for (const [at, read] of history.entries()) {
    const place = `${file}, GoLiveList ${at + 1}`;
    if ('unreadable' in read) note(found.unreadable, read.unreadable, () => place);
    else {
      const other = found.exported.add(read.live, place);
      if (other !== undefined) {
        const message = `${place} is the same LIVE as ${other}, but not the same content`;
        return { code: 'conflicting-copies', message, hint: 'give the newer download alone' };
      }
    }
  }
  return undefined;
}
