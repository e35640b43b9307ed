import type { ReportedAmount } from '../../values/amount.js';
import { shownParts } from '../../words/shown-amount.js';

/** The same words as everywhere, the range below the expected amount: columns stay narrow. */
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
