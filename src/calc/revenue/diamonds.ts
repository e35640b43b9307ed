import { ONE } from '../../model/decimal.js';
import type { RateInForce } from '../../model/rate.js';
import type { GiftEntry, RevenueEntries } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { exactly } from './line.js';

/** Diamonds in thousandths, since a convention may halve them and a share of one must not be lost. */
export interface GiftDiamonds {
  readonly gift: GiftEntry & { readonly coins: number };
  readonly thousandths: bigint;
}

export interface DiamondCount {
  /** What is paid for: the recorded total, else the sum of the list. */
  readonly thousandths: bigint;
  readonly source: 'recorded' | 'list';
  /** Sum of the Gifts whose price is known. */
  readonly listed: bigint;
  readonly coins: bigint;
  readonly gifts: readonly GiftDiamonds[];
  readonly unpriced: readonly GiftEntry[];
  readonly convention: RateInForce | undefined;
}

/** Gifts → Diamonds. A total that TikTok showed wins over the list. */
export function diamondCount(
  { gifts, diamonds }: Pick<RevenueEntries, 'gifts' | 'diamonds'>,
  { rates, country, day }: RevenueContext<string>,
): DiamondCount {
  const convention = rates.inForce('diamonds-per-coin', country, day);
  const perCoin = (convention?.value ?? exactly(ONE)).expected;
  const unit = 10n ** perCoin.scale;
  const counted: GiftDiamonds[] = [];
  const unpriced: GiftEntry[] = [];
  let coins = 0n;
  for (const gift of gifts) {
    if (!isPriced(gift)) {
      if (gift.count > 0) unpriced.push(gift);
      continue;
    }
    const cost = BigInt(gift.coins) * BigInt(gift.count);
    coins += cost;
    counted.push({ gift, thousandths: (cost * 1000n * perCoin.amount) / unit });
  }
  const listed = counted.reduce((sum, each) => sum + each.thousandths, 0n);
  return {
    thousandths: diamonds === undefined ? listed : BigInt(diamonds) * 1000n,
    source: diamonds === undefined ? 'list' : 'recorded',
    listed,
    coins,
    gifts: counted,
    unpriced,
    convention,
  };
}

function isPriced(gift: GiftEntry): gift is GiftDiamonds['gift'] {
  return gift.coins !== undefined;
}

/** Largest first: the order in the file does not matter. */
export function byValue(a: GiftDiamonds, b: GiftDiamonds): number {
  if (a.thousandths !== b.thousandths) return a.thousandths > b.thousandths ? -1 : 1;
  return a.gift.name < b.gift.name ? -1 : a.gift.name > b.gift.name ? 1 : a.gift.count - b.gift.count;
}
