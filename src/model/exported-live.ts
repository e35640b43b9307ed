import type { LikeCount } from './visibility.js';

/** One LIVE as TikTok's own record of it tells: Go Live History of "Download your data", or LIVE Center. */
export interface ExportedLive {
  readonly roomId: string | undefined;
  readonly title: string | undefined;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number | undefined;
  readonly earning: number;
  /** Unit of `earning`; `undefined` for a Go Live History, whose unit TikTok documents nowhere. */
  readonly unit: 'diamonds' | undefined;
  readonly likes: LikeCount | undefined;
  readonly newFollowers: number | undefined;
}
