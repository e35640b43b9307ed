import type { Coverage } from './coverage.js';
import type { LikeCount } from './visibility.js';

/** One LIVE as recordings of it tell, in the two halves of every log, and how whole they are. */
export interface RecordedLive {
  readonly roomId: string | undefined;
  /** First and last event that has a time, milliseconds since 1970. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Files that tell of it, in the order they were read. */
  readonly recordings: readonly string[];
  readonly visibility: RecordedVisibility;
  readonly revenue: RecordedRevenue;
  readonly coverage: RecordedCoverage;
}

export interface RecordedVisibility {
  readonly likes: RecordedLikes;
  readonly comments: number;
  readonly shares: number;
  readonly newFollowers: number;
  readonly entered: number | undefined;
  readonly peakViewers: number | undefined;
  readonly averageViewers: number | undefined;
}

/** What a viewer pays for. */
export interface RecordedRevenue {
  readonly gifts: readonly RecordedGift[];
  /** Who sent them, when names are asked for. */
  readonly gifters: readonly Gifter[];
}

/** Of the likes their own record tells. */
export type RecordedCoverage = Omit<Coverage, 'likesBefore' | 'likesAreFloor'>;

export interface RecordedGift {
  readonly id: string;
  readonly name: string | undefined;
  /** `undefined`: no recorder wrote the price. */
  readonly coins: number | undefined;
  readonly count: number;
}

/** What one viewer sent to the host. */
export interface Gifter {
  readonly name: string;
  readonly gifts: number;
  readonly diamonds: number;
}

export interface RecordedLikes {
  /** The rise of the room's own total; the sum of the messages when no total was seen, and then a floor. */
  readonly count: LikeCount | undefined;
  readonly from: 'total' | 'messages' | undefined;
  /** What the room had before the recording began. */
  readonly before: LikeCount | undefined;
}
