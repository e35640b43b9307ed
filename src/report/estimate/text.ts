import { printable, shortened } from '../terminal/printable.js';
import { section, wrapped } from '../terminal/section.js';
import type { Canvas } from '../terminal/style.js';
import type { ReportedQuote } from '../values/amount.js';
import type { ReportedRate } from '../values/rate.js';
import { shownDuration } from '../words/figures.js';
import { likesLine } from '../words/likes-line.js';
import { rateRange } from '../words/rate-range.js';
import { belowTableLines, belowTableOf, totalLine } from './below-table.js';
import { impactTable } from './impact-table.js';
import { notesOf } from './notes.js';
import type { EstimateReport } from './report.js';

/** Draws the report of one LIVE for a terminal: table, total, the likes line, assumptions, unknowns. */
export function estimateText(report: EstimateReport, canvas: Canvas): string {
  const { style } = canvas;
  const below = belowTableOf(report);
  return [
    ...wrapped([headline(report)], canvas).map(style.strong),
    impactTable(report, canvas),
    ...wrapped(belowTableLines(below), canvas),
    ...wrapped([totalLine(report.total, below)], canvas).map(style.strong),
    style.strong(likesLine(report)),
    ...section(
      'Not known',
      report.unknowns.map((reason) => shortened(printable(reason), 300)),
      canvas,
      style.warn,
    ),
    ...section(
      'Notes',
      notesOf(report).map(({ text }) => text),
      canvas,
    ),
    ...section('Assumed', [...report.rates.map(rateLine), ...report.fx.map(quoteLine)], canvas, style.quiet),
    '',
  ].join('\n');
}

export function headline({ log }: EstimateReport): string {
  const { creator, live } = log;
  const facts = [
    creator.handle === null ? undefined : shortened(printable(creator.handle), 40),
    live.title === null ? undefined : shortened(printable(live.title), 60),
    live.day,
    creator.country,
    live.durationSeconds === null ? undefined : shownDuration(live.durationSeconds),
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

/**
 * Returns one rate, e.g. `diamond-face-value: 0.01 USD per Diamond · reputable · Handbook …, 2026 and 2
 * more`.
 */
export function rateLine(rate: ReportedRate): string {
  const { id, grade, sources, alternative } = rate;
  const chosen = alternative === null ? '' : ` [${alternative}]`;
  const [first, ...others] = sources;
  const named = first ? `${shortened(printable(first.title), 80)}, ${first.date}` : 'no source';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${id}${chosen}: ${rateRange(rate)} · ${grade} · ${named}${more}`;
}

export function quoteLine({ from, to, rate, asOf }: ReportedQuote): string {
  return `1 ${from} = ${rate} ${to} · as of ${asOf} · from the log`;
}
