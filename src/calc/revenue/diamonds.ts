import { ONE } from '../../model/decimal.js';
import type { RateInForce } from '../../model/rate.js';
import type { GiftEntry, RevenueEntries } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';

type PricedGift = GiftEntry & { readonly coins: number };

/** Diamonds in thousandths, since a convention may halve them and fractions must not be lost. */
export interface DiamondCount {
  /** Paid Diamonds: the recorded total, else the sum of the list. */
  readonly thousandths: bigint;
  readonly source: 'recorded' | 'list';
  /** Sum of the Gifts whose price is known. */
  readonly listed: bigint;
  readonly coins: bigint;
  readonly gifts: readonly PricedGift[];
  readonly unpriced: readonly GiftEntry[];
  /** Gift messages of a recording that could not be counted; 0 when TikTok's total counts them. */
  readonly unreadable: number;
  readonly convention: RateInForce | undefined;
}

/** Converts Gifts to Diamonds. A total that TikTok showed takes precedence over the list. */
export function diamondCount(
  { gifts, diamonds, unreadableGifts }: Pick<RevenueEntries, 'gifts' | 'diamonds' | 'unreadableGifts'>,
  { rates, country, day }: RevenueContext<string>,
): DiamondCount {
  const convention = rates.inForce('diamonds-per-coin', country, day);
  const priced: PricedGift[] = [];
  const unpriced: GiftEntry[] = [];
  let coins = 0n;
  for (const gift of gifts) {
    if (!isPriced(gift)) {
      if (gift.count > 0) unpriced.push(gift);
      continue;
    }
    coins += coinsOf(gift);
    priced.push(gift);
  }
  const listed = diamondsFor(coins, convention);
  return {
    thousandths: diamonds === undefined ? listed : BigInt(diamonds) * 1000n,
    source: diamonds === undefined ? 'list' : 'recorded',
    listed,
    coins,
    gifts: priced,
    unpriced,
    unreadable: diamonds === undefined ? unreadableGifts : 0,
    convention,
  };
}

function isPriced(gift: GiftEntry): gift is PricedGift {
  return gift.coins !== undefined;
}

export function coinsOf({ coins, count }: PricedGift): bigint {
  return BigInt(coins) * BigInt(count);
}

/** Returns Diamonds in thousandths; exact, since a convention has at most three decimals. */
export function diamondsFor(coins: bigint, convention: RateInForce | undefined): bigint {
  const { amount, scale } = convention?.value.expected ?? ONE;
  return (coins * 1000n * amount) / 10n ** scale;
}
