import { REVENUE_SOURCES } from '../../model/revenue-source.js';
import { printable } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';
import type { ReportedRate } from '../values/rate.js';
import { whereAndWhen } from '../words/where-and-when.js';
import type { EstimateReport } from './report.js';
import { lineText, shortName } from './sources/line-text.js';
import { SOURCE_VIEWS, workingsOf } from './sources/source-views.js';

/**
 * Draws the `--explain` output: every amount down to quantity × rate, and each rate with its basis and
 * sources.
 */
export function explanation(report: EstimateReport, canvas: Canvas): string {
  const blocks = [...blocksOf(report), ['Rates', report.rates.map(rateText)] as const];
  const body = blocks.flatMap(([title, items]) =>
    items.length === 0
      ? []
      : ['', canvas.style.strong(title), ...items.flatMap((item) => indented(item, canvas))],
  );
  return [canvas.style.strong('How each amount was made'), ...body, ''].join('\n');
}

/** Returns the same workings as plain lines. */
export function workings(report: EstimateReport): string[] {
  return blocksOf(report).flatMap(([title, items]) => items.map((item) => `${title}: ${item}`));
}

function blocksOf(report: EstimateReport): (readonly [string, readonly string[]])[] {
  const { viewerSpend, withdrawals } = report.revenue.gifts;
  const fees = withdrawals.flatMap((each) => each.lines);
  return [
    ...REVENUE_SOURCES.map(
      (source) => [SOURCE_VIEWS[source].title, workingsOf(source, report.revenue)] as const,
    ),
    ['Not in the total', [...viewerSpend, ...fees].map(lineText)],
  ];
}

function indented(text: string, { width, measure }: Canvas): string[] {
  return wrap(text, Math.max(width - 4, 20), measure).map((line, index) =>
    index === 0 ? `  ${line}` : `    ${line}`,
  );
}

function rateText({
  id,
  unit,
  expected,
  low,
  high,
  basis,
  grade,
  regions,
  from,
  to,
  sources,
}: ReportedRate): string {
  const range = low === expected && high === expected ? expected : `${low} / ${expected} / ${high}`;
  const named = sources.map(
    (source) =>
      `\n· ${shortName(source.title)}, ${source.date}, ${source.grade}${source.url === null ? '' : `, ${shortName(source.url)}`}`,
  );
  return `${id}: ${range} ${unit}, ${whereAndWhen({ regions, from, to })}, ${grade}\n${printable(basis)}${named.join('')}`;
}
