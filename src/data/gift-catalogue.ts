import type { Gift, GiftCatalogue } from '../model/gift.js';
import rows from './gifts.json' with { type: 'json' };

let cached: GiftCatalogue | undefined;

/** The Gifts that ship with the product, indexed on first use. */
export function shippedGifts(): GiftCatalogue {
  cached ??= giftCatalogue((rows as GiftRow[]).map(toGift));
  return cached;
}

/** id, name, Coins, gift type (0: no source tells), first and last month seen. */
type GiftRow = [string, string, number, number, string, string];

function toGift([id, name, coins, giftType, firstSeen, lastSeen]: GiftRow): Gift {
  return { id, name, coins, giftType: giftType === 0 ? undefined : giftType, firstSeen, lastSeen };
}

export function giftCatalogue(all: readonly Gift[]): GiftCatalogue {
  const ids = new Map(all.map((gift) => [gift.id, gift]));
  const exact = group(all, (gift) => gift.name);
  const folded = group(all, (gift) => fold(gift.name));
  return {
    all,
    byId: (id) => ids.get(id),
    byName: (name) => exact.get(name) ?? folded.get(fold(name)) ?? [],
  };
}

function group(gifts: readonly Gift[], key: (gift: Gift) => string): ReadonlyMap<string, Gift[]> {
  const groups = new Map<string, Gift[]>();
  for (const gift of gifts) {
    const same = groups.get(key(gift));
    if (same) same.push(gift);
    else groups.set(key(gift), [gift]);
  }
  for (const same of groups.values()) same.sort((a, b) => a.coins - b.coins || Number(a.id) - Number(b.id));
  return groups;
}

/** People type `don't` for `Don’t`, and do not mind capitals. */
function fold(name: string): string {
  return name.trim().replaceAll('’', "'").toLowerCase();
}
