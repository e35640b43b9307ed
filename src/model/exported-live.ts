import type { LikeCount } from './visibility.js';

/** One LIVE as TikTok's own record of it tells: "Download your data", Go Live History. */
export interface ExportedLive {
  readonly roomId: string | undefined;
  readonly title: string | undefined;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number | undefined;
  /** In a unit that TikTok documents nowhere. */
  readonly earning: number;
  readonly likes: LikeCount | undefined;
}
