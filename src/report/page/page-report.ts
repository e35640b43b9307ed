import type { CourseMinute } from '../../calc/captures/course.js';
import type { GiftSum } from '../../calc/top-gifts.js';
import type { EligibilityReport } from '../eligibility/eligibility-report.js';
import { toAmount } from '../estimate/amounts.js';
import type {
  EstimateReport,
  ImpactRow,
  ReportedAmount,
  ReportedProblem,
} from '../estimate/estimate-report.js';
import type { RollUpReport } from '../roll-up/roll-up-report.js';

/** All that a page shows: the same values the other formats print, side by side. */
export interface PageReport {
  /** By their start. */
  readonly lives: readonly EstimateReport[];
  /** Was one LIVE asked for? Then `estimate --json` is one object, too. */
  readonly isOne: boolean;
  /** Of several LIVEs one for each currency. */
  readonly impacts: readonly PageImpact[];
  /** Sums by day, week and month, by creator where there are several. */
  readonly rollUps: readonly RollUpReport[];
  /** The one of them that is shown first. */
  readonly shownBy: RollUpReport['by'];
  readonly gifts: readonly ReportedGiftSum[];
  readonly eligibility: readonly EligibilityReport[];
  /** By the rules of this day; null: of the day of each LIVE. */
  readonly judgedOn: string | null;
  readonly rejected: RollUpReport['rejected'];
  readonly warnings: readonly ReportedProblem[];
  /** Of one recorded LIVE, minute by minute. */
  readonly course: readonly CourseMinute[];
  readonly madeBy: string;
}

export interface PageImpact {
  readonly currency: string;
  readonly lives: number;
  readonly rows: readonly ImpactRow[];
  readonly total: ReportedAmount;
  readonly likes: EstimateReport['likes'];
  /** LIVEs whose likes were recorded. */
  readonly livesWithLikes: number;
}

export interface ReportedGiftSum extends ReportedAmount {
  /** null: several together, or Diamonds that no list of Gifts accounts for. */
  readonly name: string | null;
  /** Kinds of Gifts in it; 0 where no list tells. */
  readonly kinds: number;
  readonly id: string | null;
  /** Price of one; null: not known. */
  readonly coins: number | null;
  readonly count: number | null;
  readonly diamonds: number | null;
}

export function toGiftSum({ gift, kinds, count, thousandths, amount }: GiftSum): ReportedGiftSum {
  return {
    ...toAmount(amount),
    name: gift?.name ?? null,
    kinds,
    id: gift?.id ?? null,
    coins: gift?.coins ?? null,
    count: count ?? null,
    diamonds: thousandths === undefined ? null : Number(thousandths) / 1000,
  };
}
