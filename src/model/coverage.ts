/** How whole the recording is that a log was made from: the `capture:` block of the log. */
export interface Coverage {
  readonly events: number;
  /** Was the end of the LIVE recorded? */
  readonly ended: boolean;
  /** Minutes without any event, between the first and the last. */
  readonly silentMinutes: number;
  readonly reconnects: number;
  /** Events that came more than once and were counted once. */
  readonly duplicates: number;
  readonly lostLines: number;
  /** Messages that certainly are Gifts and could not be counted. */
  readonly unreadableGifts: number;
  /** Names of events that nobody knows, with fields that Gifts have: they may be Gifts. */
  readonly unknownGiftEvents: readonly string[];
  /** Streaks whose final message never came: counted at their highest count. */
  readonly unfinishedStreaks: number;
  readonly unfinishedDiamonds: number;
  /** Streaks without an id and without a final message: told apart by time alone. */
  readonly guessedStreaks: number;
  /** Gifts to guests: not the host's. */
  readonly giftsToGuests: number;
  readonly diamondsToGuests: number;
  /** Who the Gifts went to, when nothing tells which of them is the host: all of them are counted. */
  readonly receivers: readonly GiftReceiver[];
  readonly likesBefore: number;
  readonly likesAreFloor: boolean;
}

export interface GiftReceiver {
  /** TikTok's id of the user. */
  readonly id: string;
  readonly gifts: number;
  readonly diamonds: number;
}

/** A recording in which nothing is missing. */
export const WHOLE: Omit<Coverage, 'events' | 'ended'> = {
  silentMinutes: 0,
  reconnects: 0,
  duplicates: 0,
  lostLines: 0,
  unreadableGifts: 0,
  unknownGiftEvents: [],
  unfinishedStreaks: 0,
  unfinishedDiamonds: 0,
  guessedStreaks: 0,
  giftsToGuests: 0,
  diamondsToGuests: 0,
  receivers: [],
  likesBefore: 0,
  likesAreFloor: false,
};
