import type { Decimal, ExchangeRate } from './decimal.js';

/** An amount as the log states it: exact digits and an ISO 4217 code. */
export interface StatedAmount {
  readonly value: Decimal;
  readonly currency: string;
}

/** Gifts of one kind in one LIVE. */
export interface GiftEntry {
  readonly name: string;
  readonly id: string | undefined;
  /**
   * Price of one Gift in Coins; `undefined` when neither the log nor the catalogue states it: unknown, never
   * 0.
   */
  readonly coins: number | undefined;
  readonly priceFrom: 'log' | 'catalogue' | undefined;
  readonly count: number;
}

export interface LiveRewards {
  /** Amount that TikTok shows as earned by the Gifts; takes precedence over every estimate. */
  readonly amount: StatedAmount | undefined;
  readonly program: 'flat' | 'scaled' | undefined;
  /** Percentages as TikTok shows them: 36.5 means 36.5 %. */
  readonly percentage: Decimal | undefined;
  readonly perLivePercentage: Decimal | undefined;
  readonly weeklyPercentage: Decimal | undefined;
}

export type DealStatus = 'agreed' | 'invoiced' | 'paid';

export interface BrandDeal {
  readonly brand: string;
  readonly fee: StatedAmount;
  readonly status: DealStatus;
}

interface Sold {
  readonly product: string;
  readonly unitsSold: number;
}

interface Sale extends Sold {
  readonly unitsRefunded: number | undefined;
  readonly unitPrice: StatedAmount;
}

export interface AffiliateSale extends Sale {
  readonly kind: 'affiliate';
  /** Commission rate in percent: 15 means 15 %. */
  readonly commissionRate: Decimal;
}

export interface OwnSale extends Sale {
  readonly kind: 'own';
  readonly unitCost: StatedAmount;
  /** Percentage of the price that platform and payment provider keep. */
  readonly feeRate: Decimal;
}

/** A sale of the creator's own shop as TikTok Shop shows it: refunds are already deducted. */
export interface ShopSale extends Sold {
  readonly kind: 'shop';
  readonly sales: StatedAmount;
  readonly unitCost: StatedAmount;
  readonly feeRate: Decimal;
}

/** Commission as TikTok Shop shows it. */
export interface Commission {
  readonly kind: 'commission';
  readonly product: string;
  readonly amount: StatedAmount;
  readonly status: 'estimated' | 'settled';
  readonly unitsSold: number | undefined;
}

export type ProductSale = AffiliateSale | OwnSale | ShopSale | Commission;

/** Other income of a LIVE or month, as an amount that somebody stated. */
export interface OtherLiveIncome {
  readonly kind: 'subscription' | 'tip' | 'bonus' | 'cashback' | 'other';
  readonly name: string;
  readonly amount: StatedAmount;
  readonly status: 'expected' | 'settled';
  /** Date of payment, `YYYY-MM-DD`. */
  readonly paidOn: string | undefined;
}

/** `EUR: { rate: 1.08 USD, asOf: 2026-11-14 }`: one euro is 1.08 US dollars. */
export interface FxQuote {
  readonly from: string;
  readonly to: string;
  readonly rate: Decimal;
  readonly asOf: string;
}

/** The conversion path from one currency to another through the quotes of the log. */
export interface FxPath {
  readonly from: string;
  readonly to: string;
  readonly rate: ExchangeRate;
  readonly quotes: readonly FxQuote[];
}

/** Everything that somebody pays for. This type has no field for likes and must never get one. */
export interface RevenueEntries {
  readonly qualifiedViews: number | undefined;
  readonly gifts: readonly GiftEntry[];
  /** Total number of Diamonds that TikTok showed; takes precedence over the list of Gifts. */
  readonly diamonds: number | undefined;
  /** Gift messages of a recording that could not be counted. */
  readonly unreadableGifts: number;
  readonly liveRewards: LiveRewards;
  readonly brandPartnerships: readonly BrandDeal[];
  readonly productPromotion: readonly ProductSale[];
  readonly otherLiveIncome: readonly OtherLiveIncome[];
}
