import { type GiftLookup, lookUpGift } from '../../data/gift-lookup.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Finding, Path } from '../../model/problem.js';
import type { GiftEntry } from '../../model/revenue-entries.js';
import { clip } from '../text/clip.js';

interface WrittenGift {
  gift?: string | undefined;
  id?: string | number | undefined;
  coins?: number | undefined;
  count: number;
}

/** Sets the price of each Gift. It stays unknown when neither the log nor the catalogue states it. */
export function readGifts(written: readonly WrittenGift[], catalogue: GiftCatalogue): GiftEntry[] {
  const entries: GiftEntry[] = [];
  for (const entry of written) {
    const id = entry.id === undefined ? undefined : String(entry.id);
    const lookup: GiftLookup | undefined =
      entry.coins !== undefined && entry.gift !== undefined
        ? undefined
        : lookUpGift(catalogue, entry.gift, id);
    const found = lookup?.kind === 'found' ? lookup.gift : undefined;
    entries.push({
      name: entry.gift ?? found?.name ?? `Gift ${id}`,
      id: id ?? found?.id,
      coins: entry.coins ?? found?.coins,
      priceFrom: entry.coins !== undefined ? 'log' : found ? 'catalogue' : undefined,
      count: entry.count,
    });
  }
  return entries;
}

/** Reports problems of one Gift: a missing, ambiguous, misspelt or new name. */
export function giftFindings(entry: WrittenGift, index: number, catalogue: GiftCatalogue): Finding[] {
  const path: Path = ['revenue', 'gifts', index];
  if (entry.gift === undefined && entry.id === undefined) {
    const message = 'a Gift without a name or an id';
    return [{ code: 'missing', path, message, hint: 'write `gift:` or `id:`' }];
  }
  if (entry.coins !== undefined && entry.id === undefined) return [];
  const lookup = lookUpGift(catalogue, entry.gift, entry.id === undefined ? undefined : String(entry.id));
  const finding = findingOf(lookup, entry, path);
  return finding ? [finding] : [];
}

function findingOf(lookup: GiftLookup, entry: WrittenGift, path: Path): Finding | undefined {
  if (lookup.kind === 'found') return differingPrice(lookup.gift.coins, entry, path);
  if (entry.coins !== undefined) return undefined;
  const name = entry.gift === undefined ? `id ${entry.id}` : `"${clip(entry.gift, 60)}"`;
  const at: Path = [...path, entry.id === undefined ? 'gift' : 'id'];
  if (lookup.kind === 'ambiguous') {
    const prices = lookup.candidates.map(
      (gift) => `${gift.coins} (id: ${gift.id}, seen until ${gift.lastSeen})`,
    );
    return {
      code: 'ambiguous-gift',
      path: at,
      message: `${name} has had several prices in Coins: ${prices.join(', ')}`,
      hint: 'add the `id:` or the price as `coins:`',
    };
  }
  if (lookup.nearest !== undefined) {
    return {
      code: 'unknown-gift',
      path: at,
      message: `no Gift is called ${name}`,
      hint: `did you mean "${lookup.nearest}"? If it is another Gift, add its price as \`coins:\``,
    };
  }
  return {
    code: 'unknown-gift',
    severity: 'warning',
    path: at,
    message: `${name} is not in the catalogue: its value is unknown`,
    hint: 'add its price as `coins:`',
  };
}

/** Warns when the price in the log differs from the catalogue; the log takes precedence. */
function differingPrice(coins: number, entry: WrittenGift, path: Path): Finding | undefined {
  if (entry.coins === undefined || entry.coins === coins) return undefined;
  return {
    code: 'inconsistent',
    severity: 'warning',
    path: [...path, 'coins'],
    message: `the log says ${entry.coins} Coins, the catalogue ${coins} for id ${entry.id}; the log is used`,
  };
}
