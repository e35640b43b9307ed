import type { RecordedGift, RecordedLive } from '../../model/recorded-live.js';

/** Returns a LIVE whose Gifts without a recorded price have the one that the catalogue knows. */
export function withCataloguePrices(
  live: RecordedLive,
  priceOf: (gift: RecordedGift) => number | undefined,
): RecordedLive {
  const gifts = live.revenue.gifts.map((gift): RecordedGift => {
    const coins = gift.coins === undefined ? priceOf(gift) : undefined;
    return coins === undefined ? gift : { ...gift, coins, pricedBy: 'catalogue' };
  });
  return { ...live, revenue: { ...live.revenue, gifts } };
}
