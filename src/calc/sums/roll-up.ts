import type { RateInForce } from '../../model/rate.js';
import { dayOf, monthOf, weekOf } from '../calendar.js';
import { sameHandle } from '../lives/distinct-lives.js';
import type { SettledLive } from './settled-live.js';
import { addSum, type Sum, type SumLevels, sumOf } from './sum.js';

export type By = 'live' | 'day' | 'week' | 'month' | 'creator';

export interface Group extends Sum {
  readonly key: string;
  /** The only LIVE of a group that has one LIVE by definition. */
  readonly live: SettledLive | undefined;
}

export interface RollUp {
  readonly by: By;
  readonly groups: readonly Group[];
  /** One total for each currency: amounts in different currencies are never added. */
  readonly totals: readonly Sum[];
  /** All rates used in the totals. */
  readonly rates: readonly RateInForce[];
}

interface RollUpInProgress {
  readonly add: (live: SettledLive) => void;
  readonly done: () => RollUp;
}

interface OpenGroup {
  readonly key: string;
  readonly live: SettledLive;
  readonly levels: SumLevels;
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
