import { type Currency, isNegative, isZero, type Money, sameMoney, sum, zero } from './money.js';
import { combineScenarios, exactly, type Scenarios } from './scenarios.js';
import type { Unknown } from './unknown.js';

/** none: nothing was recorded. recorded: stated in the log. estimated: calculated with a rate of the book. */
export type Basis = 'none' | 'recorded' | 'estimated';

/** at-least: the known part is a floor. unknown: nothing is known, or an unknown part could be a loss. */
type AmountStatus = Basis | 'at-least' | 'unknown';

/**
 * Low, expected and high amount; all uncertain inputs are low, expected or high at the same time in all
 * lines.
 */
export type Range<C extends string = string> = Scenarios<Money<C>>;

/** The known and the unknown part of an amount. Adding two amounts keeps both parts. */
export interface Amount<C extends string = string> {
  readonly known: Range<C>;
  readonly basis: Basis;
  readonly unknowns: readonly Unknown[];
}

const nothings = new WeakMap<Currency, Amount>();

/** Returns zero as the same object for the same currency, because most sources earn nothing in most LIVEs. */
export function nothing<C extends string>(currency: Currency<C>): Amount<C> {
  const known = nothings.get(currency);
  if (known) return known as Amount<C>;
  const amount: Amount<C> = { known: exactly(zero(currency)), basis: 'none', unknowns: [] };
  nothings.set(currency, amount);
  return amount;
}

export function knownAmount<C extends string>(known: Range<C>, basis: Basis): Amount<C> {
  return { known, basis, unknowns: [] };
}

export function unknownAmount<C extends string>(currency: Currency<C>, unknown: Unknown): Amount<C> {
  return { ...nothing(currency), unknowns: [unknown] };
}

/** Sums the amounts of the lines that are shown, so that the total always matches them. */
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
  const known = combineScenarios(ranges, (amounts) => sum(amounts, currency));
  return { known, basis, unknowns };
}

/**
 * Returns `at-least` when the known part is a floor; `unknown` when nothing is known, or when an unknown part
 * could be a loss, so that no floor exists.
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
