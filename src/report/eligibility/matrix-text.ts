import { section, wrapped } from '../terminal/section.js';
import type { Canvas } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { LEGEND, type Matrix, SHORT } from './matrix.js';
import { paintOf } from './verdict-words.js';

/** Draws as many program columns side by side as fit and continues the rest in tables below. */
export function matrixText(matrix: Matrix, canvas: Canvas): string {
  const { style } = canvas;
  const { title, programs, rows, missing, notes } = matrix;
  const tables = columnsTogether(matrix, canvas).map((columns) => {
    const head = ['Creator', ...columns.map((at) => programs[at]?.short ?? '')];
    const cells = rows.map(({ creator, verdicts }): Cell[] => [
      { text: creator },
      ...columns.map((at): Cell => {
        const verdict = verdicts[at] ?? 'cannot-tell';
        return { text: SHORT[verdict], paint: paintOf(verdict, style) };
      }),
    ]);
    return renderTable(
      head.map((text) => ({ text, paint: style.strong })),
      cells,
      canvas,
    );
  });
  return [
    ...wrapped([title], canvas).map(style.strong),
    ...tables,
    ...wrapped([LEGEND, 'Likes change none of these: no program counts likes on a LIVE.'], canvas),
    ...section('Missing in the logs', missing, canvas, style.warn),
    ...section('Notes', notes, canvas),
    '',
  ].join('\n');
}

/** Width of the border and padding of a cell, in terminal cells. */
const FRAME = 3;

function columnsTogether({ programs, rows }: Matrix, { width, measure }: Canvas): number[][] {
  const names = ['Creator', ...rows.map(({ creator }) => creator)];
  const longest = names.reduce((most, name) => Math.max(most, measure(name)), 0);
  const room = width - longest - FRAME - 1;
  const together: number[][] = [];
  let left = 0;
  for (const [at, { short }] of programs.entries()) {
    const needs = Math.max(short.length, SHORT.closed.length) + FRAME;
    if (needs > left || together.length === 0) {
      together.push([]);
      left = room;
    }
    together.at(-1)?.push(at);
    left -= needs;
  }
  return together;
}
