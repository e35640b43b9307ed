import { type Amount, sumAmounts } from '../../model/amount.js';
import type { Currency } from '../../model/money.js';
import { currencyOf } from '../../model/money.js';
import type { RateInForce } from '../../model/rate.js';
import { dayOf, monthOf, weekOf } from '../calendar.js';
import type { Estimate } from '../estimate.js';
import { sameHandle } from '../lives/distinct-lives.js';
import { knownDiamonds } from '../revenue/gifts.js';
import type { Line } from '../revenue/line.js';
import { tapsOf } from '../visibility/visibility.js';

export type By = 'live' | 'day' | 'week' | 'month' | 'creator';

/** Sums of several LIVEs in one currency. An unknown part stays unknown upward. */
export interface Sum {
  readonly currency: string;
  readonly lives: number;
  /** Visibility, beside the money and never in it; `undefined` when no LIVE recorded any. */
  readonly likes: number | undefined;
  readonly livesWithLikes: number;
  /** `undefined` when no LIVE has a Gift of known price; a floor when some Gifts have none. */
  readonly diamondThousandths: bigint | undefined;
  readonly diamondsAreFloor: boolean;
  readonly creatorFund: Amount;
  readonly gifts: Amount;
  readonly brandPartnerships: Amount;
  readonly productPromotion: Amount;
  readonly total: Amount;
}

/** What a sum needs of one LIVE; the rest of its estimate can be forgotten. */
export interface SettledLive extends Sum {
  readonly startedAt: string;
  readonly moment: number;
  readonly handle: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly rates: readonly RateInForce[];
}

export interface Group extends Sum {
  readonly key: string;
  /** The only LIVE of the group, when it is one by definition. */
  readonly live: SettledLive | undefined;
}

export interface RollUp {
  readonly by: By;
  readonly groups: readonly Group[];
  /** One for each currency: amounts in different ones are never added. */
  readonly totals: readonly Sum[];
  /** Each rate in the totals. */
  readonly rates: readonly RateInForce[];
}

export function settled({ log, revenue }: Estimate): SettledLive {
  const { diamonds, amount, rewards } = revenue.gifts;
  const isMissing = diamonds.source === 'list' && diamonds.unpriced.length > 0;
  const taps = tapsOf(log.visibility.likes)?.value;
  const rates: RateInForce[] = [];
  if (diamonds.gifts.length > 0 && diamonds.convention) rates.push(diamonds.convention);
  for (const line of revenue.creatorFund.lines) pushRates(line, rates);
  if (rewards) pushRates(rewards, rates);
  return {
    startedAt: log.live.startedAt,
    moment: log.live.moment,
    handle: log.creator.handle,
    id: log.live.id,
    title: log.live.title,
    currency: log.currency,
    lives: log.live.lives,
    likes: taps,
    livesWithLikes: taps === undefined ? 0 : log.live.lives,
    diamondThousandths: knownDiamonds(revenue.gifts),
    diamondsAreFloor: isMissing,
    creatorFund: revenue.creatorFund.amount,
    gifts: amount,
    brandPartnerships: revenue.brandPartnerships.amount,
    productPromotion: revenue.productPromotion.amount,
    total: revenue.total,
    rates,
  };
}

function pushRates({ factors }: Line, rates: RateInForce[]): void {
  for (const factor of factors) for (const rate of factor.rates) rates.push(rate);
}

export interface RollUpInProgress {
  readonly add: (live: SettledLive) => void;
  readonly done: () => RollUp;
}

interface OpenGroup {
  readonly key: string;
  readonly live: SettledLive;
  /** Sums of single LIVEs, of many, of very many. */
  readonly levels: Sum[][];
}

/** Sums LIVEs by day, ISO week, month or creator. Their order does not matter. */
export function startRollUp(by: By, timeZone: string | undefined): RollUpInProgress {
  const open = new Map<string, OpenGroup>();
  const rates = new Set<RateInForce>();
  return {
    add: (live) => {
      for (const rate of live.rates) rates.add(rate);
      const key = keyOf(live, by, timeZone);
      const place = by === 'live' ? String(open.size) : `${key}\n${live.currency}`;
      const group = open.get(place) ?? { key, live, levels: [] };
      open.set(place, group);
      if (by !== 'live') addSum(group.levels, 0, live);
    },
    done: () => {
      const groups = [...open.values()]
        .sort(by === 'live' ? compareLives : compareGroups)
        .map(
          ({ key, live, levels }): Group =>
            by === 'live' ? { ...live, key, live } : { ...sumOf(levels.flat()), key, live: undefined },
        );
      const currencies = [...new Set(groups.map(({ currency }) => currency))].sort();
      const totals = currencies.map((code) => sumOf(groups.filter(({ currency }) => currency === code)));
      return { by, groups, totals, rates: [...rates].sort((a, b) => compare(rank(a), rank(b))) };
    },
  };
}

const TOGETHER = 64;

/** Summed as they come in: of many LIVEs only sums are kept. */
function addSum(levels: Sum[][], level: number, sum: Sum): void {
  const here = levels[level] ?? [];
  levels[level] = here;
  here.push(sum);
  if (here.length < TOGETHER) return;
  levels[level] = [];
  addSum(levels, level + 1, sumOf(here));
}

function rank({ id, from = '', regions }: RateInForce): string {
  return [id, from, ...regions].join(' ');
}

function keyOf({ startedAt, handle }: SettledLive, by: By, timeZone: string | undefined): string {
  if (by === 'creator') return handle === undefined ? '(no handle)' : sameHandle(handle);
  const day = dayOf(startedAt, timeZone);
  if (by === 'week') return weekOf(day);
  return by === 'month' ? monthOf(day) : day;
}

function compareLives({ live: a }: OpenGroup, { live: b }: OpenGroup): number {
  return a.moment - b.moment || compare(a.handle ?? '', b.handle ?? '') || compare(a.id ?? '', b.id ?? '');
}

function compareGroups(a: OpenGroup, b: OpenGroup): number {
  return compare(a.key, b.key) || compare(a.live.currency, b.live.currency);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sumOf(members: readonly Sum[]): Sum {
  const code = members[0]?.currency ?? 'USD';
  const currency = currencyOf(code) as Currency;
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
    creatorFund: amounts((member) => member.creatorFund),
    gifts: amounts((member) => member.gifts),
    brandPartnerships: amounts((member) => member.brandPartnerships),
    productPromotion: amounts((member) => member.productPromotion),
    total: amounts((member) => member.total),
  };
}
