import type { CreatorPeriod } from '../../model/export-tables.js';
import { dayPlus } from '../calendar.js';

interface CountedPeriods {
  readonly periods: readonly CreatorPeriod[];
  /**
   * Pairs of periods of one creator that share days but start on different days: neither includes the other.
   */
  readonly overlaps: readonly (readonly [CreatorPeriod, CreatorPeriod])[];
  /** Pairs in which two files state different figures for one period of one creator. */
  readonly differing: readonly (readonly [CreatorPeriod, CreatorPeriod])[];
  /** Pairs in which a later export has fewer Diamonds than an earlier one. */
  readonly shrunk: readonly (readonly [CreatorPeriod, CreatorPeriod])[];
}

/**
 * LIVE Backstage exports are cumulative: the export of the 20th includes that of the 6th. The latest one
 * counts; with `each`, every export counts the increase over the one before.
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
  const differing: (readonly [CreatorPeriod, CreatorPeriod])[] = [];
  for (const own of byCreator.values()) {
    differing.push(...inTwoFiles(own));
    const starts = groupByStart(own);
    overlaps.push(...overlapsAmong(starts));
    for (const exports of starts) {
      shrunk.push(...shrinking(exports));
      periods.push(...(each ? differences(exports) : exports.slice(-1)));
    }
  }
  const left = latestNameless(nameless, all);
  differing.push(...left.differing);
  periods.push(...left.periods);
  periods.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { periods, overlaps, shrunk, differing };
}

/** Returns a sort key that depends neither on file names nor on the order of the files. */
function keyOf({ from, to, creatorId = '', handle = '', diamonds, seconds = 0 }: CreatorPeriod): string {
  return [from, to, handle, creatorId, String(diamonds).padStart(15, '0'), seconds].join(' ');
}

/**
 * Finds differing rows in two files. Within one file, a creator who changed the group has two rows and the
 * last one counts.
 */
function inTwoFiles(own: readonly CreatorPeriod[]): [CreatorPeriod, CreatorPeriod][] {
  const last = new Map<string, CreatorPeriod>();
  for (const period of own) last.set(`${period.from} ${period.to} ${period.file}`, period);
  const first = new Map<string, CreatorPeriod>();
  const differing: [CreatorPeriod, CreatorPeriod][] = [];
  for (const period of last.values()) {
    const key = `${period.from} ${period.to}`;
    const known = first.get(key);
    if (!known) first.set(key, period);
    else if (keyOf(known) !== keyOf(period)) differing.push([known, period]);
  }
  return differing;
}

/**
 * Creators who have left cannot be told apart, so exports cannot be subtracted from each other: of the
 * exports that start on one day, all rows of the latest count, and none of the others.
 */
function latestNameless(
  nameless: readonly CreatorPeriod[],
  all: readonly CreatorPeriod[],
): Pick<CountedPeriods, 'periods' | 'differing'> {
  const latest = new Map<string, string>();
  for (const { from, to } of all) if (to >= (latest.get(from) ?? '')) latest.set(from, to);
  const byFile = new Map<string, Map<string, CreatorPeriod[]>>();
  for (const period of nameless) {
    if (latest.get(period.from) !== period.to) continue;
    const files = byFile.get(period.from) ?? new Map<string, CreatorPeriod[]>();
    byFile.set(period.from, files.set(period.file, [...(files.get(period.file) ?? []), period]));
  }
  const periods: CreatorPeriod[] = [];
  const differing: [CreatorPeriod, CreatorPeriod][] = [];
  for (const files of byFile.values()) {
    const [first = [], ...others] = files.values();
    periods.push(...first);
    const other = others.find((each) => rowsOf(each) !== rowsOf(first));
    if (first[0] && other?.[0]) differing.push([first[0], other[0]]);
  }
  return { periods, differing };
}

function rowsOf(periods: readonly CreatorPeriod[]): string {
  return periods.map(keyOf).sort().join();
}

/**
 * Groups periods by first day, each group from earliest to latest export; of two on one day the last row
 * counts.
 */
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
      from: dayPlus(before.to, 1),
      diamonds: period.diamonds - before.diamonds,
      seconds: less(period.seconds, before.seconds),
      lives: less(period.lives, before.lives),
      newFollowers: less(period.newFollowers, before.newFollowers),
    };
  });
}

/** Subtracts two counts; `undefined` when either is unknown or when a correction made the result negative. */
function less(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || a < b ? undefined : a - b;
}
