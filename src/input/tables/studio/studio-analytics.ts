import type { AccountDay } from '../../../model/export-tables.js';
import type { Rows } from '../../../model/table.js';
import { isEmpty, isRealDay } from '../cells/cells.js';
import { rowReader } from '../cells/row-reader.js';
import { type FoundTable, findTable, type Names } from '../columns/find-table.js';
import type { ReadTable, TableHints } from '../table-reading.js';

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
  for (const row of latestFirst(table)) {
    const read = rowReader(row, hints.decimalSign);
    const day = dayUpTo(read.text('date') ?? '', last);
    const isFirst = days.length === 0 && faults.length === 0;
    const views = signedWhole(row.cell('videoViews')?.text ?? '', read.whole);
    const followers = read.whole('followers');
    const what = read.fault() ?? (day === undefined ? dateFault(read.text('date'), end) : undefined);
    if (what !== undefined || day === undefined) faults.push({ row: row.row, what: what ?? 'date' });
    else if (isFirst && end !== undefined && day !== end) {
      faults.push({
        row: row.row,
        what: `date: the last day is ${read.text('date')}, not ${end}; correct --until`,
      });
    } else {
      last = day;
      days.push({ day, videoViews: isEmpty(row.cell('videoViews')) ? undefined : views, followers });
    }
  }
  return { name: 'TikTok Studio', days: days.reverse(), faults, leftOut: [], unknownColumns: [] };
}

/** Corrections make a day negative. */
function signedWhole(text: string, whole: (field: Field) => number | undefined): number | undefined {
  return /^-\d{1,12}$/.test(text) ? Number(text) : whole('videoViews');
}

/** From the latest day to the earliest, whichever comes first in the table. */
function latestFirst({ rows }: FoundTable<Field>): FoundTable<Field>['rows'] {
  const places = rows.map(({ cell }) => placeInYear(cell('date')?.text ?? ''));
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place));
  const ups = steps.filter((step) => step === 1 || step < -300).length;
  const downs = steps.filter((step) => step === -1 || step > 300).length;
  return downs > ups ? rows : [...rows].reverse();
}

/** Counts the days of a leap year, about: enough to tell up from down. */
function placeInYear(text: string): number {
  const [, name = '', number = '0'] = MONTH_AND_DAY.exec(text) ?? [];
  return Math.round(monthOf(name) * 30.5) + Number(number);
}

function dateFault(text: string | undefined, end: string | undefined): string {
  return end === undefined
    ? 'date: days are written without a year; add --until 2026-11-23, the last day in it'
    : `date: "${text ?? ''}" is no day`;
}

/** `Overview_2025-11-24_2026-11-23.csv`, or the zip it is in; not a folder above it. */
function lastDayIn(file: string): string | undefined {
  const [, name = ''] = /([^/\\]+(?:\.zip\/[^/\\]+)?)$/i.exec(file) ?? [];
  return name.match(/\d{4}-\d\d-\d\d/g)?.at(-1);
}

const MONTH_AND_DAY = /^([A-Za-z]+)\.? (\d{1,2})$/;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function monthOf(name: string): number {
  return MONTHS.findIndex((each) => name.length >= 3 && each.toLowerCase().startsWith(name.toLowerCase()));
}

/** `December 30`, of the year that makes it the latest day up to `last`. */
function dayUpTo(text: string, last: string | undefined): string | undefined {
  if (isRealDay(text)) return text;
  const [, name = '', number = ''] = MONTH_AND_DAY.exec(text) ?? [];
  const month = monthOf(name);
  if (month < 0 || last === undefined) return undefined;
  const rest = `${String(month + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
  const year = Number(last.slice(0, 4));
  const day = `${rest > last.slice(5) ? year - 1 : year}-${rest}`;
  return isRealDay(day) ? day : undefined;
}
