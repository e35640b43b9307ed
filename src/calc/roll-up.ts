import { type Amount, sumAmounts } from '../model/amount.js';
import type { Currency } from '../model/money.js';
import { currencyOf } from '../model/money.js';
import type { RateInForce } from '../model/rate.js';
import { dayOf, monthOf, weekOf } from './calendar.js';
import { sameHandle } from './distinct-lives.js';
import type { Estimate } from './estimate.js';
import { tapsOf } from './visibility/visibility.js';

export type By = 'live' | 'day' | 'week' | 'month' | 'creator';

/** Sums of several LIVEs in one currency. An unknown part stays unknown upward. */
export interface Sum {
  readonly currency: string;
  readonly lives: number;
  /** Visibility, beside the money and never in it; `undefined` when no LIVE recorded any. */
  readonly likes: number | undefined;
  readonly livesWithLikes: number;
  /** `undefined` when no LIVE has a Gift of known price; a floor when some Gifts have none. */
  readonly diamonds: number | undefined;
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
  const lines = [...revenue.creatorFund.lines, ...(rewards ? [rewards] : [])];
  const counted = diamonds.gifts.length > 0 && diamonds.convention ? [diamonds.convention] : [];
  return {
    startedAt: log.live.startedAt,
    moment: log.live.moment,
    handle: log.creator.handle,
    id: log.live.id,
    title: log.live.title,
    currency: log.currency,
    lives: 1,
    likes: taps,
    livesWithLikes: taps === undefined ? 0 : 1,
    diamonds: isMissing && diamonds.gifts.length === 0 ? undefined : Number(diamonds.thousandths) / 1000,
    diamondsAreFloor: isMissing,
    creatorFund: revenue.creatorFund.amount,
    gifts: amount,
    brandPartnerships: revenue.brandPartnerships.amount,
    productPromotion: revenue.productPromotion.amount,
    total: revenue.total,
    rates: [...counted, ...lines.flatMap((line) => line.factors.flatMap((factor) => factor.rates))],
  };
}

/** Sums LIVEs by day, ISO week, month or creator. Their order does not matter. */
export function rollUp(lives: readonly SettledLive[], by: By, timeZone: string | undefined): RollUp {
  const sorted = [...lives].sort((a, b) => a.moment - b.moment || compareLives(a, b));
  const grouped = new Map<string, { key: string; members: SettledLive[] }>();
  for (const [index, live] of sorted.entries()) {
    const key = keyOf(live, by, timeZone);
    const place = by === 'live' ? String(index) : `${key}\n${live.currency}`;
    const group = grouped.get(place);
    if (group) group.members.push(live);
    else grouped.set(place, { key, members: [live] });
  }
  const groups = [...grouped.values()].map(({ key, members }) => ({
    key,
    live: by === 'live' ? members[0] : undefined,
    ...sumOf(members),
  }));
  if (by !== 'live') groups.sort((a, b) => compare(a.key, b.key) || compare(a.currency, b.currency));
  const currencies = [...new Set(groups.map(({ currency }) => currency))].sort();
  const totals = currencies.map((code) => sumOf(groups.filter(({ currency }) => currency === code)));
  return { by, groups, totals, rates: ratesOf(sorted) };
}

function ratesOf(lives: readonly SettledLive[]): RateInForce[] {
  const used = [...new Set(lives.flatMap((live) => live.rates))];
  return used.sort((a, b) => compare(a.id, b.id) || compare(a.from ?? '', b.from ?? ''));
}

function keyOf({ startedAt, handle }: SettledLive, by: By, timeZone: string | undefined): string {
  if (by === 'creator') return handle === undefined ? '(no handle)' : sameHandle(handle);
  const day = dayOf(startedAt, timeZone);
  if (by === 'week') return weekOf(day);
  return by === 'month' ? monthOf(day) : day;
}

function compareLives(a: SettledLive, b: SettledLive): number {
  return compare(a.handle ?? '', b.handle ?? '') || compare(a.id ?? '', b.id ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sumOf(members: readonly Sum[]): Sum {
  const code = members[0]?.currency ?? 'USD';
  const currency = currencyOf(code) as Currency;
  const amounts = (pick: (member: Sum) => Amount) => sumAmounts(members.map(pick), currency);
  const likes = members.flatMap((member) => member.likes ?? []);
  const diamonds = members.flatMap((member) => member.diamonds ?? []);
  return {
    currency: code,
    lives: members.reduce((count, member) => count + member.lives, 0),
    likes: likes.length === 0 ? undefined : likes.reduce((taps, count) => taps + count, 0),
    livesWithLikes: members.reduce((count, member) => count + member.livesWithLikes, 0),
    diamonds: diamonds.length === 0 ? undefined : diamonds.reduce((total, count) => total + count, 0),
    diamondsAreFloor: members.some((member) => member.diamondsAreFloor),
    creatorFund: amounts((member) => member.creatorFund),
    gifts: amounts((member) => member.gifts),
    brandPartnerships: amounts((member) => member.brandPartnerships),
    productPromotion: amounts((member) => member.productPromotion),
    total: amounts((member) => member.total),
  };
}
