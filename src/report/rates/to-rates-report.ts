import { decimalText } from '../../model/decimal.js';
import type { Rate, Spread } from '../../model/rate.js';
import type { RatesReport } from './report.js';

export function toRatesReport(rates: readonly Rate[]): RatesReport {
  return rates.map(({ versions, alternatives, ...rate }) => ({
    ...rate,
    versions: versions.map(({ value, from, to, ...version }) => ({
      ...version,
      ...texts(value),
      from: from ?? null,
      to: to ?? null,
    })),
    alternatives: alternatives.map(({ value, ...alternative }) => ({ ...alternative, ...texts(value) })),
  }));
}

function texts({ low, expected, high }: Spread) {
  return { low: decimalText(low), expected: decimalText(expected), high: decimalText(high) };
}
