import type { Verdict } from '../../model/eligibility.js';
import { printable, shortened } from '../terminal/printable.js';
import { section, wrapped } from '../terminal/section.js';
import type { Canvas } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { notesOf } from './details.js';
import type { EligibilityReport } from './eligibility-report.js';
import { paintOf } from './verdict-words.js';

/** In a matrix a verdict has little room. */
const SHORT: Readonly<Record<Verdict, string>> = {
  eligible: 'yes',
  'not-eligible': 'no',
  closed: 'closed',
  'not-offered': '—',
  'cannot-tell': '?',
};

export const LEGEND = 'yes: eligible · no: not eligible · ?: cannot tell · —: not offered there · closed';

/** Creators × programs. As many programs beside each other as fit, the others below. */
export function matrixText(reports: readonly EligibilityReport[], canvas: Canvas): string {
  const { style } = canvas;
  const names = reports.map(creatorName);
  const tables = programsTogether(reports, canvas.width).map((columns) => {
    const head = ['Creator', ...columns.map((at) => reports[0]?.programs[at]?.short ?? '')];
    const rows = reports.map(({ programs }, row): Cell[] => [
      { text: names[row] ?? '' },
      ...columns.map((at): Cell => {
        const verdict = programs[at]?.verdict ?? 'cannot-tell';
        return { text: SHORT[verdict], paint: paintOf(verdict, style) };
      }),
    ]);
    return renderTable(
      head.map((text) => ({ text, paint: style.strong })),
      rows,
      canvas,
    );
  });
  return [
    ...tables,
    ...wrapped([LEGEND, 'Likes change none of these: no program counts likes on a LIVE.'], canvas),
    ...section('Missing in the logs', missingLines(reports), canvas, style.warn),
    ...section('Notes', notesOfAll(reports), canvas),
    '',
  ].join('\n');
}

const NOTES_SHOWN = 10;

/** Each with the creator it is about. */
export function notesOfAll(reports: readonly EligibilityReport[]): string[] {
  const all = reports.flatMap((report) => notesOf(report).map((note) => `${creatorName(report)}: ${note}`));
  const more = all.length - NOTES_SHOWN;
  return more > 0 ? [...all.slice(0, NOTES_SHOWN), `… and ${more} more; --json lists them all`] : all;
}

const LONGEST_NAME = 24;

export function creatorName({ log }: EligibilityReport): string {
  const name = log.creator.handle ?? log.file ?? '(no handle)';
  return shortened(printable(name), LONGEST_NAME);
}

/** The matrix as plain texts, all programs side by side. */
export function matrixCells(reports: readonly EligibilityReport[]): { head: string[]; rows: string[][] } {
  return {
    head: ['Creator', ...(reports[0]?.programs ?? []).map(({ name }) => name)],
    rows: reports.map((report) => [
      creatorName(report),
      ...report.programs.map(({ verdict }) => SHORT[verdict]),
    ]),
  };
}

function programsTogether(reports: readonly EligibilityReport[], width: number): number[][] {
  const programs = reports[0]?.programs ?? [];
  const room = width - LONGEST_NAME - 4;
  const blocks: number[][] = [];
  let left = 0;
  for (const [at, { short }] of programs.entries()) {
    const needs = Math.max(short.length, SHORT.closed.length) + 3;
    if (needs > left || blocks.length === 0) {
      blocks.push([]);
      left = room;
    }
    blocks.at(-1)?.push(at);
    left -= needs;
  }
  return blocks;
}

/** Which fields would settle the most questions. */
export function missingLines(reports: readonly EligibilityReport[]): string[] {
  const lacking = new Map<string, number>();
  for (const { programs } of reports) {
    for (const field of new Set(programs.flatMap(({ missing }) => missing))) {
      lacking.set(field, (lacking.get(field) ?? 0) + 1);
    }
  }
  const found = [...lacking].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return found.map(([field, count]) => `${field}: in ${count} of ${reports.length} logs`);
}
