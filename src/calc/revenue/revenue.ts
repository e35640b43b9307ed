import { type Amount, sumAmounts } from '../../model/amount.js';
import { lazy } from '../../model/lazy.js';
import type { RateInForce } from '../../model/rate.js';
import type { FxQuote, RevenueEntries } from '../../model/revenue-entries.js';
import { REVENUE_SOURCES, type RevenueSource } from '../../model/revenue-source.js';
import { type BrandPartnershipsRow, brandPartnerships } from './brand-partnerships.js';
import type { RevenueContext } from './context.js';
import { type CreatorFundRow, creatorFund } from './creator-fund.js';
import { type GiftsRow, gifts } from './gifts.js';
import type { Line } from './line.js';
import { type OtherLiveIncomeRow, otherLiveIncome } from './other-live-income.js';
import { type ProductPromotionRow, productPromotion } from './product-promotion.js';
import { type ViewerSpend, viewerSpend } from './viewer-spend.js';
import { type Withdrawal, withdrawals } from './withdrawals.js';

/** Fields of every source; its amount is the sum of its lines and of the parts that could not be priced. */
interface SourceRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly Line<R>[];
}

interface RevenueRows<R extends string> extends Record<RevenueSource, SourceRow<R>> {
  readonly creatorFund: CreatorFundRow<R>;
  readonly gifts: GiftsRow<R>;
  readonly brandPartnerships: BrandPartnershipsRow<R>;
  readonly productPromotion: ProductPromotionRow<R>;
  readonly otherLiveIncome: OtherLiveIncomeRow<R>;
}

/** Revenue of one LIVE, by source. It is calculated only from items that somebody pays for. */
export interface Revenue<R extends string = string> extends RevenueRows<R> {
  readonly total: Amount<R>;
  /** Additional details for an explanation; calculated on request. */
  readonly details: () => RevenueDetails<R>;
}

interface RevenueDetails<R extends string = string> {
  /** Amount that viewers paid for these Gifts: not the creator's money, and not in the total. */
  readonly viewerSpend: readonly ViewerSpend<R>[];
  /** Cost of withdrawing the LIVE rewards; not deducted, since several LIVEs share one withdrawal. */
  readonly withdrawals: readonly Withdrawal<R>[];
  readonly ratesUsed: readonly RateInForce[];
  readonly fxUsed: readonly FxQuote[];
}

export function revenue<R extends string>(entries: RevenueEntries, context: RevenueContext<R>): Revenue<R> {
  const rows: RevenueRows<R> = {
    creatorFund: creatorFund(entries, context),
    gifts: gifts(entries, context),
    brandPartnerships: brandPartnerships(entries.brandPartnerships, context),
    productPromotion: productPromotion(entries.productPromotion, context),
    otherLiveIncome: otherLiveIncome(entries.otherLiveIncome, context),
  };
  const amounts = REVENUE_SOURCES.map((source) => rows[source].amount);
  return {
    ...rows,
    total: sumAmounts(amounts, context.currency),
    details: lazy(() => detailsOf(rows, context)),
  };
}

function detailsOf<R extends string>(rows: RevenueRows<R>, context: RevenueContext<R>): RevenueDetails<R> {
  const spend = viewerSpend(rows.gifts.diamonds, context);
  const payouts = withdrawals(rows.gifts.amount, context);
  const lines: Line<R>[] = [
    ...REVENUE_SOURCES.flatMap((source) => rows[source].lines),
    ...spend.map((each) => each.line),
    ...payouts.flatMap((each) => each.lines),
  ];
  return {
    viewerSpend: spend,
    withdrawals: payouts,
    ratesUsed: ratesOf(rows.gifts, lines),
    fxUsed: distinct(lines.flatMap((line) => line.fx?.quotes ?? [])),
  };
}

function ratesOf({ diamonds }: GiftsRow<string>, lines: readonly Line[]): RateInForce[] {
  const counted = diamonds.gifts.length > 0 && diamonds.convention ? [diamonds.convention] : [];
  const used = lines.flatMap((line) => line.factors.flatMap((factor) => factor.rates));
  return [...new Map([...counted, ...used].map((rate) => [rate.id, rate])).values()];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
