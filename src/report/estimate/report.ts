import type { AmountStatus } from '../../model/amount.js';
import type { Problem } from '../../model/problem.js';
import type { Grade, Source } from '../../model/rate.js';
import type { DealStatus } from '../../model/revenue-entries.js';
import type { UnknownReason } from '../../model/unknown.js';

/**
 * The estimate of one LIVE as plain data: what `--json` prints and every other format is made from. Amounts are
 * decimal strings with all minor digits, counts are integers, unknown is null with a reason.
 */
export interface EstimateReport {
  readonly schemaVersion: 1;
  readonly log: ReportedLog;
  readonly currency: string;
  readonly visibility: ReportedVisibility;
  readonly revenue: {
    readonly creatorFund: ReportedCreatorFund;
    readonly gifts: ReportedGifts;
    readonly brandPartnerships: ReportedDeals;
    readonly productPromotion: ReportedProducts;
  };
  readonly total: ReportedAmount;
  /** Everything that could not be priced, and why. */
  readonly unknowns: readonly string[];
  /** The same with a code, and with what to add to the log so that it is known. */
  readonly notKnown: readonly {
    readonly code: UnknownReason['code'];
    readonly message: string;
    readonly hint: string | null;
  }[];
  /** Always "0.00": TikTok pays nothing for likes on a LIVE. */
  readonly likes: { readonly count: number | null; readonly directRevenue: '0.00' };
  readonly impact: readonly ImpactRow[];
  /** Each rate used, with source and date. */
  readonly rates: readonly ReportedRate[];
  /** Each exchange rate used. */
  readonly fx: readonly ReportedQuote[];
  readonly warnings: readonly ReportedProblem[];
}

/** A problem without the line of text it stands in. */
export type ReportedProblem = Omit<Problem, 'excerpt'>;

/** `at-least`: low and expected are what is known, high is null. `unknown`: all three are null. */
export interface ReportedAmount {
  readonly low: string | null;
  readonly expected: string | null;
  readonly high: string | null;
  readonly currency: string;
  readonly status: AmountStatus;
  /** Why something is not known. */
  readonly reason?: string;
}

export interface ReportedLog {
  readonly file: string | null;
  readonly creator: { readonly handle: string | null; readonly country: string };
  readonly live: {
    readonly id: string | null;
    readonly title: string | null;
    readonly startedAt: string;
    readonly day: string;
    readonly durationSeconds: number | null;
  };
}

export interface ReportedMetric {
  readonly value: number | null;
  readonly reason?: string;
}

export type CountName =
  | 'likes'
  | 'comments'
  | 'shares'
  | 'uniqueViewers'
  | 'peakViewers'
  | 'averageViewers'
  | 'newFollowers';

export type MetricName =
  | 'likesPerViewer'
  | 'likesPerMinute'
  | 'commentsPerViewer'
  | 'sharesPerViewer'
  | 'followConversion'
  | 'peakToAverage';

export type ReportedVisibility = Readonly<Record<CountName, number | null>> & {
  /** Counts written as TikTok rounds them (`21.7K`). */
  readonly rounded: readonly CountName[];
  /** Ratios, rounded to four decimals. */
  readonly metrics: Readonly<Record<MetricName, ReportedMetric>>;
};

export interface ReportedLine extends ReportedAmount {
  readonly label: string;
  /** The amount is the product of the factors, with this sign, exchanged and rounded once. */
  readonly sign: 1 | -1;
  readonly factors: readonly ReportedFactor[];
  /** Exchange rates between the currency of the price and that of the report. */
  readonly fx: readonly ReportedQuote[];
}

export interface ReportedFactor {
  readonly label: string;
  readonly unit: 'count' | 'percent' | 'money';
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  /** Of a price. */
  readonly currency?: string;
  /** Ids in `rates`; empty when the log states the number. */
  readonly rates: readonly string[];
}

export interface ReportedCreatorFund extends ReportedAmount {
  /** null: not recorded. */
  readonly qualifiedViews: number | null;
  /** The Creator Fund itself on the day of the LIVE. */
  readonly fund: {
    readonly state: 'open' | 'closed' | 'not-yet' | 'not-offered';
    readonly since: string | null;
  };
  /** The program that pays for video views there on that day, if one is known. */
  readonly program: { readonly id: string; readonly name: string } | null;
  /** What took over from the Creator Fund. */
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly lines: readonly ReportedLine[];
}

export interface ReportedGiftLine extends ReportedAmount {
  readonly label: string;
  readonly id: string | null;
  readonly count: number | null;
  readonly coins: number | null;
  readonly priceFrom: 'log' | 'catalogue' | null;
  readonly diamonds: number | null;
}

export interface ReportedGifts extends ReportedAmount {
  readonly program: 'flat' | 'scaled';
  /** Diamonds collected; null when none of the Gifts has a known price. */
  readonly diamonds: number | null;
  readonly diamondsFrom: 'recorded' | 'list';
  readonly diamondsListed: number;
  readonly unpricedGifts: readonly {
    readonly name: string;
    readonly id: string | null;
    readonly count: number;
  }[];
  /** The one rounded amount that `lines` divides among the Gifts. */
  readonly rewards: ReportedLine | null;
  readonly lines: readonly ReportedGiftLine[];
  /** What viewers paid for these Gifts. Not the creator's money. */
  readonly viewerSpend: readonly (ReportedLine & { readonly store: 'app' | 'web' })[];
  /** Fees if these rewards were withdrawn alone. Not deducted. */
  readonly withdrawals: readonly (ReportedAmount & {
    readonly method: 'paypal' | 'bank';
    readonly lines: readonly ReportedLine[];
  })[];
}

export interface ReportedDeals extends ReportedAmount {
  readonly byStatus: Readonly<Record<DealStatus, ReportedAmount>>;
  readonly lines: readonly (ReportedLine & { readonly dealStatus: DealStatus })[];
}

export interface ReportedProducts extends ReportedAmount {
  readonly unitsSold: number | null;
  readonly unitsRefunded: number;
  readonly lines: readonly ReportedLine[];
}

export type Aspect = 'creatorFund' | 'gifts' | 'brandPartnerships' | 'productPromotion' | 'visibility';

/** One row of the impact table; the row of visibility never has an amount. */
export interface ImpactRow {
  readonly aspect: Aspect;
  readonly title: string;
  readonly effect: 'indirect' | 'direct';
  readonly impactOfLikes: string;
  readonly thisLive: string;
  readonly amount: ReportedAmount | null;
}

export interface ReportedRate {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly alternative: string | null;
  readonly regions: readonly string[] | 'everywhere';
  readonly from: string | null;
  readonly to: string | null;
  readonly grade: Grade;
  readonly basis: string;
  readonly sources: readonly ReportedSource[];
}

export type ReportedSource = Omit<Source, 'url'> & { readonly url: string | null };

export interface ReportedQuote {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly asOf: string;
}
