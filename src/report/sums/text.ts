import { sourcesIn } from '../../model/revenue-source.js';
import { SOURCE_VIEWS } from '../estimate/sources/source-views.js';
import { rateLine } from '../estimate/text.js';
import { printable, shortened } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';
import type { ReportedAmount } from '../values/amount.js';
import { groupDigits, shownCount } from '../words/figures.js';
import { likesLine } from '../words/likes-line.js';
import { shownAmount } from '../words/shown-amount.js';
import type { ReportedGroup, ReportedSum, SumsReport } from './report.js';

/** Draws one row per LIVE or group, and a total for each currency. */
export function sumsText(report: SumsReport, canvas: Canvas): string {
  const { style, width, measure } = canvas;
  const { head, aligns, rows, totals, notes } = sumsTable(report, width);
  const cells = (texts: readonly string[], paint?: Cell['paint']) =>
    texts.map(
      (text, column): Cell => ({ text, align: aligns[column] ?? 'left', ...(paint ? { paint } : {}) }),
    );
  const body = [...rows.map((row) => cells(row)), ...totals.map((row) => cells(row, style.strong))];
  const lines = notes.flatMap((note) => wrap(note, width, measure));
  return [renderTable(cells(head, style.strong), body, canvas), ...lines, ''].join('\n');
}

interface SumsTable {
  readonly head: readonly string[];
  readonly aligns: readonly Column['align'][];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/**
 * Returns the table texts and the lines below, the same in every format; a narrow table has fewer columns.
 */
export function sumsTable(report: SumsReport, width: number | undefined): SumsTable {
  const columns = columnsFor(report, width);
  return {
    head: columns.map(({ title }) => title),
    aligns: columns.map(({ align }) => align),
    rows: report.groups.map((group) => columns.map(({ value }) => value(group, group.key))),
    totals: report.totals.map((sum) => columns.map(({ value }) => value(sum, 'Total'))),
    notes: [
      ...report.totals.flatMap(otherIncomeLines),
      ...report.totals.map((sum) => likesOfLives(sum)),
      ...rejectedLines(report),
      ...report.totals.flatMap(unknownLines),
      ...noteLines(report),
      ...report.rates.map((rate) => `Assumed: ${rateLine(rate)}`),
    ],
  };
}

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly value: (sum: ReportedSum | ReportedGroup, key: string) => string;
}

const NARROW = 72;
const WIDE = 120;

function columnsFor({ by, totals }: SumsReport, width: number | undefined): Column[] {
  const name: Column = { title: by === 'live' ? 'LIVE' : titleCase(by), align: 'left', value: nameOf };
  const lives: Column = { title: 'LIVEs', align: 'right', value: (sum) => shownCount(sum.lives) };
  const likes: Column = {
    title: 'Likes',
    align: 'right',
    value: (sum) => (sum.likes.count === null ? '—' : shownCount(sum.likes.count)),
  };
  const diamonds: Column = {
    title: 'Diamonds',
    align: 'right',
    value: diamondsText,
  };
  const total: Column = { title: 'Total', align: 'right', value: (sum) => shownAmount(sum.total) };
  const sources = sourcesIn(totals).map(
    (source): Column => ({
      title: SOURCE_VIEWS[source].column,
      align: 'right',
      value: (sum) => sourceText(sum[source]),
    }),
  );
  const counted = by === 'live' ? [] : [lives];
  if (width !== undefined && width < NARROW) return [name, ...counted, total];
  if (width !== undefined && width < WIDE) return [name, ...counted, likes, diamonds, total];
  return [name, ...counted, likes, diamonds, ...sources, total];
}

/** Returns the amount, or a placeholder when this LIVE lacks a source that another LIVE has. */
function sourceText(amount: ReportedAmount | undefined): string {
  return amount === undefined ? '—' : shownAmount(amount);
}

function nameOf(sum: ReportedSum | ReportedGroup, key: string): string {
  if (!('creator' in sum)) return key;
  const parts = [key, sum.creator, sum.title].filter((part) => part !== null);
  return parts.map((part) => shortened(printable(part), 40)).join(' · ');
}

export function diamondsText({ diamonds, diamondsAreFloor }: ReportedSum): string {
  if (diamonds === null) return 'unknown';
  const shown = groupDigits(String(diamonds));
  return diamondsAreFloor ? `at least ${shown}` : shown;
}

function titleCase(by: string): string {
  return `${by[0]?.toUpperCase()}${by.slice(1)}`;
}

/** Returns the likes line and how many of the LIVEs it covers. */
export function likesOfLives(sum: Pick<ReportedSum, 'likes' | 'lives' | 'currency'>): string {
  const { likes, lives } = sum;
  const isWhole = likes.count === null || likes.lives === lives;
  return `${likesLine(sum)}${isWhole ? '' : ` (recorded in ${likes.lives} of ${lives} LIVEs)`}`;
}

const NOTES_SHOWN = 10;

function noteLines(report: SumsReport): string[] {
  /** Gifts without a known price are already listed under the unknowns. */
  const warnings = report.warnings.filter(({ code }) => code !== 'unknown-gift');
  const notes = warnings.slice(0, NOTES_SHOWN).map(({ file, message }) => {
    const place = file === undefined ? '' : `${shortened(printable(file), 80)}: `;
    return `Note: ${place}${shortened(printable(message), 300)}`;
  });
  const more = warnings.length - notes.length;
  return more > 0 ? [...notes, `… and ${more} more notes; --format json lists them all`] : notes;
}

function rejectedLines({ rejected }: SumsReport): string[] {
  if (rejected.logs === 0) return [];
  return [
    `${shownCount(rejected.logs)} of ${shownCount(rejected.of)} logs rejected: they are not in the total`,
  ];
}

function unknownLines({ total }: ReportedSum): string[] {
  return total.reason === undefined ? [] : [`Not known: ${shortened(printable(total.reason), 400)}`];
}

/** A narrow table has no column for it. */
function otherIncomeLines({ otherLiveIncome }: ReportedSum): string[] {
  const { title } = SOURCE_VIEWS.otherLiveIncome;
  return otherLiveIncome ? [`${title}: ${shownAmount(otherLiveIncome)}, included in the total`] : [];
}
