import { printable, shortened } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';
import { groupDigits, shownCount, shownMoney, shownPercent } from '../words/figures.js';
import { shownAmount } from '../words/shown-amount.js';
import { whereAndWhen } from '../words/where-and-when.js';
import type {
  EstimateReport,
  ReportedFactor,
  ReportedGiftLine,
  ReportedLine,
  ReportedRate,
} from './report.js';

/** `--explain`: every amount down to quantity × rate, and each rate with its basis and sources. */
export function explanation(report: EstimateReport, canvas: Canvas): string {
  const blocks = [...blocksOf(report), ['Rates', report.rates.map(rateText)] as const];
  const body = blocks.flatMap(([title, items]) =>
    items.length === 0
      ? []
      : ['', canvas.style.strong(title), ...items.flatMap((item) => indented(item, canvas))],
  );
  return [canvas.style.strong('How each amount was made'), ...body, ''].join('\n');
}

/** The same workings as plain lines. */
export function workings(report: EstimateReport): string[] {
  return blocksOf(report).flatMap(([title, items]) => items.map((item) => `${title}: ${item}`));
}

function blocksOf(report: EstimateReport): (readonly [string, readonly string[]])[] {
  const { creatorFund, gifts, brandPartnerships, productPromotion } = report.revenue;
  const fees = gifts.withdrawals.flatMap((each) => each.lines);
  return [
    ['Creator Fund', creatorFund.lines.map(lineText)],
    ['Gifts & Diamonds', [...(gifts.rewards ? [lineText(gifts.rewards)] : []), ...gifts.lines.map(giftText)]],
    ['Brand partnerships', brandPartnerships.lines.map(lineText)],
    ['Product promotion', productPromotion.lines.map(lineText)],
    ['Not in the total', [...gifts.viewerSpend, ...fees].map(lineText)],
  ];
}

function indented(text: string, { width, measure }: Canvas): string[] {
  return wrap(text, Math.max(width - 4, 20), measure).map((line, index) =>
    index === 0 ? `  ${line}` : `    ${line}`,
  );
}

/** `LIVE rewards = $150.38: $0.01 face value … × 41,200 Diamonds × 36.5 % …`. */
function lineText(line: ReportedLine): string {
  const workings = line.factors.map(factorText).join(' × ');
  const exchange = line.fx
    .map(({ from, to, rate, asOf }) => `, 1 ${from} = ${rate} ${to} (${asOf})`)
    .join('');
  const sign = line.sign < 0 ? '−' : '';
  return `${name(line.label)} = ${shownAmount(line)}: ${sign}${workings}${exchange}`;
}

function factorText({ label, unit, low, expected, high, currency, rates }: ReportedFactor): string {
  const show = (text: string) => {
    if (unit === 'percent') return shownPercent(text);
    return unit === 'money' ? shownMoney(text.replace(/\.(\d)$/, '.$10'), currency ?? '') : groupDigits(text);
  };
  const range = low === expected && high === expected ? '' : ` (${show(low)} – ${show(high)})`;
  const source = rates.length === 0 ? '' : ` [${rates.join(' + ')}]`;
  return `${show(expected)}${range} ${label}${source}`;
}

function giftText(line: ReportedGiftLine): string {
  const { label, count, coins, diamonds, priceFrom } = line;
  const shownDiamonds =
    diamonds === null ? 'Diamonds not known' : `${groupDigits(String(diamonds))} Diamonds`;
  if (count === null) return `${label}: ${shownDiamonds} = ${shownAmount(line)}`;
  if (coins === null) return `${shownCount(count)} × ${name(label)}: price not known`;
  const price = `${shownCount(coins)} ${coins === 1 ? 'Coin' : 'Coins'} (${priceFrom})`;
  return `${shownCount(count)} × ${name(label)} at ${price}: ${shownDiamonds} = ${shownAmount(line)}`;
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
      `\n· ${name(source.title)}, ${source.date}, ${source.grade}${source.url === null ? '' : `, ${name(source.url)}`}`,
  );
  return `${id}: ${range} ${unit}, ${whereAndWhen({ regions, from, to })}, ${grade}\n${printable(basis)}${named.join('')}`;
}

function name(text: string): string {
  return shortened(printable(text), 120);
}
