import type { TimelineMinute } from '../../calc/recordings/timeline.js';
import type { GiftSum, GiftSumOf } from '../../calc/sums/top-gifts.js';
import type { EligibilityReport } from '../eligibility/report.js';
import type { BelowTable } from '../estimate/below-table.js';
import type { ImpactRow } from '../estimate/impact.js';
import type { EstimateReport } from '../estimate/report.js';
import type { SumsReport } from '../sums/report.js';
import type { ReportedAmount } from '../values/amount.js';
import type { ReportedProblem } from '../values/problem.js';
import { toAmount } from '../words/reported-amounts.js';

/** All data of a page: the same values that the other formats print. */
export interface PageReport {
  /** LIVEs sorted by start. */
  readonly lives: readonly PageLive[];
  /** Output of `estimate --json`, in its order. */
  readonly data: readonly EstimateReport[];
  /** Creator of all LIVEs; null unless they share one known creator. */
  readonly creator: string | null;
  /** Number of creators; 0 when any LIVE names none. */
  readonly creators: number;
  /** Number of LIVEs, including those summed up in one log. */
  readonly liveCount: number;
  /** Whether one log was named; `estimate --json` then prints one object. */
  readonly isOne: boolean;
  /** Impact tables; several LIVEs have one per currency. */
  readonly impacts: readonly PageImpact[];
  /** Sums by day, week and month, and by creator when there are several. */
  readonly rollUps: readonly SumsReport[];
  /** Grouping that is shown first. */
  readonly shownBy: SumsReport['by'];
  readonly gifts: readonly ReportedGiftSum[];
  readonly eligibility: readonly EligibilityReport[];
  /** Day whose rules apply; null: the day of each LIVE. */
  readonly judgedOn: string | null;
  readonly rejected: SumsReport['rejected'];
  readonly warnings: readonly ReportedProblem[];
  /** Timeline of one recorded LIVE, minute by minute. */
  readonly timeline: readonly TimelineMinute[];
  readonly madeBy: string;
}

export interface PageLive {
  /** Day on the creator's own clock or in the requested time zone. */
  readonly day: string;
  readonly report: EstimateReport;
}

export interface PageImpact {
  readonly currency: string;
  readonly lives: number;
  readonly rows: readonly ImpactRow[];
  readonly below: readonly BelowTable[];
  readonly total: ReportedAmount;
  /** Likes of the LIVEs whose logs contain likes. */
  readonly likes: SumsReport['totals'][number]['likes'];
}

export interface ReportedGiftSum extends ReportedAmount {
  readonly what: GiftSumOf['of'];
  /** Name, when the sum is of one Gift. */
  readonly name: string | null;
  readonly id: string | null;
  /** Price of one Gift in Coins; null: not known. */
  readonly coins: number | null;
  /** Number of different Gifts in the sum. */
  readonly kinds: number;
  readonly count: number | null;
  readonly diamonds: number | null;
  readonly diamondsAreFloor: boolean;
}

export function toGiftSum({ what, count, thousandths, isFloor, amount }: GiftSum): ReportedGiftSum {
  const gift = what.of === 'gift' ? what : undefined;
  return {
    ...toAmount(amount),
    what: what.of,
    name: gift?.name ?? null,
    id: gift?.id ?? null,
    coins: gift?.coins ?? null,
    kinds: what.of === 'others' ? what.kinds : 1,
    count: count ?? null,
    diamonds: thousandths === undefined ? null : Number(thousandths) / 1000,
    diamondsAreFloor: isFloor,
  };
}
