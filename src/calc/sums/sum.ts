import { type Amount, sumAmounts } from '../../model/amount.js';
import { currencyOf } from '../../model/money.js';
import { type BySource, bySource } from '../../model/revenue-source.js';

/** Sums of several LIVEs in one currency. An unknown part stays unknown upward. */
export interface Sum extends BySource<Amount> {
  readonly currency: string;
  readonly lives: number;
  /** Likes, kept apart from money; `undefined` when no LIVE recorded any. */
  readonly likes: number | undefined;
  readonly livesWithLikes: number;
  /**
   * Diamonds in thousandths: `undefined` when no LIVE has a Gift of known price; a floor when some Gifts have
   * none.
   */
  readonly diamondThousandths: bigint | undefined;
  readonly diamondsAreFloor: boolean;
  readonly total: Amount;
}

/** Sums members of one currency. */
export function sumOf(members: readonly Sum[]): Sum {
  const code = members[0]?.currency ?? 'USD';
  const currency = currencyOf(code);
  if (!currency) throw new RangeError(`${code} is not a currency of ISO 4217`);
  const amounts = (pick: (member: Sum) => Amount) => sumAmounts(members.map(pick), currency);
  const likes = members.flatMap((member) => member.likes ?? []);
  const diamonds = members.flatMap((member) => member.diamondThousandths ?? []);
  return {
    currency: code,
    lives: members.reduce((count, member) => count + member.lives, 0),
    likes: likes.length === 0 ? undefined : likes.reduce((taps, count) => taps + count, 0),
    livesWithLikes: members.reduce((count, member) => count + member.livesWithLikes, 0),
    diamondThousandths:
      diamonds.length === 0 ? undefined : diamonds.reduce((total, count) => total + count, 0n),
    diamondsAreFloor: members.some((member) => member.diamondsAreFloor),
    ...bySource((source) => amounts((member) => member[source])),
    total: amounts((member) => member.total),
  };
}

/** Sums in levels: of single LIVEs, of many, of very many. A million LIVEs keep a few hundred sums. */
export type SumLevels = Sum[][];

const TOGETHER = 64;

/** Adds a sum as it arrives; for many LIVEs only sums are kept. */
export function addSum(levels: SumLevels, level: number, sum: Sum): void {
  const here = levels[level] ?? [];
  levels[level] = here;
  here.push(sum);
  if (here.length < TOGETHER) return;
  levels[level] = [];
  addSum(levels, level + 1, sumOf(here));
}
