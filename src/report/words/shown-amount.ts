import type { ReportedAmount } from '../values/amount.js';
import { shownMoney } from './figures.js';

/** Returns an amount in words: `$150.38`, `$172.36 ($94.44 – $250.28)`, `at least $5.00`, `unknown`. */
export function shownAmount(amount: ReportedAmount): string {
  const { middle, range } = shownParts(amount);
  return range === undefined ? middle : `${middle} ${range}`;
}

/** Returns the same text in two parts, for narrow columns. */
export function shownParts({ low, expected, high, currency, status }: ReportedAmount): {
  readonly middle: string;
  readonly range: string | undefined;
} {
  if (low === null || expected === null || status === 'unknown')
    return { middle: 'unknown', range: undefined };
  const middle = shownMoney(expected, currency);
  if (status === 'at-least')
    return {
      middle: `at least ${middle}`,
      range: low === expected ? undefined : `(${shownMoney(low, currency)} – unknown)`,
    };
  if (high === null || (low === expected && high === expected)) return { middle, range: undefined };
  return { middle, range: `(${shownMoney(low, currency)} – ${shownMoney(high, currency)})` };
}
