import {
  type Amount,
  knownAmount,
  mayBeNegative,
  nothing,
  type Range,
  unknownAmount,
} from '../../model/amount.js';
import type { Basis } from '../../model/amount-status.js';
import type { Decimal } from '../../model/decimal.js';
import { currencyOf, exchanged, type Money, money, rounded } from '../../model/money.js';
import type { RateInForce, Spread } from '../../model/rate.js';
import type { FxPath } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { exchangePath } from './exchange.js';

/** One number of a product: a count, a share, a price. `rates` names the entries of the book it comes from. */
export interface Factor {
  readonly label: string;
  readonly unit: 'count' | 'percent' | 'money';
  readonly value: Spread;
  readonly rates: readonly RateInForce[];
}

/** One line of revenue: a price in some currency times its factors, rounded once into the report's currency. */
export interface Line<R extends string = string> {
  readonly label: string;
  readonly sign: 1 | -1;
  readonly currency: string;
  /** The first is the price. */
  readonly factors: readonly Factor[];
  readonly fx: FxPath | undefined;
  readonly amount: Amount<R>;
}

export interface LineTerms {
  readonly label: string;
  readonly sign?: 1 | -1;
  readonly currency: string;
  readonly factors: readonly Factor[];
  /** Of an amount that was stated, but is not settled yet. */
  readonly basis?: Basis;
}

export function exactly(value: Decimal): Spread {
  return { low: value, expected: value, high: value };
}

export function stated(label: string, unit: Factor['unit'], value: Decimal): Factor {
  return { label, unit, value: exactly(value), rates: [] };
}

export function count(label: string, value: number): Factor {
  return stated(label, 'count', { amount: BigInt(value), scale: 0n });
}

export function fromRate(label: string, unit: Factor['unit'], rate: RateInForce): Factor {
  return { label, unit, value: rate.value, rates: [rate] };
}

/** Prices a line. Without an exchange rate to the report's currency it is unknown, never 0. */
export function priceLine<R extends string>(terms: LineTerms, context: RevenueContext<R>): Line<R> {
  const { label, sign = 1, currency, factors } = terms;
  const fx = exchangePath(currency, context.currency.code, context.fx);
  const line = { label, sign, currency, factors, fx };
  if (!fx && factors.some(({ value }) => value.high.amount === 0n)) {
    return { ...line, amount: knownAmount(nothing(context.currency).known, 'recorded') };
  }
  if (!fx) {
    const reason = `${label}: no exchange rate from ${currency} to ${context.currency.code}`;
    const native = scenarios(factors, (pick) => product(factors, pick, sign, currency));
    return {
      ...line,
      amount: unknownAmount(context.currency, { reason, mayBeNegative: mayBeNegative(native) }),
    };
  }
  let basis: Basis = terms.basis ?? 'recorded';
  for (const factor of factors) if (factor.rates.length > 0) basis = 'estimated';
  const known = scenarios(factors, (pick) => settle(product(factors, pick, sign, currency), fx, context));
  return { label, sign, currency, factors, fx, amount: knownAmount(known, basis) };
}

type Scenario = keyof Spread;

/** All uncertain inputs are low together, or high together. A line without any has one amount, kept three times. */
function scenarios<C extends string>(
  factors: readonly Factor[],
  price: (pick: Scenario) => Money<C>,
): Range<C> {
  const expected = price('expected');
  let exact = true;
  for (const { value } of factors) {
    if (value.low !== value.expected || value.expected !== value.high) exact = false;
  }
  return exact
    ? { low: expected, expected, high: expected }
    : { low: price('low'), expected, high: price('high') };
}

function product(factors: readonly Factor[], pick: Scenario, sign: 1 | -1, code: string): Money {
  const currency = currencyOf(code);
  if (factors.length === 0 || !currency) {
    throw new RangeError(`a line needs a price and a currency, not ${code}`);
  }
  let amount = BigInt(sign);
  let scale = 0n;
  for (const { value } of factors) {
    amount *= value[pick].amount;
    scale += value[pick].scale;
  }
  return money({ amount, scale }, currency);
}

function settle<R extends string>(exact: Money, fx: FxPath, context: RevenueContext<R>): Money<R> {
  if (fx.quotes.length > 0) return exchanged(exact, fx.rate, context.currency);
  return rounded(exact) as Money<R>;
}
