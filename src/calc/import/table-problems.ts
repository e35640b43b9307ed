import type { CreatorPeriod, ExportTables, ShopLive } from '../../model/export-tables.js';
import type { Problem } from '../../model/problem.js';
import { isOnClocks } from '../calendar.js';
import { countedPeriods } from '../exports/creator-periods.js';
import { ordersByLive } from '../exports/live-orders.js';

/** Facts that a table does not contain and the user states. */
interface TableTerms {
  readonly timeZone: string | undefined;
  readonly eachExport: boolean;
  readonly unitCost: string | undefined;
  readonly feeRate: string | undefined;
}

/** Reports missing facts that affect money: the user has to state them, they are never guessed. */
export function tableProblems(
  { periods, shopLives, orders, days }: ExportTables,
  terms: TableTerms,
): Problem[] {
  return [
    ...periodProblems(periods, terms.eachExport),
    ...differingDays(days),
    ...ordersByLive(orders).conflicts.map(([a, b]) => differ(a.place, b.place, 'are the same order')),
    ...(shopLives.length === 0 ? [] : shopProblems(shopLives, terms)),
  ];
}

function periodProblems(periods: readonly CreatorPeriod[], eachExport: boolean): Problem[] {
  const { overlaps, shrunk, differing } = countedPeriods(periods, eachExport);
  const problems: Problem[] = overlaps.map(([a, b]) => ({
    code: 'conflicting-copies',
    severity: 'error',
    message: `${a.place} (${a.from} to ${a.to}) and ${b.place} (${b.from} to ${b.to}) share days and do not begin on the same one`,
    hint: 'give exports that begin on the first of the month, or periods that do not overlap',
  }));
  problems.push(
    ...differing.map(([a, b]) => differ(a.place, b.place, 'are of one creator and the same days')),
  );
  if (eachExport) {
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
  return problems;
}

function shopProblems(lives: readonly ShopLive[], { timeZone, unitCost, feeRate }: TableTerms): Problem[] {
  const problems = lives.flatMap(({ launched, place }): Problem[] => {
    if (timeZone === undefined || isOnClocks(launched, timeZone)) return [];
    const message = `${place}: ${launched} was on no clock in ${timeZone}: they went forward`;
    return [{ code: 'invalid-value', severity: 'error', message, hint: 'check --tz, or correct the time' }];
  });
  const missing = [
    timeZone === undefined ? '--tz (its times are local)' : undefined,
    unitCost === undefined ? '--unit-cost ("0 USD" if nothing)' : undefined,
    feeRate === undefined ? '--fee-rate (0% if none)' : undefined,
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

/** Reports days of the account that two tables count differently. */
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
