import { goLiveHistory, type ReadLive } from '../../input/exports/go-live-history.js';
import { tableEvents } from '../../input/recordings/table-events.js';
import { csvTable } from '../../input/tables/files/csv-rows.js';
import { entriesIn, isZip, unpack } from '../../input/tables/files/unpack.js';
import { xlsxSheets } from '../../input/tables/files/xlsx-sheets.js';
import { readTable } from '../../input/tables/read-table.js';
import type { TableHints } from '../../input/tables/table-reading.js';
import type { Rows } from '../../model/table.js';
import type { ImportResult } from './import-result.js';
import { type FileProblem, note, takeEvents, WRONG_FILE } from './recording-result.js';

/** Reads an export of TikTok: a table (XLSX, CSV), or a zip of tables or of a data download. */
export async function readExport(
  file: string,
  bytes: Uint8Array,
  hints: TableHints,
  result: ImportResult,
): Promise<FileProblem | undefined> {
  if (!isZip(bytes)) return takeTable(csvTable(bytes), file, hints, result);
  if (entriesIn(bytes).some(({ name }) => name === 'xl/workbook.xml')) {
    const book = await xlsxSheets(bytes);
    return 'problem' in book
      ? { code: 'unreadable', message: book.problem }
      : takeSheets(book.sheets, file, hints, result);
  }
  return readZip(file, bytes, hints, result);
}

/** Unpacks only the files an import needs, since a data download also contains messages and addresses. */
async function readZip(
  file: string,
  bytes: Uint8Array,
  hints: TableHints,
  result: ImportResult,
): Promise<FileProblem | undefined> {
  const unpacked = unpack(bytes, (name) => /\.csv$|(^|\/)user_data[^/]*\.json$/i.test(name));
  if ('problem' in unpacked) return { code: 'unreadable', message: unpacked.problem };
  const problems: { readonly name: string; readonly problem: FileProblem }[] = [];
  for (const [name, inner] of Object.entries(unpacked.files)) {
    const place = `${file}/${name}`;
    const history = /\.csv$/i.test(name) ? undefined : goLiveHistory(new TextDecoder().decode(inner));
    const problem = /\.csv$/i.test(name)
      ? takeTable(csvTable(inner), place, hints, result)
      : history
        ? takeLives(history, place, 'GoLiveList', result)
        : { ...WRONG_FILE, message: 'it is no JSON of a data download' };
    if (problem) problems.push({ name, problem });
  }
  const files = Object.keys(unpacked.files).length;
  const real = problems.find(({ name, problem }) => problem.code !== 'wrong-file' || /\.json$/i.test(name));
  if (files === 0 || real || problems.length === files) {
    const [first] = real ? [real] : problems;
    return first ? { ...first.problem, message: `${first.name}: ${first.problem.message}` } : WRONG_FILE;
  }
  /** A zip of TikTok Studio also contains tables that are not needed here. */
  for (const { name } of problems)
    note(result.passedOver, 'tables that are not known', () => `${file}/${name}`);
  return undefined;
}

/** Reads every sheet that is a table and ignores cover sheets. */
function takeSheets(
  sheets: readonly Rows[],
  file: string,
  hints: TableHints,
  result: ImportResult,
): FileProblem | undefined {
  const problems = sheets.map((rows, at) =>
    takeTable(rows, at === 0 ? file : `${file}, sheet ${at + 1}`, hints, result),
  );
  return problems.includes(undefined) ? undefined : (problems[0] ?? WRONG_FILE);
}

function takeTable(
  rows: Rows | undefined,
  file: string,
  hints: TableHints,
  result: ImportResult,
): FileProblem | undefined {
  const table = rows && readTable(rows, file, hints);
  if (!table) return takeTableEvents(rows, file, result) === 'taken' ? undefined : unknownTable(rows);
  const { periods = [], shopLives = [], orders = [], days = [] } = table;
  for (const period of periods) result.tables.periods.push(period);
  for (const live of shopLives) result.tables.shopLives.push(live);
  for (const order of orders) result.tables.orders.push(order);
  for (const day of days) result.tables.days.push(day);
  for (const { row, what } of table.faults) {
    const isSum = SUM.test(rows[row - 1]?.find(({ text }) => text !== '')?.text ?? '');
    const told = isSum ? 'a row of sums: delete it from the table' : what;
    note(result.badRows, `${table.name}, ${told}`, () => `${file}, row ${row}`);
  }
  for (const what of table.leftOut) note(result.passedOver, what, () => file);
  for (const column of table.unknownColumns) note(result.unknownColumns, column, () => file);
  return undefined;
}

/** Takes the Gifts in the table of a tracker; returns `undefined` for any other table. */
function takeTableEvents(rows: Rows | undefined, file: string, result: ImportResult): 'taken' | undefined {
  const events = rows && tableEvents(rows, result.clock);
  for (const { row, read } of events ?? []) takeEvents(result, [read], file, () => `${file}, row ${row}`);
  return events && 'taken';
}

/** Labels that spreadsheets put before a sum. */
const SUM = /^(grand |sub)?(total|totals|sum|gesamt|summe|totale|suma)\b/i;

/** Reports an unknown table with its header, which reveals a wrong file or a renamed column. */
function unknownTable(rows: Rows | undefined): FileProblem {
  if (rows === undefined)
    return { ...WRONG_FILE, message: 'it is no CSV in UTF-8 or UTF-16: is a quote left open?' };
  const header = rows.find((row) => row.some(({ text }) => text !== ''))?.map(({ text }) => text) ?? [];
  if (header.length === 0) return { ...WRONG_FILE, message: 'it is empty' };
  return {
    ...WRONG_FILE,
    message: `a table of TikTok is known by its header; this one begins with ${header.slice(0, 8).join(' | ')}`,
  };
}

/** Takes the LIVEs of a Go Live History or of LIVE Center. */
export function takeLives(
  history: readonly ReadLive[],
  file: string,
  list: 'GoLiveList' | 'LIVE',
  result: ImportResult,
): FileProblem | undefined {
  if (history.length === 0) note(result.passedOver, 'an empty Go Live History', () => file);
  for (const [at, read] of history.entries()) {
    const place = `${file}, ${list} ${at + 1}`;
    if ('unreadable' in read)
      note(read.isStated ? result.badRows : result.unreadable, read.unreadable, () => place);
    else {
      const other = result.exported.add(read.live, place);
      if (other !== undefined) {
        const message = `${place} is the same LIVE as ${other}, but not the same content`;
        return { code: 'conflicting-copies', message, hint: 'give the newer download alone' };
      }
    }
  }
  return undefined;
}
