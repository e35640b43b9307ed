import type { RevenueContext } from './context.js';
import type { DiamondCount } from './diamonds.js';
import { fromRate, type Line, priceLine, stated } from './line.js';

export interface ViewerSpend<R extends string> {
  readonly store: 'app' | 'web';
  readonly line: Line<R>;
}

/**
 * Calculates what viewers paid for the Coins of the listed Gifts, before the store's, TikTok's and the
 * creator's shares.
 */
export function viewerSpend<R extends string>(
  { coins }: DiamondCount,
  context: RevenueContext<R>,
): ViewerSpend<R>[] {
  if (coins === 0n) return [];
  return (['web', 'app'] as const).flatMap((store) => {
    const price = context.rates.inForce(`coin-price-${store}`, context.country, context.day);
    if (!price) return [];
    const factors = [
      fromRate('coin-price', 'money', price),
      stated('coins', 'count', { amount: coins, scale: 0n }),
    ];
    const name = { id: 'viewer-spend', store } as const;
    return [{ store, line: priceLine({ name, currency: 'USD', factors }, context) }];
  });
}
