import { type Amount, sumAmounts } from '../../model/amount.js';
import { currencyOf } from '../../model/money.js';
import type { Estimate } from '../estimate.js';
import type { GiftPart } from '../revenue/gift-part.js';

/**
 * Subject of a sum: one Gift, Diamonds beyond the list, all Gifts of LIVEs whose rewards TikTok showed, Gifts
 * that could not be read, or many Gifts.
 */
export type GiftSumOf =
  | {
      readonly of: 'gift';
      readonly name: string;
      readonly id: string | undefined;
      readonly coins: number | undefined;
    }
  | { readonly of: Exclude<GiftPart<string>['of'], 'gift'> }
  | { readonly of: 'others'; readonly kinds: number };

/** Sum of one Gift over several LIVEs of one currency. */
export interface GiftSum {
  readonly what: GiftSumOf;
  readonly currency: string;
  readonly count: number | undefined;
  /** Diamonds in thousandths; `undefined` when no price is known. */
  readonly thousandths: bigint | undefined;
  /** True when some of its Gifts have no price, so that the number of Diamonds is a floor. */
  readonly isFloor: boolean;
  readonly amount: Amount;
}

interface GiftSums {
  readonly add: (estimate: Estimate) => void;
  /**
   * Returns the sums with the most Diamonds first, limited per currency; all others form one sum, so that the
   * table adds up. The order of the LIVEs does not matter.
   */
  readonly done: (most: number) => GiftSum[];
}

interface OpenSum extends Omit<GiftSum, 'amount'> {
  readonly amounts: readonly Amount[];
}

export function giftSums(): GiftSums {
  const open = new Map<string, OpenSum>();
  return {
    add: ({ log: { currency }, revenue }) => {
      for (const part of revenue.gifts.parts()) {
        const { gift, thousandths, amount } = part;
        const what = whatOf(part);
        const isPriced = thousandths !== undefined;
        const key = `${currency}\n${isPriced}\n${Object.values(what).join('\n')}`;
        const known = open.get(key);
        open.set(key, {
          what,
          currency,
          count: gift && (known?.count ?? 0) + gift.count,
          thousandths: isPriced ? (known?.thousandths ?? 0n) + thousandths : undefined,
          isFloor: false,
          amounts: [...(known?.amounts ?? []), amount],
        });
      }
    },
    done: (most) => {
      const sorted = [...open]
        .sort(([a, one], [b, other]) => byDiamonds(one, other) || (a < b ? -1 : 1))
        .map(([, sum]) => sum);
      return [...new Set(sorted.map(({ currency }) => currency))].flatMap((code) => {
        const here = sorted.filter(({ currency }) => currency === code);
        const gifts = here.filter(({ what }) => what.of === 'gift');
        const others = gifts.slice(most);
        const shown = [...gifts.slice(0, most), ...(others.length > 1 ? [merged(others, code)] : others)];
        return [...shown, ...here.filter(({ what }) => what.of !== 'gift')].map(summed);
      });
    },
  };
}

function whatOf({ of, gift }: GiftPart<string>): GiftSumOf {
  if (!gift || of !== 'gift') return { of: of === 'gift' ? 'all-gifts' : of };
  return { of: 'gift', name: gift.name, id: gift.id, coins: gift.coins };
}

function merged(sums: readonly OpenSum[], currency: string): OpenSum {
  const priced = sums.flatMap(({ thousandths }) => thousandths ?? []);
  return {
    what: { of: 'others', kinds: sums.length },
    currency,
    count: sums.reduce((all, { count = 0 }) => all + count, 0),
    thousandths: priced.length === 0 ? undefined : priced.reduce((all, each) => all + each, 0n),
    isFloor: priced.length > 0 && priced.length < sums.length,
    amounts: sums.flatMap(({ amounts }) => amounts),
  };
}

function summed({ amounts, ...rest }: OpenSum): GiftSum {
  const currency = currencyOf(rest.currency);
  if (!currency) throw new RangeError(`${rest.currency} is not a currency of ISO 4217`);
  return { ...rest, amount: sumAmounts(amounts, currency) };
}

function byDiamonds({ thousandths: a = -1n }: OpenSum, { thousandths: b = -1n }: OpenSum): number {
  return a === b ? 0 : a > b ? -1 : 1;
}
