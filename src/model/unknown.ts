import type { LineName } from './line-name.js';

/** Why a part of an amount cannot be priced. Words are made of it in `report`. */
export type UnknownReason =
  | { readonly code: 'no-rpm'; readonly program: string }
  | { readonly code: 'no-views-program'; readonly country: string; readonly day: string }
  | {
      readonly code: 'no-rewards-rate';
      readonly program: 'flat' | 'scaled';
      readonly country: string;
      readonly day: string;
    }
  | {
      readonly code: 'no-gift-price';
      readonly gift: string;
      readonly count: number;
      /** TikTok's own total of Diamonds counts it already. */
      readonly isInTotal: boolean;
    }
  /** Gift messages of a recording that could not be counted. */
  | { readonly code: 'unreadable-gifts'; readonly count: number }
  | {
      readonly code: 'no-exchange-rate';
      readonly line: LineName;
      readonly from: string;
      readonly to: string;
    };

/** A part of an amount that cannot be priced, and why. It is never 0. */
export interface Unknown {
  readonly reason: UnknownReason;
  /** Could it lower the total (a loss)? Then not even `at least` can be said. */
  readonly mayBeNegative: boolean;
}
