import { printable } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { shownAmount } from '../words/shown-amount.js';
import type { ImpactRow } from './impact.js';
import type { EstimateReport } from './report.js';

export const HEADINGS = ['Aspect', 'Impact of likes', 'This LIVE', 'Estimated revenue'] as const;

/** Minimum width of four columns, in terminal cells; below it each aspect becomes a block of its own. */
const FOUR_COLUMNS = 76;

/** Draws the five-aspect impact table. */
export function impactTable({ impact }: EstimateReport, canvas: Canvas): string {
  const { width, style } = canvas;
  if (width < FOUR_COLUMNS) return stacked(impact, canvas);
  const head = HEADINGS.map((text, column) => ({ text, paint: style.strong, align: alignOf(column) }));
  const rows = impact.map((row) => cellsOf(row).map((text, column) => cellOf(row, text, column, canvas)));
  return renderTable(head, rows, canvas);
}

function stacked(impact: readonly ImpactRow[], canvas: Canvas): string {
  const rows = impact.map((row): Cell[] => {
    const [title, likes, live, amount] = cellsOf(row);
    const text = [`Likes: ${likes}`, `This LIVE: ${live}`, `Revenue: ${amount}`].join('\n');
    return [{ text: title, paint: canvas.style.strong }, { text }];
  });
  return renderTable([], rows, canvas);
}

/** Returns the four cell texts of a row, the same in every format. */
export function cellsOf(row: ImpactRow): [string, string, string, string] {
  return [row.title, row.impactOfLikes, printable(row.thisLive), amountText(row)];
}

function amountText({ amount }: ImpactRow): string {
  return amount === null ? '— (never money)' : shownAmount(amount);
}

function alignOf(column: number): 'left' | 'right' {
  return column === 3 ? 'right' : 'left';
}

function cellOf(row: ImpactRow, text: string, column: number, { style }: Canvas): Cell {
  const paint = column === 0 ? style.strong : column === 3 ? amountPaint(row, style) : (line: string) => line;
  return { text, paint, align: alignOf(column) };
}

function amountPaint({ amount }: ImpactRow, style: Canvas['style']) {
  if (amount === null || amount.status === 'none') return style.quiet;
  return amount.status === 'unknown' || amount.status === 'at-least' ? style.warn : style.good;
}
