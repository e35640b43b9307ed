import Table from 'cli-table3';
import type { Canvas } from './style.js';
import type { Measure } from './text-width.js';
import { wrap } from './wrap.js';

export interface Cell {
  readonly text: string;
  readonly paint?: (line: string) => string;
  readonly align?: 'left' | 'right';
}

/** Private-use character that no printable text contains and that every measure counts as one cell. */
const PLACEHOLDER = '\uE000';

/**
 * Draws a table that fits `width`. cli-table3 measures Thai, Devanagari and newer emoji wrongly, and long cells
 * slowly: it is given a placeholder for each line, which is filled in afterwards.
 */
export function renderTable(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  { width, measure }: Pick<Canvas, 'width' | 'measure'>,
): string {
  const all = [...(head.length > 0 ? [head] : []), ...rows];
  const widths = columnWidths(all, width, measure);
  const fills: Fill[] = [];
  const drawn = all.map((row) => {
    const lines = row.map((cell, column) =>
      wrap(cell.text.replaceAll(PLACEHOLDER, ''), widths[column] ?? 1, measure),
    );
    const height = Math.max(...lines.map((each) => each.length));
    for (let line = 0; line < height; line += 1) {
      for (const [column, cell] of row.entries()) {
        const text = lines[column]?.[line] ?? '';
        const cells = measure(text);
        if (cells > 0) fills.push({ text: cell.paint ? cell.paint(text) : text, cells, align: cell.align });
      }
    }
    return row.map((cell, column) => ({
      content: (lines[column] ?? []).map((text) => (measure(text) > 0 ? PLACEHOLDER : '')).join('\n'),
      hAlign: cell.align ?? ('left' as const),
    }));
  });
  const colWidths = widths.map((each) => each + 2);
  let next = 0;
  return blocksOf(drawn)
    .map((block, at, all) => drawBlock(block, colWidths, at === 0, at === all.length - 1))
    .join('\n')
    .replace(/ *\uE000 */g, (cell) => filled(cell, fills[next++]));
}

type DrawnRow = readonly { readonly content: string; readonly hAlign: 'left' | 'right' }[];

/**
 * Rows drawn at a time: cli-table3 compares every cell with all others, so twice the rows take four times as
 * long.
 */
const ROWS_TOGETHER = 100;

function blocksOf(rows: readonly DrawnRow[]): (readonly DrawnRow[])[] {
  const blocks = [rows.slice(0, ROWS_TOGETHER)];
  for (let at = ROWS_TOGETHER; at < rows.length; at += ROWS_TOGETHER) {
    blocks.push(rows.slice(at, at + ROWS_TOGETHER));
  }
  return blocks;
}

const JOINT_TOP = { top: '─', 'top-mid': '┼', 'top-left': '├', 'top-right': '┤' };
const NO_BOTTOM = { bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' };

/** Draws one block of a table; only the first has a top border and only the last a bottom border. */
function drawBlock(
  rows: readonly DrawnRow[],
  colWidths: number[],
  isFirst: boolean,
  isLast: boolean,
): string {
  const chars = { ...(isFirst ? {} : JOINT_TOP), ...(isLast ? {} : NO_BOTTOM) };
  const table = new Table({ head: [], colWidths, style: { head: [], border: [] }, chars });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

interface Fill extends Pick<Cell, 'text' | 'align'> {
  readonly cells: number;
}

/** Replaces the placeholder, and as many spaces beside it as needed, with the text. */
function filled(cell: string, fill: Fill | undefined): string {
  const { text, cells, align } = fill ?? { text: '', cells: 1 };
  const room = align === 'right' ? cell.slice(cells - 1) : cell.slice(0, cell.length - cells + 1);
  return room.replace(PLACEHOLDER, () => text);
}

/**
 * Returns the natural column widths; if they do not fit, the widest columns shrink first, down to their
 * longest word.
 */
function columnWidths(rows: readonly (readonly Cell[])[], width: number, measure: Measure): number[] {
  const columns = rows[0]?.length ?? 0;
  const each = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]?.text ?? ''));
  const widths = each.map((texts) =>
    longest(
      texts.flatMap((text) => text.split('\n')),
      measure,
    ),
  );
  const least = each.map((texts) =>
    Math.min(
      longest(
        texts.flatMap((text) => text.split(/[ \n]/)),
        measure,
      ),
      LONGEST_WORD,
    ),
  );
  let tooMuch = widths.reduce((sum, cells) => sum + cells + 3, 1) - width;
  while (tooMuch > 0) {
    const room = widths.map((cells, column) => (cells > (least[column] ?? 1) ? cells : 0));
    const widest = Math.max(...room);
    if (widest === 0) break;
    widths[room.indexOf(widest)] = widest - 1;
    tooMuch -= 1;
  }
  return widths;
}

const LONGEST_WORD = 14;

function longest(texts: readonly string[], measure: Measure): number {
  return texts.reduce((most, text) => Math.max(most, measure(text)), 1);
}
