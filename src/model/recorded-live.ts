import type { Coverage } from './coverage.js';
import type { GiftFault } from './recorded-event.js';
import type { LikeCount } from './visibility.js';

/** One LIVE as recordings show it: visibility, revenue, and the completeness of the recordings. */
export interface RecordedLive {
  readonly roomId: string | undefined;
  /** Handle of the host without @; `undefined` when none or several are told. */
  readonly hostName: string | undefined;
  /** Times of the first and last event that has one, in milliseconds since 1970. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Events whose time has no offset from UTC, so that they have no place in time. */
  readonly withoutOffset: number;
  /** A time that could not be read, as it is written. */
  readonly unreadTime: string | undefined;
  /** Did the host that the user states decide whose the Gifts are? */
  readonly isHostStated: boolean;
  /** Recordings of this LIVE, in the order they were read. */
  readonly recordings: readonly string[];
  readonly visibility: RecordedVisibility;
  readonly revenue: RecordedRevenue;
  readonly coverage: RecordedCoverage;
  readonly messages: GiftMessages;
  /** Number of Gift messages that could not be counted, by the reason. */
  readonly giftFaults: ReadonlyMap<GiftFault, number>;
}

/**
 * Diamonds of all Gift messages in the recordings, each at its own count: what somebody counts who adds up
 * the messages. `all` = counted for the host + `toGuests` + `superseded` + `duplicates`.
 */
export interface GiftMessages {
  readonly all: number;
  /** Messages that a later message of the same streak replaces. */
  readonly superseded: number;
  /** Messages that came more than once. */
  readonly duplicates: number;
  /**
   * Diamonds of finished streaks and of Gifts that cannot be tapped: what tools count that wait for the final
   * message, as the examples of recorders do.
   */
  readonly finished: number;
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

/** Recorded items that viewers pay for. */
export interface RecordedRevenue {
  readonly gifts: readonly RecordedGift[];
  /** Viewers who sent the Gifts, when names are requested. */
  readonly gifters: readonly Gifter[];
}

/** Coverage without the fields about likes, which RecordedLikes holds. */
export type RecordedCoverage = Omit<Coverage, 'likesBefore' | 'likesAreFloor'>;

export interface RecordedGift {
  /** `undefined` when the recorder kept the name only. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Price in Coins; `undefined` when no recorder wrote it. */
  readonly coins: number | undefined;
  /** Set when the price is not in the recording. */
  readonly pricedBy?: 'catalogue';
  readonly count: number;
}

/** Gifts that one viewer sent to the host. */
export interface Gifter {
  readonly name: string;
  readonly gifts: number;
  readonly diamonds: number;
}

export interface RecordedLikes {
  /**
   * Increase of the room's own total; when no total was recorded, the sum of the messages, which is a floor.
   */
  readonly count: LikeCount | undefined;
  readonly from: 'total' | 'messages' | undefined;
  /** Likes of the room before the recording began. */
  readonly before: LikeCount | undefined;
}
