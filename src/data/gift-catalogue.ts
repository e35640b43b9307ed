import type { Gift, GiftCatalogue } from '../model/gift.js';
import rows from './gifts.json' with { type: 'json' };

let cached: GiftCatalogue | undefined;

/** The Gifts that ship with the product. */
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
  const byId = remembered((id) => all.find((gift) => gift.id === id));
  let folded: readonly string[] | undefined;
  const byName = remembered((name) => {
    const exact = all.filter((gift) => gift.name === name);
    if (exact.length > 0) return cheapestFirst(exact);
    folded ??= all.map((gift) => fold(gift.name));
    const wanted = fold(name);
    return cheapestFirst(all.filter((_, index) => folded?.[index] === wanted));
  });
  return { all, byId, byName };
}

/** Looking through a thousand Gifts takes less than making an index of them; nobody asks twice for nothing. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, { found: T }>();
  return (key) => {
    const answer = known.get(key) ?? { found: find(key) };
    known.set(key, answer);
    return answer.found;
  };
}

function cheapestFirst(gifts: readonly Gift[]): readonly Gift[] {
  return [...gifts].sort((a, b) => a.coins - b.coins || Number(a.id) - Number(b.id));
}

/** People type `don't` for `Don’t`, and do not mind capitals. */
function fold(name: string): string {
  return name.trim().replaceAll('’', "'").toLowerCase();
}
