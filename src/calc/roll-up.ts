import { type Amount, sumAmounts } from '../model/amount.js';
import type { Currency } from '../model/money.js';
import { currencyOf } from '../model/money.js';
import { dayOf, monthOf, weekOf } from './calendar.js';
import type { Estimate } from './estimate.js';
import { tapsOf } from './visibility/visibility.js';

export type By = 'live' | 'day' | 'week' | 'month' | 'creator';

/** Sums of several LIVEs in one currency. An unknown part stays unknown upward. */
export interface Sum {
  readonly currency: string;
  readonly lives: number;
  /** Visibility, beside the money and never in it; `undefined` when no LIVE recorded any. */
  readonly likes: number | undefined;
  readonly diamonds: number;
  readonly creatorFund: Amount;
  readonly gifts: Amount;
  readonly brandPartnerships: Amount;
  readonly productPromotion: Amount;
  readonly total: Amount;
}

export interface Group extends Sum {
  readonly key: string;
  /** The only LIVE of the group, when it is one by definition. */
  readonly live: Estimate | undefined;
}

export interface RollUp {
  readonly by: By;
  readonly groups: readonly Group[];
  /** One for each currency: amounts in different ones are never added. */
  readonly totals: readonly Sum[];
}

/** Sums LIVEs by day, ISO week, month or creator. Their order does not matter. */
export function rollUp(estimates: readonly Estimate[], by: By, timeZone: string | undefined): RollUp {
  const sorted = [...estimates].sort(chronologically);
  const grouped = new Map<string, { key: string; members: Estimate[] }>();
  for (const [index, estimate] of sorted.entries()) {
    const key = keyOf(estimate, by, timeZone);
    const place = by === 'live' ? String(index) : `${key}\n${estimate.log.currency}`;
    const group = grouped.get(place);
    if (group) group.members.push(estimate);
    else grouped.set(place, { key, members: [estimate] });
  }
  const groups = [...grouped.values()].map(({ key, members }) => ({
    key,
    live: by === 'live' ? members[0] : undefined,
    ...sumOf(members),
  }));
  if (by !== 'live') groups.sort((a, b) => compare(a.key, b.key) || compare(a.currency, b.currency));
  const currencies = [...new Set(sorted.map(({ log }) => log.currency))].sort();
  const totals = currencies.map((code) => sumOf(sorted.filter(({ log }) => log.currency === code)));
  return { by, groups, totals };
}

function keyOf({ log }: Estimate, by: By, timeZone: string | undefined): string {
  if (by === 'creator') return log.creator.handle ?? '(no handle)';
  const day = dayOf(log.live.startedAt, timeZone);
  if (by === 'week') return weekOf(day);
  return by === 'month' ? monthOf(day) : day;
}

function chronologically(a: Estimate, b: Estimate): number {
  return (
    Date.parse(a.log.live.startedAt) - Date.parse(b.log.live.startedAt) ||
    compare(a.log.creator.handle ?? '', b.log.creator.handle ?? '') ||
    compare(a.log.live.id ?? '', b.log.live.id ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sumOf(members: readonly Estimate[]): Sum {
  const code = members[0]?.log.currency ?? 'USD';
  const currency = currencyOf(code) as Currency;
  const amounts = (pick: (estimate: Estimate) => Amount) => sumAmounts(members.map(pick), currency);
  const likes = members.flatMap(({ log }) => tapsOf(log.visibility.likes)?.value ?? []);
  return {
    currency: code,
    lives: members.length,
    likes: likes.length === 0 ? undefined : likes.reduce((sum, count) => sum + count, 0),
    diamonds: members.reduce(
      (sum, { revenue }) => sum + Number(revenue.gifts.diamonds.thousandths) / 1000,
      0,
    ),
    creatorFund: amounts(({ revenue }) => revenue.creatorFund.amount),
    gifts: amounts(({ revenue }) => revenue.gifts.amount),
    brandPartnerships: amounts(({ revenue }) => revenue.brandPartnerships.amount),
    productPromotion: amounts(({ revenue }) => revenue.productPromotion.amount),
    total: amounts(({ revenue }) => revenue.total),
  };
}
