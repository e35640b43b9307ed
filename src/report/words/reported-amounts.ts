import type { Line } from '../../calc/revenue/line.js';
import { type Amount, amountStatus } from '../../model/amount.js';
import { decimalText } from '../../model/decimal.js';
import { currencyCode, moneyText } from '../../model/money.js';
import type { RateInForce } from '../../model/rate.js';
import type { FxQuote } from '../../model/revenue-entries.js';
import type { ReportedAmount, ReportedLine, ReportedQuote } from '../values/amount.js';
import type { ReportedRate } from '../values/rate.js';
import { factorLabel, lineLabel } from './line-words.js';
import { unknownText } from './unknown-words.js';

const REASONS_SHOWN = 5;

export function toAmount(amount: Amount): ReportedAmount {
  const { low, expected, high } = amount.known;
  const currency = currencyCode(expected);
  const status = amountStatus(amount);
  if (status === 'unknown')
    return { low: null, expected: null, high: null, currency, status, reason: reasonOf(amount) };
  const known = { low: moneyText(low), expected: moneyText(expected) };
  if (status === 'at-least') return { ...known, high: null, currency, status, reason: reasonOf(amount) };
  return { ...known, high: moneyText(high), currency, status };
}

function reasonOf({ unknowns }: Amount): string {
  const reasons = [...new Set(unknowns.map(({ reason }) => unknownText(reason)))].sort();
  const more = reasons.length - REASONS_SHOWN;
  return [...reasons.slice(0, REASONS_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

export function toLine(line: Line): ReportedLine {
  return {
    label: lineLabel(line.name),
    ...toAmount(line.amount),
    sign: line.sign,
    factors: line.factors.map(({ name, unit, value, rates }) => ({
      label: factorLabel(name),
      unit,
      low: decimalText(value.low),
      expected: decimalText(value.expected),
      high: decimalText(value.high),
      ...(unit === 'money' ? { currency: line.currency } : {}),
      rates: rates.map((rate) => rate.id),
    })),
    fx: (line.fx?.quotes ?? []).map(toQuote),
  };
}

export function toQuote({ from, to, rate, asOf }: FxQuote): ReportedQuote {
  return { from, to, rate: decimalText(rate), asOf };
}

export function toRate(rate: RateInForce): ReportedRate {
  return {
    id: rate.id,
    title: rate.title,
    unit: rate.unit,
    low: decimalText(rate.value.low),
    expected: decimalText(rate.value.expected),
    high: decimalText(rate.value.high),
    alternative: rate.alternative ?? null,
    regions: rate.regions,
    from: rate.from ?? null,
    to: rate.to ?? null,
    grade: rate.grade,
    basis: rate.basis,
    sources: rate.sources.map((source) => ({ ...source, url: source.url ?? null })),
  };
}
