import { sameHandle } from '../../calc/lives/distinct-lives.js';
import type { TimelineMinute } from '../../calc/recordings/timeline.js';
import type { By, RollUp } from '../../calc/sums/roll-up.js';
import type { GiftSum } from '../../calc/sums/top-gifts.js';
import type { EligibilityReport } from '../eligibility/report.js';
import { belowTableOf } from '../estimate/below-table.js';
import type { EstimateReport } from '../estimate/report.js';
import { toSumsReport } from '../sums/to-sums-report.js';
import { type PageImpact, type PageLive, type PageReport, toGiftSum } from './report.js';
import { summedImpacts } from './summed-impact.js';

interface PageParts {
  /** LIVEs in the order they were read. */
  readonly lives: readonly (PageLive & { readonly moment: number })[];
  readonly isOne: boolean;
  /** Sums by LIVE, day, week, month and creator. */
  readonly rollUps: readonly RollUp[];
  readonly by: By | undefined;
  readonly gifts: readonly GiftSum[];
  readonly eligibility: readonly EligibilityReport[];
  readonly on: string | undefined;
  readonly rejected: PageReport['rejected'];
  readonly timeline: readonly TimelineMinute[];
  readonly madeBy: string;
}

/** Builds the report of one page from all parts. */
export function toPageReport({
  lives: read,
  isOne: isOneNamed,
  rollUps,
  by,
  gifts,
  on,
  ...rest
}: PageParts): PageReport {
  const lives = [...read].sort((a, b) => a.moment - b.moment).map(({ day, report }) => ({ day, report }));
  const reports = lives.map(({ report }) => report);
  const [byLive, ...sums] = rollUps.map((rollUp) => toSumsReport(rollUp, rest.rejected, []));
  const shown = sums.filter(
    (sum) => sum.by !== 'creator' || sum.groups.length > sum.totals.length || by === 'creator',
  );
  const [only] = reports;
  const names = reports.map(({ log }) => log.creator.handle).map((handle) => handle && sameHandle(handle));
  const creators = names.includes(null) ? 0 : new Set(names).size;
  return {
    ...rest,
    lives,
    data: read.map(({ report }) => report),
    isOne: isOneNamed,
    creator: creators === 1 ? (only?.log.creator.handle ?? null) : null,
    creators,
    liveCount: (byLive?.totals ?? []).reduce((count, total) => count + total.lives, 0),
    impacts: reports.length === 1 && only ? [impactOf(only)] : byLive ? summedImpacts(byLive, reports) : [],
    rollUps: lives.length > 1 ? shown : [],
    shownBy: by === undefined || by === 'live' ? suited(lives) : by,
    gifts: gifts.map(toGiftSum),
    judgedOn: on ?? null,
    warnings:
      reports.length === 1
        ? []
        : reports.flatMap((live) => live.warnings.filter(({ code }) => code !== 'unknown-gift')),
  };
}

function impactOf(report: EstimateReport): PageImpact {
  const { currency, impact: rows, total, likes } = report;
  const below = belowTableOf(report);
  return { currency, lives: 1, rows, below, total, likes: { ...likes, lives: likes.count === null ? 0 : 1 } };
}

const DAYS_OF_DAYS = 31;
const DAYS_OF_WEEKS = 183;

/** Chooses the grouping that gives a readable number of bars. */
function suited(lives: readonly PageLive[]): By {
  const days = lives.map(({ day }) => Date.parse(day)).sort((a, b) => a - b);
  const span = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / 86_400_000;
  return span <= DAYS_OF_DAYS ? 'day' : span <= DAYS_OF_WEEKS ? 'week' : 'month';
}
