import type { StatedAmount } from './revenue-entries.js';
import type { LikeCount } from './visibility.js';

/** One creator in one LIVE Backstage export: sums from the first day to the last. */
export interface CreatorPeriod {
  /**
   * Id in digits; `undefined` when the creator has left the network and the export no longer identifies them.
   */
  readonly creatorId: string | undefined;
  readonly handle: string | undefined;
  /** First and last day in UTC, both included. */
  readonly from: string;
  readonly to: string;
  readonly diamonds: number;
  readonly seconds: number | undefined;
  readonly lives: number | undefined;
  readonly newFollowers: number | undefined;
  readonly place: string;
  readonly file: string;
}

/** One LIVE in TikTok Shop's LIVE analysis. */
export interface ShopLive {
  readonly handle: string | undefined;
  /** Start in the shop's local time, `2026-10-03 18:00:00`; the time zone is not stated. */
  readonly launched: string;
  readonly seconds: number | undefined;
  readonly visibility: ShopVisibility;
  readonly sale: ShopSales;
  readonly place: string;
}

export interface ShopVisibility {
  readonly likes: LikeCount | undefined;
  readonly comments: number | undefined;
  readonly shares: number | undefined;
  readonly viewers: number | undefined;
  readonly peakViewers: number | undefined;
  readonly averageViewers: number | undefined;
  readonly newFollowers: number | undefined;
}

export interface ShopSales {
  readonly sales: StatedAmount;
  readonly unitsSold: number;
}

/** One affiliate order that TikTok Shop attributes to a LIVE. */
export interface LiveOrder {
  /** Id of the order and of the product variant in it. */
  readonly id: string;
  /** Room id of the LIVE. */
  readonly liveId: string;
  readonly handle: string | undefined;
  readonly day: string;
  /** Units sold; `undefined` when the export does not state them. */
  readonly units: number | undefined;
  /** Commission; `undefined` when the order was returned or is not eligible, and pays nothing. */
  readonly commission: StatedAmount | undefined;
  readonly status: 'estimated' | 'settled' | 'off';
  readonly place: string;
}

/** One day of an account in TikTok Studio. */
export interface AccountDay {
  readonly day: string;
  readonly videoViews?: number | undefined;
  readonly followers?: number | undefined;
}

/** All rows read from exported tables. */
export interface ExportTables {
  readonly periods: CreatorPeriod[];
  readonly shopLives: ShopLive[];
  readonly orders: LiveOrder[];
  readonly days: AccountDay[];
}
