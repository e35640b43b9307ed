import type { Gift } from '../../model/gift.js';
import type { GiftsReport } from './report.js';

export function toGiftsReport(gifts: readonly Gift[]): GiftsReport {
  return gifts.map((gift) => ({ ...gift, giftType: gift.giftType ?? null }));
}
