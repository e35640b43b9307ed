import type { By, Group, RollUp, Sum } from '../../calc/sums/roll-up.js';
import type { ReportedAmount, ReportedLog, ReportedProblem, ReportedRate } from '../estimate/report.js';
import { toAmount, toRate } from '../words/reported-amounts.js';

/** Several LIVEs summed: what `--by` prints in every format. */
export interface RollUpReport {
  readonly schemaVersion: 1;
  readonly by: By;
  readonly groups: readonly ReportedGroup[];
  /** One for each currency of the logs. */
  readonly totals: readonly ReportedSum[];
  readonly rejected: { readonly logs: number; readonly of: number };
  /** Each rate in the totals, with source and date. */
  readonly rates: readonly ReportedRate[];
  /** Of the roll-up and of each LIVE in it. */
  readonly warnings: readonly ReportedProblem[];
}

export interface ReportedSum {
  readonly currency: string;
  readonly lives: number;
  /** Of those LIVEs that recorded likes. */
  readonly likes: { readonly count: number | null; readonly lives: number; readonly directRevenue: '0.00' };
  /** null: not known. */
  readonly diamonds: number | null;
  /** Some Gifts have no known price: there were more Diamonds. */
  readonly diamondsAreFloor: boolean;
  readonly creatorFund: ReportedAmount;
  readonly gifts: ReportedAmount;
  readonly brandPartnerships: ReportedAmount;
  readonly productPromotion: ReportedAmount;
  readonly total: ReportedAmount;
}

export interface ReportedGroup extends ReportedSum {
  /** Day, week (`2026-W47`), month or handle. */
  readonly key: string;
  readonly creator: string | null;
  readonly title: string | null;
  readonly liveId: ReportedLog['live']['id'];
}

export function toRollUpReport(
  { by, groups, totals, rates }: RollUp,
  rejected: RollUpReport['rejected'],
  warnings: readonly ReportedProblem[],
): RollUpReport {
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
    creatorFund: toAmount(sum.creatorFund),
    gifts: toAmount(sum.gifts),
    brandPartnerships: toAmount(sum.brandPartnerships),
    productPromotion: toAmount(sum.productPromotion),
    total: toAmount(sum.total),
  };
}
