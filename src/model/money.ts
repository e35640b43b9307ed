import {
  add,
  allocate,
  calculator,
  type Dinero,
  type DineroCurrency,
  dinero,
  halfEven,
  multiply,
  subtract,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint';
import * as iso4217 from 'dinero.js/bigint/currencies';
import { type Decimal, decimalText } from './decimal.js';
import type { ExchangeRate } from './exchange-rate.js';

/** Exact money. `C` is the currency: adding two different ones does not compile, nor does adding a number. */
export type Money<C extends string = string> = Dinero<bigint, C>;
export type Currency<C extends string = string> = DineroCurrency<bigint, C>;

/** Ariary and ouguiya count in fifths in dinero.js; ISO 4217 gives both two minor digits, and so do people. */
const IN_FIFTHS = new Set(['MGA', 'MRU']);

/** The ISO 4217 currency with its minor units (yen 0, dinar 3), or `undefined` for a code ISO does not list. */
export function currencyOf(code: string): Currency | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  if (IN_FIFTHS.has(code)) return { code, base: 10n, exponent: 2n };
  return (iso4217 as Readonly<Record<string, Currency>>)[code];
}

export const USD = iso4217.USD as Currency<'USD'>;

export function money<C extends string>(value: Decimal, currency: Currency<C>): Money<C> {
  return dinero({ amount: value.amount, scale: value.scale, currency });
}

export function zero<C extends string>(currency: Currency<C>): Money<C> {
  return dinero({ amount: 0n, currency });
}

export function plus<C extends string>(a: Money<C>, b: Money<C>): Money<C> {
  return add(a, b);
}

export function minus<C extends string>(a: Money<C>, b: Money<C>): Money<C> {
  return subtract(a, b);
}

export function times<C extends string>(amount: Money<C>, factor: Decimal): Money<C> {
  return multiply(amount, { amount: factor.amount, scale: factor.scale });
}

/** The one place where money is rounded: half to even, to the minor unit of its own currency. */
export function rounded<C extends string>(amount: Money<C>): Money<C> {
  return transformScale(amount, toSnapshot(amount).currency.exponent, halfEven);
}

/** Exact money in another currency, rounded once, half to even, to that currency's minor unit. */
export function exchanged<C extends string>(amount: Money, rate: ExchangeRate, to: Currency<C>): Money<C> {
  const { amount: units, scale } = toSnapshot(amount);
  const numerator = units * rate.numerator * 10n ** to.exponent;
  return dinero({ amount: halfEven(numerator, rate.denominator * 10n ** scale, calculator), currency: to });
}

/** Splits a rounded amount in proportion to `shares`; the parts add up to the whole to the last minor unit. */
export function split<C extends string>(amount: Money<C>, shares: readonly bigint[]): Money<C>[] {
  if (shares.every((share) => share === 0n)) {
    return shares.map(() => multiply(amount, 0n));
  }
  return allocate(amount, [...shares]);
}

export function isNegative(amount: Money): boolean {
  return toSnapshot(amount).amount < 0n;
}

export function isZero(amount: Money): boolean {
  return toSnapshot(amount).amount === 0n;
}

export function sameMoney<C extends string>(a: Money<C>, b: Money<C>): boolean {
  return isZero(subtract(a, b));
}

export function currencyCode<C extends string>(amount: Money<C>): C {
  return toSnapshot(amount).currency.code;
}

/** Decimal text with all minor digits: `150.38`, `1200` for yen. Never `-0.00`, never an exponent. */
export function moneyText(amount: Money): string {
  const { amount: units, scale, currency } = toSnapshot(amount);
  const text = decimalText({ amount: units, scale });
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(Number(currency.exponent), '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}
