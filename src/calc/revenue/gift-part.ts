import type { Amount } from '../../model/amount.js';
import type { GiftEntry } from '../../model/revenue-entries.js';

/** One Gift's part of the rewards, or the part that no listed Gift accounts for. */
export interface GiftPart<R extends string> {
  /** `beyond-list`: Diamonds that TikTok's total has and the list has not. */
  readonly of: 'gift' | 'all-gifts' | 'beyond-list' | 'unreadable-gifts';
  readonly gift: GiftEntry | undefined;
  readonly thousandths: bigint | undefined;
  readonly amount: Amount<R>;
}
