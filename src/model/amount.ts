import type { AmountStatus, Basis } from './amount-status.js';
import { type Currency, isNegative, isZero, type Money, sameMoney, sum, zero } from './money.js';

/** Three scenarios; every input that is uncertain is low, expected or high in all lines at once. */
export interface Range<C extends string = string> {
  readonly low: Money<C>;
  readonly expected: Money<C>;
  readonly high: Money<C>;
}

/** A part of an amount that cannot be priced, and why. It is never 0. */
export interface Unknown {
  readonly reason: string;
  /** Could it lower the total (a loss)? Then not even `at least` can be said. */
  readonly mayBeNegative: boolean;
}

/** What is known, and what is not. Adding two amounts loses neither. */
export interface Amount<C extends string = string> {
  readonly known: Range<C>;
  readonly basis: Basis;
  readonly unknowns: readonly Unknown[];
}

const nothings = new WeakMap<Currency, Amount>();

/** The same object for the same currency: most of what many LIVEs earn from most sources is nothing. */
export function nothing<C extends string>(currency: Currency<C>): Amount<C> {
  const known = nothings.get(currency);
  if (known) return known as Amount<C>;
  const none = zero(currency);
  const amount: Amount<C> = { known: { low: none, expected: none, high: none }, basis: 'none', unknowns: [] };
  nothings.set(currency, amount);
  return amount;
}

export function knownAmount<C extends string>(known: Range<C>, basis: Basis): Amount<C> {
  return { known, basis, unknowns: [] };
}

export function unknownAmount<C extends string>(currency: Currency<C>, unknown: Unknown): Amount<C> {
  return { ...nothing(currency), unknowns: [unknown] };
}

/** A total is the sum of the lines that are shown: it always foots. */
export function sumAmounts<C extends string>(
  amounts: readonly Amount<C>[],
  currency: Currency<C>,
): Amount<C> {
  const ranges: Range<C>[] = [];
  const unknowns: Unknown[] = [];
  let basis: Basis = 'none';
  let only: Amount<C> | undefined;
  for (const amount of amounts) {
    for (const unknown of amount.unknowns) unknowns.push(unknown);
    if (amount.basis === 'none') continue;
    if (basis !== 'estimated') basis = amount.basis;
    ranges.push(amount.known);
    only = amount;
  }
  if (unknowns.length === 0 && ranges.length < 2) return only ?? nothing(currency);
  return { known: sumRanges(ranges, currency), basis, unknowns };
}

function sumRanges<C extends string>(ranges: readonly Range<C>[], currency: Currency<C>): Range<C> {
  const lows: Money<C>[] = [];
  const middles: Money<C>[] = [];
  const highs: Money<C>[] = [];
  let exact = true;
  for (const { low, expected, high } of ranges) {
    if (low !== expected || expected !== high) exact = false;
    lows.push(low);
    middles.push(expected);
    highs.push(high);
  }
  const expected = sum(middles, currency);
  if (exact) return { low: expected, expected, high: expected };
  return { low: sum(lows, currency), expected, high: sum(highs, currency) };
}

/**
 * `at-least` when the known part is a floor; `unknown` when nothing is known, or when an unknown part could
 * be a loss and so no floor exists.
 */
export function amountStatus(amount: Amount): AmountStatus {
  if (amount.unknowns.length === 0) return amount.basis;
  if (amount.basis === 'none' || amount.unknowns.some((unknown) => unknown.mayBeNegative)) return 'unknown';
  return 'at-least';
}

export function isExact(range: Range): boolean {
  return sameMoney(range.low, range.high) && sameMoney(range.low, range.expected);
}

export function isNothing(amount: Amount): boolean {
  return amount.unknowns.length === 0 && isExact(amount.known) && isZero(amount.known.expected);
}

export function mayBeNegative(range: Range): boolean {
  return isNegative(range.low) || isNegative(range.expected) || isNegative(range.high);
}
