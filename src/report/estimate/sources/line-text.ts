import { printable, shortened } from '../../terminal/printable.js';
import type { ReportedFactor, ReportedLine } from '../../values/amount.js';
import { groupDigits, shownMoney, shownPercent } from '../../words/figures.js';
import { shownAmount } from '../../words/shown-amount.js';

/**
 * Returns one calculation, e.g. `LIVE rewards = $150.38: $0.01 face value … × 41,200 Diamonds × 36.5 % …`.
 */
export function lineText(line: ReportedLine): string {
  const workings = line.factors.map(factorText).join(' × ');
  const exchange = line.fx
    .map(({ from, to, rate, asOf }) => `, 1 ${from} = ${rate} ${to} (${asOf})`)
    .join('');
  const sign = line.sign < 0 ? '−' : '';
  return `${shortName(line.label)} = ${shownAmount(line)}: ${sign}${workings}${exchange}`;
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

/** Makes an untrusted name printable and short enough for one line. */
export function shortName(text: string): string {
  return shortened(printable(text), 120);
}
