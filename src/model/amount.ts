import { type Currency, isNegative, isZero, type Money, sameMoney, sum, zero } from './money.js';
import { combineScenarios, exactly, type Scenarios } from './scenarios.js';
import type { Unknown } from './unknown.js';

/** none: nothing was recorded. recorded: stated in the log. estimated: a rate of the book is in it. */
export type Basis = 'none' | 'recorded' | 'estimated';

/** at-least: the known part is a floor. unknown: nothing is known, or an unknown part could be a loss. */
export type AmountStatus = Basis | 'at-least' | 'unknown';

/** Every input that is uncertain is low, expected or high in all lines at once. */
export type Range<C extends string = string> = Scenarios<Money<C>>;

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
  const known = combineScenarios(ranges, (amounts) => sum(amounts, currency));
  return { known, basis, unknowns };
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
