import type { GiftFault } from '../../model/recorded-event.js';

/** Says why a Gift message of a recording could not be counted. */
export const GIFT_FAULTS: Readonly<Record<GiftFault, string>> = {
  'no-gift': 'a Gift without an id or a name',
  'no-count': 'a Gift without a whole count',
  'unknown-name': 'a Gift under a name that is not known',
  'prices-differ': 'a Gift whose price and total contradict each other',
};
