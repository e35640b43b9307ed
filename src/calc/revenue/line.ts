import {
  type Amount,
  type Basis,
  knownAmount,
  mayBeNegative,
  nothing,
  type Range,
  unknownAmount,
} from '../../model/amount.js';
import { type Decimal, multiplyDecimal } from '../../model/decimal.js';
import type { FactorName, LineName } from '../../model/line-name.js';
import { type Currency, currencyOf, exchanged, type Money, money, rounded } from '../../model/money.js';
import type { RateInForce, Spread } from '../../model/rate.js';
import type { FxPath } from '../../model/revenue-entries.js';
import { combineScenarios, exactly } from '../../model/scenarios.js';
import type { RevenueContext } from './context.js';
import { exchangePath } from './exchange.js';

/** One factor of a product: a count, a share, a price. `rates` names the book entries it comes from. */
export interface Factor {
  readonly name: FactorName;
  readonly unit: 'count' | 'percent' | 'money';
  readonly value: Spread;
  readonly rates: readonly RateInForce[];
}

/** One line of revenue: a price in some currency times its factors, rounded once into the report's currency. */
export interface Line<R extends string = string> {
  readonly name: LineName;
  readonly sign: 1 | -1;
  readonly currency: string;
  /** Factors of the product; the first is the price. */
  readonly factors: readonly Factor[];
  readonly fx: FxPath | undefined;
  readonly amount: Amount<R>;
}

export interface LineTerms {
  readonly name: LineName;
  readonly sign?: 1 | -1;
  readonly currency: string;
  readonly factors: readonly Factor[];
  /** Basis of a stated amount that is not settled yet. */
  readonly basis?: Basis;
}

type PlainName = Exclude<FactorName, { id: 'units-kept' }>['id'];

export function stated(id: PlainName, unit: Factor['unit'], value: Decimal): Factor {
  return { name: { id }, unit, value: exactly(value), rates: [] };
}

export function count(name: FactorName, value: number): Factor {
  return { name, unit: 'count', value: exactly({ amount: BigInt(value), scale: 0n }), rates: [] };
}

export function fromRate(id: PlainName, unit: Factor['unit'], rate: RateInForce): Factor {
  return { name: { id }, unit, value: rate.value, rates: [rate] };
}

/** Prices a line. Without an exchange rate to the report's currency the amount is unknown, never 0. */
export function priceLine<R extends string>(terms: LineTerms, context: RevenueContext<R>): Line<R> {
  const { name, sign = 1, currency, factors } = terms;
  const fx = exchangePath(currency, context.currency.code, context.fx);
  const line = { name, sign, currency, factors, fx };
  if (!fx && factors.some(({ value }) => value.high.amount === 0n)) {
    return { ...line, amount: knownAmount(nothing(context.currency).known, 'recorded') };
  }
  if (!fx) {
    const reason = {
      code: 'no-exchange-rate',
      line: name,
      from: currency,
      to: context.currency.code,
    } as const;
    const native = products(terms, (exact) => exact);
    return {
      ...line,
      amount: unknownAmount(context.currency, { reason, mayBeNegative: mayBeNegative(native) }),
    };
  }
  let basis: Basis = terms.basis ?? 'recorded';
  for (const factor of factors) if (factor.rates.length > 0) basis = 'estimated';
  const known = products(terms, (exact) => settle(exact, fx, context));
  return { name, sign, currency, factors, fx, amount: knownAmount(known, basis) };
}

/** Multiplies all factors in each scenario. */
function products<C extends string>(
  { factors, sign = 1, currency: code }: LineTerms,
  settled: (exact: Money) => Money<C>,
): Range<C> {
  const currency: Currency | undefined = currencyOf(code);
  if (factors.length === 0 || !currency) {
    throw new RangeError(`a line needs a price and a currency, not ${code}`);
  }
  const values = factors.map(({ value }) => value);
  const signed: Decimal = { amount: BigInt(sign), scale: 0n };
  return combineScenarios(values, (each) => settled(money(each.reduce(multiplyDecimal, signed), currency)));
}

function settle<R extends string>(exact: Money, fx: FxPath, context: RevenueContext<R>): Money<R> {
  if (fx.quotes.length > 0) return exchanged(exact, fx.rate, context.currency);
  return rounded(exact) as Money<R>;
}
