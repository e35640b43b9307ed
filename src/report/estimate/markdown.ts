import { likesLine } from '../words/likes-line.js';
import { escaped, section, table } from '../writers/markdown.js';
import { belowTableLines, belowTableOf, totalLine } from './below-table.js';
import { workings } from './explanation.js';
import { cellsOf, HEADINGS } from './impact-table.js';
import { notesOf } from './notes.js';
import type { EstimateReport } from './report.js';
import { headline, quoteLine, rateLine } from './text.js';

/** Returns the reports as GitHub-flavoured Markdown; `explain` adds how each amount was calculated. */
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
