import type { CreatorPeriod } from '../../model/export-tables.js';

export interface CountedPeriods {
  readonly periods: readonly CreatorPeriod[];
  /** Exports that a later one of the same creator and month includes. */
  readonly superseded: number;
  /** Two periods of one creator that share days and do not begin on the same one: neither includes the other. */
  readonly overlaps: readonly (readonly [CreatorPeriod, CreatorPeriod])[];
  /** A later export with fewer Diamonds than an earlier one. */
  readonly shrunk: readonly (readonly [CreatorPeriod, CreatorPeriod])[];
}

/**
 * Exports of LIVE Backstage are cumulative: that of the 20th includes that of the 6th. The latest one counts; with
 * `each`, every export counts what it has beyond the one before.
 */
export function countedPeriods(all: readonly CreatorPeriod[], each: boolean): CountedPeriods {
  const byCreator = new Map<string, CreatorPeriod[]>();
  const nameless: CreatorPeriod[] = [];
  for (const period of all) {
    const key = period.creatorId ?? period.handle;
    if (key === undefined) nameless.push(period);
    else {
      const own = byCreator.get(key);
      if (own) own.push(period);
      else byCreator.set(key, [period]);
    }
  }
  const periods: CreatorPeriod[] = [];
  const overlaps: [CreatorPeriod, CreatorPeriod][] = [];
  const shrunk: [CreatorPeriod, CreatorPeriod][] = [];
  for (const own of byCreator.values()) {
    const starts = groupByStart(own);
    overlaps.push(...overlapsAmong(starts));
    for (const exports of starts) {
      shrunk.push(...shrinking(exports));
      periods.push(...(each ? differences(exports) : exports.slice(-1)));
    }
  }
  periods.push(...latestNameless(nameless, all));
  periods.sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  return { periods, superseded: each ? 0 : all.length - periods.length, overlaps, shrunk };
}

/**
 * Two creators who have left cannot be told apart, so no export can be taken from another: of those that begin on one
 * day, all rows of the latest count, and none of the others.
 */
function latestNameless(nameless: readonly CreatorPeriod[], all: readonly CreatorPeriod[]): CreatorPeriod[] {
  const latest = new Map<string, CreatorPeriod>();
  for (const period of all) {
    const known = latest.get(period.from);
    if (!known || period.to >= known.to) latest.set(period.from, period);
  }
  return nameless.filter(({ from, file }) => latest.get(from)?.file === file);
}

/** By their first day, each from the earliest export to the latest; of two on one day the last row counts. */
function groupByStart(own: readonly CreatorPeriod[]): CreatorPeriod[][] {
  const starts = new Map<string, Map<string, CreatorPeriod>>();
  for (const period of own) {
    const ends = starts.get(period.from) ?? new Map<string, CreatorPeriod>();
    starts.set(period.from, ends.set(period.to, period));
  }
  return [...starts.values()].map((ends) => [...ends.values()].sort((a, b) => (a.to < b.to ? -1 : 1)));
}

function overlapsAmong(starts: readonly CreatorPeriod[][]): [CreatorPeriod, CreatorPeriod][] {
  const latest = starts
    .map((exports) => exports.at(-1) as CreatorPeriod)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return latest.flatMap((period, at): [CreatorPeriod, CreatorPeriod][] => {
    const next = latest[at + 1];
    return next && next.from <= period.to ? [[period, next]] : [];
  });
}

function shrinking(exports: readonly CreatorPeriod[]): [CreatorPeriod, CreatorPeriod][] {
  return exports.flatMap((period, at): [CreatorPeriod, CreatorPeriod][] => {
    const before = exports[at - 1];
    return before && before.diamonds > period.diamonds ? [[before, period]] : [];
  });
}

function differences(exports: readonly CreatorPeriod[]): CreatorPeriod[] {
  return exports.map((period, at) => {
    const before = exports[at - 1];
    if (!before) return period;
    return {
      ...period,
      from: dayAfter(before.to),
      diamonds: period.diamonds - before.diamonds,
      seconds: less(period.seconds, before.seconds),
      lives: less(period.lives, before.lives),
      newFollowers: less(period.newFollowers, before.newFollowers),
    };
  });
}

/** Unknown when either is, and when a correction made it less. */
function less(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || a < b ? undefined : a - b;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
