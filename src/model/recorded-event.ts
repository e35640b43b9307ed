import type { LikeCount } from './visibility.js';

/** One event of a LIVE in the common shape of all recorders. Ids are text, so that every digit is kept. */
export type RecordedEvent =
  | GiftEvent
  | LikeEvent
  | ViewersEvent
  | UnreadableGift
  | UnknownGiftEvent
  | ConnectEvent
  | (EventPlace & { readonly kind: 'comment' | 'follow' | 'share' | 'end' });

interface EventPlace {
  /**
   * TikTok's id of the message; two messages with equal ids are the same event. Not kept of messages with a
   * total of the room, which change nothing when they are repeated.
   */
  readonly messageId: string | undefined;
  readonly roomId: string | undefined;
  /** Name of the host beside the event, as monitors of several hosts write it. */
  readonly hostName: string | undefined;
  /** Id of the LIVE in the recorder's own counting. */
  readonly session: string | undefined;
  /** Time of sending, else time of recording, in milliseconds since 1970. */
  readonly at: number | undefined;
  /** True when a time is told, but without an offset from UTC, so that it is no moment. */
  readonly lacksOffset: boolean;
  /** What is written where a time is expected, when it cannot be read as one. */
  readonly unreadTime: string | undefined;
}

export interface GiftEvent extends EventPlace {
  readonly kind: 'gift';
  /** `undefined` in recorders that keep names only; then `name` is known. */
  readonly giftId: string | undefined;
  readonly name: string | undefined;
  /** Price of one Gift in Coins; `undefined` when the recorder did not write it. */
  readonly coins: number | undefined;
  /** True for a Gift that is sent repeatedly with a growing count; others are sent once. */
  readonly isStreakable: boolean;
  /** True for a Gift that is sent once: each of its messages without a streak id is a Gift of its own. */
  readonly isSingle: boolean;
  /** Count of the streak so far. */
  readonly count: number;
  readonly isFinal: boolean;
  /** Sender, as an id or else a handle; empty when the recorder omitted it. */
  readonly userId: string;
  /** The viewer's handle, else nickname; used only with `--names`. */
  readonly userName: string | undefined;
  /** Id that distinguishes the streaks of one viewer. */
  readonly groupId: string | undefined;
  readonly receiverId: string | undefined;
  /** The host of the LIVE; equal to `receiverId` when one of them was rounded by the recorder. */
  readonly hostId: string | undefined;
}

/** The recorder connected to the LIVE. */
export interface ConnectEvent extends EventPlace {
  readonly kind: 'reconnect';
  /** Handle of the host; `undefined` when it is not told. */
  readonly connectedTo: string | undefined;
}

/**
 * Why a Gift cannot be counted: no Gift or count is told, its prices contradict each other, or all of a Gift
 * stands under a name that nobody knows: it may be a Gift that was given back, or one to another host.
 */
export type GiftFault = 'no-gift' | 'no-count' | 'prices-differ' | 'unknown-name';

/** A message that certainly is a Gift and cannot be counted. */
export interface UnreadableGift extends EventPlace {
  readonly kind: 'unreadable-gift';
  readonly fault: GiftFault;
}

/** An event of a name that nobody knows, with fields that Gifts have. It may be a Gift. */
export interface UnknownGiftEvent extends EventPlace {
  readonly kind: 'unknown-gift-event';
  readonly name: string;
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
