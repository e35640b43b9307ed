import type { LikeCount } from './visibility.js';

/** One event of a LIVE in the common shape of all recorders. Ids are text, so that every digit is kept. */
export type RecordedEvent =
  | GiftEvent
  | LikeEvent
  | ViewersEvent
  | (EventPlace & { readonly kind: 'comment' | 'follow' | 'share' | 'end' | 'reconnect' });

interface EventPlace {
  /** TikTok's id of the message; two messages with equal ids are the same event. */
  readonly messageId: string | undefined;
  readonly roomId: string | undefined;
  /** Time of sending, else time of recording, in milliseconds since 1970. */
  readonly at: number | undefined;
}

export interface GiftEvent extends EventPlace {
  readonly kind: 'gift';
  readonly giftId: string;
  readonly name: string | undefined;
  /** Price of one Gift in Coins; `undefined` when the recorder did not write it. */
  readonly coins: number | undefined;
  /** True for type 1, which is sent repeatedly with a growing count; other types are sent once. */
  readonly isStreakable: boolean;
  /** Count of the streak so far. */
  readonly count: number;
  readonly isFinal: boolean;
  readonly userId: string;
  /** The viewer's handle, else nickname; used only with `--names`. */
  readonly userName: string | undefined;
  /** Id that distinguishes the streaks of one viewer. */
  readonly groupId: string | undefined;
  readonly receiverId: string | undefined;
  readonly hostId: string | undefined;
}

export interface LikeEvent extends EventPlace {
  readonly kind: 'like';
  /** Likes of one viewer in this message; many messages never arrive. */
  readonly count: LikeCount | undefined;
  /** All likes of the LIVE so far. */
  readonly total: LikeCount | undefined;
}

export interface ViewersEvent extends EventPlace {
  readonly kind: 'viewers';
  /** Number of current viewers. */
  readonly now: number | undefined;
  /** Number of entries so far; repeated entries of one viewer count each time. */
  readonly entered: number | undefined;
}
