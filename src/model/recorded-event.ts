import type { LikeCount } from './visibility.js';

/** One event of a LIVE as some recorder wrote it, in one shape. Ids are text to the last digit. */
export type RecordedEvent =
  | GiftEvent
  | LikeEvent
  | ViewersEvent
  | (EventPlace & { readonly kind: 'comment' | 'follow' | 'share' | 'end' | 'reconnect' });

interface EventPlace {
  /** TikTok's id of the message; equal ones are the same event. */
  readonly messageId: string | undefined;
  readonly roomId: string | undefined;
  /** Milliseconds since 1970: when it was sent, else when it was recorded. */
  readonly at: number | undefined;
}

export interface GiftEvent extends EventPlace {
  readonly kind: 'gift';
  readonly giftId: string;
  readonly name: string | undefined;
  /** Price of one in Coins; `undefined`: this recorder did not write it. */
  readonly coins: number | undefined;
  /** Type 1 comes again and again with a growing count; other types once. */
  readonly isStreakable: boolean;
  /** Count so far of a streak. */
  readonly count: number;
  readonly isFinal: boolean;
  readonly userId: string;
  /** The viewer's handle, else nickname: only for `--names`. */
  readonly userName: string | undefined;
  /** Tells streaks of one viewer apart. */
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
  /** Watching now. */
  readonly now: number | undefined;
  /** Entered so far, each time counted. */
  readonly entered: number | undefined;
}
