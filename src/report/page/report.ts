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

/** All that a page shows: the same values the other formats print, side by side. */
export interface PageReport {
  /** By their start. */
  readonly lives: readonly PageLive[];
  /** What `estimate --json` prints, in its order. */
  readonly data: readonly EstimateReport[];
  /** Of all LIVEs, when they are of one known creator. */
  readonly creator: string | null;
  /** Known ones; 0 when some LIVE tells none. */
  readonly creators: number;
  /** LIVEs, also those that one log sums up. */
  readonly liveCount: number;
  /** Was one log named? Then `estimate --json` is one object, too. */
  readonly isOne: boolean;
  /** Of several LIVEs one for each currency. */
  readonly impacts: readonly PageImpact[];
  /** Sums by day, week and month, by creator where there are several. */
  readonly rollUps: readonly SumsReport[];
  /** The one of them that is shown first. */
  readonly shownBy: SumsReport['by'];
  readonly gifts: readonly ReportedGiftSum[];
  readonly eligibility: readonly EligibilityReport[];
  /** By the rules of this day; null: of the day of each LIVE. */
  readonly judgedOn: string | null;
  readonly rejected: SumsReport['rejected'];
  readonly warnings: readonly ReportedProblem[];
  /** Of one recorded LIVE, minute by minute. */
  readonly timeline: readonly TimelineMinute[];
  readonly madeBy: string;
}

export interface PageLive {
  /** Of the creator's own clock, or of the time zone that was asked for. */
  readonly day: string;
  readonly report: EstimateReport;
}

export interface PageImpact {
  readonly currency: string;
  readonly lives: number;
  readonly rows: readonly ImpactRow[];
  readonly below: readonly BelowTable[];
  readonly total: ReportedAmount;
  /** Of those LIVEs that recorded likes. */
  readonly likes: SumsReport['totals'][number]['likes'];
}

export interface ReportedGiftSum extends ReportedAmount {
  readonly what: GiftSumOf['of'];
  /** Of one Gift. */
  readonly name: string | null;
  readonly id: string | null;
  /** Price of one; null: not known. */
  readonly coins: number | null;
  /** Kinds of Gifts in it. */
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
