import { distance } from 'fastest-levenshtein';
import type { Gift, GiftCatalogue } from '../model/gift.js';

/** What the catalogue knows of a Gift as a log names it. */
export type GiftLookup =
  | { readonly kind: 'found'; readonly gift: Gift }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Gift[] }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** The id decides, since it fixes the price; a name does only while every Gift of that name costs the same. */
export function lookUpGift(
  catalogue: GiftCatalogue,
  name: string | undefined,
  id: string | undefined,
): GiftLookup {
  if (id !== undefined) {
    const gift = catalogue.byId(id);
    return gift ? { kind: 'found', gift } : { kind: 'unknown', nearest: undefined };
  }
  const candidates = catalogue.byName(name ?? '');
  const [cheapest] = candidates;
  if (!cheapest) return { kind: 'unknown', nearest: nearestName(catalogue, name ?? '') };
  if (candidates.at(-1)?.coins === cheapest.coins) return { kind: 'found', gift: cheapest };
  return { kind: 'ambiguous', candidates };
}

const LONGEST_NAME = 40;

/** A name one mistake away (two in a long one): a misspelling rather than a Gift the catalogue lacks. */
function nearestName({ all }: GiftCatalogue, name: string): string | undefined {
  if (name.length < 3 || name.length > LONGEST_NAME) return undefined;
  const mistakes = name.length > 8 ? 2 : 1;
  const alike = all.filter((gift) => Math.abs(gift.name.length - name.length) <= mistakes);
  const near = alike.map((gift) => ({ name: gift.name, mistakes: distance(name, gift.name) }));
  return near.filter((each) => each.mistakes <= mistakes).sort((a, b) => a.mistakes - b.mistakes)[0]?.name;
}
