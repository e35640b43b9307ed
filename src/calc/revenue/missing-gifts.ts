import { unknownAmount } from '../../model/amount.js';
import type { RevenueContext } from './context.js';
import type { DiamondCount } from './diamonds.js';
import type { GiftPart } from './gift-part.js';

/** Returns true when there are Gifts whose Diamonds are not known. */
export function isMissing({ unpriced, unreadable }: Pick<DiamondCount, 'unpriced' | 'unreadable'>): boolean {
  return unpriced.length > 0 || unreadable > 0;
}

/** Gifts without a price: each is an unknown part of the total. */
export function unpricedParts<R extends string>(
  { unpriced, source }: DiamondCount,
  context: RevenueContext<R>,
): GiftPart<R>[] {
  const parts: GiftPart<R>[] = [];
  for (const gift of unpriced) {
    const { name, count } = gift;
    const reason = { code: 'no-gift-price', gift: name, count, isInTotal: source === 'recorded' } as const;
    const amount = unknownAmount(context.currency, { reason, mayBeNegative: false });
    parts.push({ of: 'gift', gift, thousandths: undefined, amount });
  }
  return parts;
}

/** Gift messages that could not be counted: one unknown part of the total. */
export function unreadablePart<R extends string>(
  { unreadable: count }: DiamondCount,
  context: RevenueContext<R>,
): GiftPart<R>[] {
  if (count === 0) return [];
  const reason = { code: 'unreadable-gifts', count } as const;
  const amount = unknownAmount(context.currency, { reason, mayBeNegative: false });
  return [{ of: 'unreadable-gifts', gift: undefined, thousandths: undefined, amount }];
}
