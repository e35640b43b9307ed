import type { ReportedAmount } from '../../values/amount.js';
import { shownParts } from '../../words/shown-amount.js';

/** Shows an amount in the usual words, with the range below the expected amount to keep columns narrow. */
export function Amount({ amount }: { readonly amount: ReportedAmount }) {
  const { middle, range } = shownParts(amount);
  return range === undefined ? (
    middle
  ) : (
    <>
      {middle} <small class="range">{range}</small>
    </>
  );
}
