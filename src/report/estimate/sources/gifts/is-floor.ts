import type { ReportedGifts } from './schema.js';

/** Returns true when there are Gifts whose Diamonds are not known. */
export function isFloor({
  unpricedGifts,
  unreadableGifts,
}: Pick<ReportedGifts, 'unpricedGifts' | 'unreadableGifts'>): boolean {
  return unpricedGifts.length > 0 || unreadableGifts > 0;
}
