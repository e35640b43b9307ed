import {
  add,
  allocate,
  type Dinero,
  type DineroCurrency,
  dinero,
  multiply,
  subtract,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint';
import { type Decimal, decimalText, type ExchangeRate } from './decimal.js';
import { minorUnits } from './iso-4217.js';

/** Exact money. `C` is the currency: adding two different currencies, or a plain number, does not compile. */
export type Money<C extends string = string> = Dinero<bigint, C>;
export type Currency<C extends string = string> = DineroCurrency<bigint, C>;

/**
 * Returns the currency of an ISO 4217 code; `undefined` when ISO does not list the code. The list of
 * dinero.js is not used: it counts ariary and ouguiya in fifths, and creating its 170 objects takes longer
 * than a small estimate.
 */
export function currencyOf(code: string): Currency | undefined {
  const known = currencies.get(code);
  if (known) return known;
  const exponent = minorUnits(code);
  if (exponent === undefined) return undefined;
  const currency = { code, base: 10n, exponent };
  currencies.set(code, currency);
  return currency;
}

const currencies = new Map<string, Currency>();

export function money<C extends string>(value: Decimal, currency: Currency<C>): Money<C> {
  return dinero({ amount: value.amount, scale: value.scale, currency });
}

export function zero<C extends string>(currency: Currency<C>): Money<C> {
  return dinero({ amount: 0n, currency });
}

/** Adds rounded amounts of one currency in a single step; the result equals adding them one by one. */
export function sum<C extends string>(amounts: readonly Money<C>[], currency: Currency<C>): Money<C> {
  let units = 0n;
  for (const amount of amounts) {
    const snapshot = toSnapshot(amount);
    const isRounded = snapshot.scale === currency.exponent && snapshot.currency.code === currency.code;
    if (!isRounded) return amounts.reduce((total, each) => add(total, each), zero(currency));
    units += snapshot.amount;
  }
  return dinero({ amount: units, scale: currency.exponent, currency });
}

export function minus<C extends string>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  return subtract(a, b);
}

/**
 * Rounds half to even with whole numbers. A test compares it with the dinero.js function of the same purpose,
 * which creates a dozen intermediate numbers.
 */
export function divideHalfEven(amount: bigint, factor: bigint): bigint {
  const quotient = amount / factor;
  const rest = amount % factor;
  if (rest === 0n) return quotient;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const whole = factor < 0n ? -factor : factor;
  const isUp = twice > whole || (twice === whole && quotient % 2n !== 0n);
  if (!isUp) return quotient;
  return amount < 0n === factor < 0n ? quotient + 1n : quotient - 1n;
}

/** Rounds money half to even, to the minor unit of its own currency. Money is rounded only here. */
export function rounded<C extends string>(amount: Money<C>): Money<C> {
  const { amount: units, scale, currency } = toSnapshot(amount);
  const places = scale - currency.exponent;
  if (places <= 0n) return places === 0n ? amount : transformScale(amount, currency.exponent);
  return dinero({ amount: divideHalfEven(units, 10n ** places), currency });
}

/** Converts exact money to another currency; rounds once, half to even, to that currency's minor unit. */
export function exchanged<C extends string>(amount: Money, rate: ExchangeRate, to: Currency<C>): Money<C> {
  const { amount: units, scale } = toSnapshot(amount);
  const numerator = units * rate.numerator * 10n ** to.exponent;
  return dinero({ amount: divideHalfEven(numerator, rate.denominator * 10n ** scale), currency: to });
}

/** Splits a rounded amount in proportion to `shares`; the parts add up exactly to the whole. */
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

/** Returns decimal text with all minor digits: `150.38`, `1200` for yen. Never `-0.00`, never an exponent. */
export function moneyText(amount: Money): string {
  const { amount: units, scale, currency } = toSnapshot(amount);
  const text = decimalText({ amount: units, scale });
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(Number(currency.exponent), '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}
