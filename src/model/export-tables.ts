import type { StatedAmount } from './revenue-entries.js';
import type { LikeCount } from './visibility.js';

/** One creator in one export of LIVE Backstage: sums from the first day to the last. */
export interface CreatorPeriod {
  /** Digits; `undefined`: the creator has left the network, and the export no longer says who it was. */
  readonly creatorId: string | undefined;
  readonly handle: string | undefined;
  /** Days in UTC, both counted. */
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
  /** Local time of the shop: `2026-10-03 18:00:00`, of whatever time zone. */
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

/** One affiliate order that TikTok Shop ascribes to a LIVE. */
export interface LiveOrder {
  /** Of the order and the product variant in it. */
  readonly id: string;
  /** Room id of the LIVE. */
  readonly liveId: string;
  readonly handle: string | undefined;
  readonly day: string;
  /** `undefined`: the export does not say. */
  readonly units: number | undefined;
  /** `undefined`: it came back or is not eligible, and pays nothing. */
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

/** What exports that are tables told. */
export interface ExportTables {
  readonly periods: CreatorPeriod[];
  readonly shopLives: ShopLive[];
  readonly orders: LiveOrder[];
  readonly days: AccountDay[];
}
