import type { AccountDay } from '../../model/export-tables.js';
import type { Rows } from '../../model/table.js';
import { findTable, type Names } from './columns.js';
import { rowReader } from './row-reader.js';
import type { ReadTable, TableHints } from './table-reading.js';

type Field = 'date' | 'videoViews' | 'followers';

const NAMES: Names<Field> = { date: ['Date'], videoViews: ['Video Views'], followers: ['Followers'] };

/** TikTok Studio, Overview and FollowerHistory: a day a row. Its likes are those of videos and are not read. */
export function studioAnalytics(rows: Rows, file: string, hints: TableHints): ReadTable | undefined {
  const table =
    findTable(rows, NAMES, ['date', 'videoViews']) ?? findTable(rows, NAMES, ['date', 'followers']);
  if (!table) return undefined;
  const faults: ReadTable['faults'][number][] = [];
  const days: AccountDay[] = [];
  const end = hints.until ?? lastDayIn(file);
  let last = end;
  for (const row of [...table.rows].reverse()) {
    const read = rowReader(row, hints.decimalSign);
    const day = dayBefore(read.text('date') ?? '', last);
    /** Corrections make a day negative. */
    const views = read.number('videoViews');
    const followers = read.whole('followers');
    const what = read.fault() ?? (day === undefined ? dateFault(end) : undefined);
    if (what !== undefined || day === undefined) {
      faults.push({ row: row.row, what: what ?? 'date' });
      continue;
    }
    last = day;
    days.push({ day, videoViews: views && Number(views.amount / 10n ** views.scale), followers });
  }
  return { name: 'TikTok Studio', days: days.reverse(), faults, leftOut: [], unknownColumns: [] };
}

function dateFault(end: string | undefined): string {
  return end === undefined
    ? 'date: days are written without a year; add --until 2026-11-23, the last day in it'
    : 'date: no day';
}

/** `Overview_2025-11-24_2026-11-23.csv`. */
function lastDayIn(file: string): string | undefined {
  return file.match(/\d{4}-\d\d-\d\d/g)?.at(-1);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `December 30`, of the year that makes it the latest day up to `last`. */
function dayBefore(text: string, last: string | undefined): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, name = '', number = ''] = /^([A-Za-z]+)\.? (\d{1,2})$/.exec(text) ?? [];
  const month = MONTHS.findIndex(
    (each) => name.length >= 3 && each.toLowerCase().startsWith(name.toLowerCase()),
  );
  if (month < 0 || last === undefined) return undefined;
  const year = Number(last.slice(0, 4));
  const rest = `${String(month + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
  const day = `${rest > last.slice(5) ? year - 1 : year}-${rest}`;
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : day;
}
