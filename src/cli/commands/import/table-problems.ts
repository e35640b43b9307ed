import { isOnClocks } from '../../../calc/calendar.js';
import { countedPeriods } from '../../../calc/exports/creator-periods.js';
import { ordersByLive } from '../../../calc/exports/live-orders.js';
import { type CountedTwice, countedTwice } from '../../../calc/import/counted-twice.js';
import type { WrittenLog } from '../../../input/log/schema.js';
import type { CreatorPeriod, ExportTables } from '../../../model/export-tables.js';
import type { Problem } from '../../../model/problem.js';
import type { ImportOptions } from './options.js';

/** What tables leave open and money hangs on: asked for, never guessed. */
export function tableProblems(
  { periods, shopLives, orders, days }: ExportTables,
  options: ImportOptions,
): Problem[] {
  const { overlaps, shrunk, differing } = countedPeriods(periods, options.eachExport === true);
  const problems: Problem[] = overlaps.map(([a, b]) => ({
    code: 'conflicting-copies',
    severity: 'error',
    message: `${a.place} (${a.from} to ${a.to}) and ${b.place} (${b.from} to ${b.to}) share days and do not begin on the same one`,
    hint: 'give exports that begin on the first of the month, or periods that do not overlap',
  }));
  problems.push(
    ...differing.map(([a, b]) => differ(a.place, b.place, 'are of one creator and the same days')),
  );
  problems.push(...differingDays(days));
  if (options.eachExport) {
    problems.push(
      ...shrunk.map(
        ([before, after]): Problem => ({
          code: 'conflicting-copies',
          severity: 'error',
          message: `${after.place} has fewer Diamonds (${after.diamonds}) than ${before.place} (${before.diamonds}), though it includes its days`,
          hint: 'TikTok has corrected it: leave --each-export out, and the later export counts',
        }),
      ),
    );
  }
  for (const [a, b] of ordersByLive(orders).conflicts) {
    problems.push(differ(a.place, b.place, 'are the same order'));
  }
  if (shopLives.length === 0) return problems;
  const { tz } = options;
  for (const { launched, place } of shopLives) {
    if (tz === undefined || isOnClocks(launched, tz)) continue;
    const message = `${place}: ${launched} was on no clock in ${tz}: they went forward`;
    problems.push({
      code: 'invalid-value',
      severity: 'error',
      message,
      hint: 'check --tz, or correct the time',
    });
  }
  const missing = [
    tz === undefined ? '--tz (its times are local)' : undefined,
    options.unitCost === undefined ? '--unit-cost ("0 USD" if nothing)' : undefined,
    options.feeRate === undefined ? '--fee-rate (0% if none)' : undefined,
  ].filter((each) => each !== undefined);
  if (missing.length > 0) {
    problems.push({
      code: 'missing',
      severity: 'error',
      message: 'a Shop LIVE analysis tells sales, not what is left of them',
      hint: `add ${missing.join(', ')}`,
    });
  }
  return problems;
}

function differ(one: string, other: string, what: string): Problem {
  const message = `${one} and ${other} ${what}, but do not say the same`;
  return { code: 'conflicting-copies', severity: 'error', message, hint: 'give the newer export alone' };
}

/** A day of the account that two tables count differently. */
function differingDays(days: ExportTables['days']): Problem[] {
  const known = new Map<string, number>();
  return days.flatMap(({ day, videoViews, followers }) =>
    Object.entries({ 'video views': videoViews, followers }).flatMap(([what, count]) => {
      const before = known.get(`${what} ${day}`);
      if (count !== undefined) known.set(`${what} ${day}`, count);
      if (before === undefined || count === undefined || before === count) return [];
      return [differ(`${before} ${what}`, `${count} ${what}`, `are both of ${day}`)];
    }),
  );
}

const WHY: Readonly<Record<CountedTwice['why'], readonly [string, string]>> = {
  'one room': ['are of one room, but of two creators', 'import what each creator earned apart'],
  'one start': ['are of one creator and start', 'give one of the two files alone'],
  'a month and a LIVE in it': [
    'are a sum of several LIVEs and one of them: it would count twice',
    'import the month or its LIVEs, not both',
  ],
};

/** What would be counted twice is said here, not by the estimate that refuses it later. */
export function twiceProblems(logs: readonly WrittenLog[], sums: readonly CreatorPeriod[]): Problem[] {
  return countedTwice(logs, sums).map(({ one, other, why }) => {
    const [message, hint] = WHY[why];
    return {
      code: 'conflicting-copies',
      severity: 'error',
      message: `${nameOf(one)} and ${nameOf(other)} ${message}`,
      hint,
    };
  });
}

function nameOf({ creator, live }: WrittenLog): string {
  const room = live.id === undefined ? '' : ` (room ${live.id})`;
  return `${creator.handle ?? 'the log'} of ${live.startedAt}${room}`;
}
