import type { Group, RollUp } from '../../calc/sums/roll-up.js';
import type { Sum } from '../../calc/sums/sum.js';
import type { Amount } from '../../model/amount.js';
import { isOptional, shownBySource } from '../../model/revenue-source.js';
import type { ReportedProblem } from '../values/problem.js';
import { toAmount, toRate } from '../words/reported-amounts.js';
import type { ReportedGroup, ReportedSum, SumsReport } from './report.js';

export function toSumsReport(
  { by, groups, totals, rates }: RollUp,
  rejected: SumsReport['rejected'],
  warnings: readonly ReportedProblem[],
): SumsReport {
  return {
    schemaVersion: 1,
    by,
    groups: groups.map(toGroup),
    totals: totals.map(toSum),
    rejected,
    rates: rates.map(toRate),
    warnings,
  };
}

function toGroup(group: Group): ReportedGroup {
  const { live } = group;
  return {
    key: group.key,
    creator: live?.handle ?? null,
    title: live?.title ?? null,
    liveId: live?.id ?? null,
    ...toSum(group),
  };
}

function toSum(sum: Sum): ReportedSum {
  return {
    currency: sum.currency,
    lives: sum.lives,
    likes: { count: sum.likes ?? null, lives: sum.livesWithLikes, directRevenue: '0.00' },
    diamonds: sum.diamondThousandths === undefined ? null : Number(sum.diamondThousandths) / 1000,
    diamondsAreFloor: sum.diamondsAreFloor,
    ...shownBySource((source) =>
      isOptional(source) && isAbsent(sum[source]) ? undefined : toAmount(sum[source]),
    ),
    total: toAmount(sum.total),
  };
}

function isAbsent({ basis, unknowns }: Amount): boolean {
  return basis === 'none' && unknowns.length === 0;
}
