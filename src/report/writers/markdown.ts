import { belowTableLines, belowTableOf, totalLine } from '../estimate/below-table.js';
import { workings } from '../estimate/explanation.js';
import { cellsOf, HEADINGS } from '../estimate/impact-table.js';
import { notesOf } from '../estimate/notes.js';
import type { EstimateReport } from '../estimate/report.js';
import { headline, quoteLine, rateLine } from '../estimate/text.js';
import type { SumsReport } from '../sums/report.js';
import { sumsTable } from '../sums/text.js';
import { printable } from '../terminal/printable.js';
import { likesLine } from '../words/likes-line.js';

/** The reports as GitHub-flavoured Markdown; `explain` adds how each amount was made. */
export function estimatesMarkdown(reports: readonly EstimateReport[], explain: boolean): string {
  return reports.map((report) => estimateMarkdown(report, explain)).join('\n');
}

function estimateMarkdown(report: EstimateReport, explain: boolean): string {
  const below = belowTableOf(report);
  return [
    `## ${escaped(headline(report))}`,
    '',
    ...table([...HEADINGS], report.impact.map(cellsOf)),
    '',
    ...belowTableLines(below).flatMap((line) => [escaped(line), '']),
    `**${escaped(totalLine(report.total, below))}**`,
    '',
    `**${escaped(likesLine(report))}**`,
    ...section('Not known', report.unknowns),
    ...section(
      'Notes',
      notesOf(report).map(({ text }) => text),
    ),
    ...section('Assumed', [...report.rates.map(rateLine), ...report.fx.map(quoteLine)]),
    ...(explain ? section('How each amount was made', workings(report)) : []),
    '',
  ].join('\n');
}

/** Several LIVEs: one row each, or one a group. */
export function sumsMarkdown(report: SumsReport): string {
  const { head, rows, totals, notes: lines } = sumsTable(report, undefined);
  return [...table(head, [...rows, ...totals]), '', ...lines.map((line) => `- ${escaped(line)}`), ''].join(
    '\n',
  );
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)];
}

export function section(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', `### ${title}`, '', ...items.map((item) => `- ${escaped(item)}`)];
}

/** Text of strangers stays text: no table cell, link, emphasis or HTML can be made of it. */
export function escaped(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' ')).replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`);
}
