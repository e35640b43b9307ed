import { escaped, table } from '../writers/markdown.js';
import type { SumsReport } from './report.js';
import { sumsTable } from './text.js';

/** Returns Markdown for several LIVEs, with one row per LIVE or group. */
export function sumsMarkdown(report: SumsReport): string {
  const { head, rows, totals, notes: lines } = sumsTable(report, undefined);
  return [...table(head, [...rows, ...totals]), '', ...lines.map((line) => `- ${escaped(line)}`), ''].join(
    '\n',
  );
}
