import { goLiveHistory, type ReadLive } from '../../input/exports/go-live-history.js';
import { csvTable } from '../../input/tables/csv-rows.js';
import { readTable } from '../../input/tables/read-table.js';
import type { TableHints } from '../../input/tables/table-reading.js';
import { entriesIn, isZip, unpack } from '../../input/tables/unpack.js';
import { xlsxSheets } from '../../input/tables/xlsx-sheets.js';
import type { Rows } from '../../model/table.js';
import { type Found, note, type Trouble, WRONG_FILE } from './import-result.js';

/** A file that TikTok made: a table (XLSX, CSV), or a zip of tables or of a data download. */
export async function readExport(
  file: string,
  bytes: Uint8Array,
  hints: TableHints,
  found: Found,
): Promise<Trouble | undefined> {
  if (!isZip(bytes)) return takeTable(csvTable(bytes), file, hints, found);
  if (entriesIn(bytes).some(({ name }) => name === 'xl/workbook.xml')) {
    const book = await xlsxSheets(bytes);
    return 'problem' in book
      ? { code: 'unreadable', message: book.problem }
      : takeSheets(book.sheets, file, hints, found);
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
  const troubles: { readonly name: string; readonly trouble: Trouble }[] = [];
  for (const [name, inner] of Object.entries(unpacked.files)) {
    const place = `${file}/${name}`;
    const history = /\.csv$/i.test(name) ? undefined : goLiveHistory(new TextDecoder().decode(inner));
    const trouble = /\.csv$/i.test(name)
      ? takeTable(csvTable(inner), place, hints, found)
      : history
        ? takeHistory(history, place, found)
        : { ...WRONG_FILE, message: 'it is no JSON of a data download' };
    if (trouble) troubles.push({ name, trouble });
  }
  const files = Object.keys(unpacked.files).length;
  const real = troubles.find(({ name, trouble }) => trouble.code !== 'wrong-file' || /\.json$/i.test(name));
  if (files === 0 || real || troubles.length === files) {
    const [first] = real ? [real] : troubles;
    return first ? { ...first.trouble, message: `${first.name}: ${first.trouble.message}` } : WRONG_FILE;
  }
  /** A zip of TikTok Studio holds tables that are of no use here, too. */
  for (const { name } of troubles)
    note(found.passedOver, 'tables that are not known', () => `${file}/${name}`);
  return undefined;
}

/** A cover sheet is no table; every sheet that is one counts. */
function takeSheets(
  sheets: readonly Rows[],
  file: string,
  hints: TableHints,
  found: Found,
): Trouble | undefined {
  const troubles = sheets.map((rows, at) =>
    takeTable(rows, at === 0 ? file : `${file}, sheet ${at + 1}`, hints, found),
  );
  return troubles.includes(undefined) ? undefined : (troubles[0] ?? WRONG_FILE);
}

function takeTable(
  rows: Rows | undefined,
  file: string,
  hints: TableHints,
  found: Found,
): Trouble | undefined {
  const table = rows && readTable(rows, file, hints);
  if (!table) return unknownTable(rows);
  const { periods = [], shopLives = [], orders = [], days = [] } = table;
  for (const period of periods) found.tables.periods.push(period);
  for (const live of shopLives) found.tables.shopLives.push(live);
  for (const order of orders) found.tables.orders.push(order);
  for (const day of days) found.tables.days.push(day);
  for (const { row, what } of table.faults) {
    const isSum = SUM.test(rows[row - 1]?.find(({ text }) => text !== '')?.text ?? '');
    const told = isSum ? 'a row of sums: delete it from the table' : what;
    note(found.badRows, `${table.name}, ${told}`, () => `${file}, row ${row}`);
  }
  for (const what of table.leftOut) note(found.passedOver, what, () => file);
  for (const column of table.unknownColumns) note(found.unknownColumns, column, () => file);
  return undefined;
}

/** What spreadsheets write in front of a sum. */
const SUM = /^(grand |sub)?(total|totals|sum|gesamt|summe|totale|suma)\b/i;

/** Tells the header that was found: the wrong file is known by it, and so is a new name of a column. */
function unknownTable(rows: Rows | undefined): Trouble {
  if (rows === undefined)
    return { ...WRONG_FILE, message: 'it is no CSV in UTF-8 or UTF-16: is a quote left open?' };
  const header = rows.find((row) => row.some(({ text }) => text !== ''))?.map(({ text }) => text) ?? [];
  if (header.length === 0) return { ...WRONG_FILE, message: 'it is empty' };
  return {
    ...WRONG_FILE,
    message: `a table of TikTok is known by its header; this one begins with ${header.slice(0, 8).join(' | ')}`,
  };
}

/** The Go Live History of a data download. */
export function takeHistory(history: readonly ReadLive[], file: string, found: Found): Trouble | undefined {
  if (history.length === 0) note(found.passedOver, 'an empty Go Live History', () => file);
  for (const [at, read] of history.entries()) {
    const place = `${file}, GoLiveList ${at + 1}`;
    if ('unreadable' in read)
      note(read.isStated ? found.badRows : found.unreadable, read.unreadable, () => place);
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
