import { minorUnits } from '../../model/iso-4217.js';
import { shownCount, shownMoney } from './figures.js';

/** Returns the likes line, the main message of this program: `Likes: 182,450 → $0.00`. */
export function likesLine({
  likes,
  currency,
}: {
  readonly likes: { readonly count: number | null };
  readonly currency: string;
}): string {
  const count = likes.count === null ? 'not recorded' : shownCount(likes.count);
  const digits = Number(minorUnits(currency) ?? 2n);
  return `Likes: ${count} → ${shownMoney(digits === 0 ? '0' : `0.${'0'.repeat(digits)}`, currency)}`;
}
