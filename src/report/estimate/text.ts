import { printable, shortened } from '../terminal/printable.js';
import { section, wrapped } from '../terminal/section.js';
import type { Canvas } from '../terminal/style.js';
import { shownDuration, shownMoney, shownPercent } from '../words/figures.js';
import { likesLine } from '../words/likes-line.js';
import { shownAmount } from '../words/shown-amount.js';
import { impactTable } from './impact-table.js';
import type { EstimateReport, ReportedProblem, ReportedQuote, ReportedRate } from './report.js';

/** The report of one LIVE for a terminal: table, total, the likes line, what was assumed, what is not known. */
export function estimateText(report: EstimateReport, canvas: Canvas): string {
  const { style } = canvas;
  return [
    ...wrapped([headline(report)], canvas).map(style.strong),
    impactTable(report, canvas),
    ...wrapped([`Total: ${shownAmount(report.total)}`], canvas).map(style.strong),
    style.strong(likesLine(report)),
    ...section(
      'Not known',
      report.unknowns.map((reason) => shortened(printable(reason), 300)),
      canvas,
      style.warn,
    ),
    ...section('Notes', notes(report), canvas),
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

/** What else a reader should know: warnings, what viewers paid, what a withdrawal costs. */
export function notes({ warnings, revenue, currency, unknowns, log }: EstimateReport): string[] {
  const { viewerSpend, withdrawals, status, unpricedGifts } = revenue.gifts;
  const spent = viewerSpend.map(
    ({ store, expected }) => `${shownMoney(expected ?? '', currency)} (${store})`,
  );
  const fees = withdrawals.map(({ method, expected }) => {
    const by = method === 'paypal' ? 'PayPal' : 'bank';
    return `${shownMoney(expected ?? '', currency)} by ${by}`;
  });
  const known = viewerSpend.every(({ expected }) => expected !== null);
  return [
    ...warnings.filter(({ code }) => code !== 'unknown-gift').map(warningText),
    ...waysToKnow(unknowns, log.live.day),
    ...(spent.length > 0 && known
      ? [
          `Viewers paid ${unpricedGifts.length > 0 ? 'at least' : 'about'} ${spent.join(' or ')} for these Gifts; that is not your money.`,
        ]
      : []),
    ...(fees.length > 0
      ? [`Withdrawing these rewards alone would cost ${fees.join(' or ')}; not deducted.`]
      : []),
    ...(status === 'estimated' || status === 'at-least'
      ? ['An estimate, not a sum owed: TikTok publishes no rate for a Diamond.']
      : []),
  ];
}

/** What to add to the log so that nothing stays unknown. */
function waysToKnow(unknowns: readonly string[], day: string): string[] {
  const pairs = unknowns.flatMap((reason) => {
    const [, from, to] = /no exchange rate from (\w+) to (\w+)/.exec(reason) ?? [];
    return from === undefined || to === undefined ? [] : [`${from}: { rate: … ${to}, asOf: ${day} }`];
  });
  const price =
    'To know it, add the price of the Gift to the log as coins: 99, or what TikTok showed as liveRewards: amount: 24.97 USD';
  return [
    ...[...new Set(pairs)].map(
      (pair) => `To know it, add the rate of that day to the log, below fx: – ${pair}`,
    ),
    ...(unknowns.some((reason) => reason.includes('price not known')) ? [price] : []),
  ];
}

function warningText({ message, line, file }: ReportedProblem): string {
  const place =
    line === undefined || file === undefined ? '' : ` (${printable(shortened(file, 60))}:${line})`;
  return `${shortened(printable(message), 300)}${place}`;
}

/** `diamond-face-value: 0.01 USD per Diamond · reputable · Handbook …, 2026 and 2 more`. */
export function rateLine({
  id,
  low,
  expected,
  high,
  unit,
  grade,
  sources,
  alternative,
}: ReportedRate): string {
  const show = unit.startsWith('share') ? shownPercent : (text: string) => text;
  const range = low === expected && high === expected ? '' : ` (${show(low)} – ${show(high)})`;
  const chosen = alternative === null ? '' : ` [${alternative}]`;
  const [first, ...others] = sources;
  const named = first ? `${shortened(printable(first.title), 80)}, ${first.date}` : 'no source';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${id}${chosen}: ${show(expected)}${range} ${unit} · ${grade} · ${named}${more}`;
}

export function quoteLine({ from, to, rate, asOf }: ReportedQuote): string {
  return `1 ${from} = ${rate} ${to} · as of ${asOf} · from the log`;
}
