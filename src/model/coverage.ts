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
  /** Streaks whose final message never came: counted at their highest count. */
  readonly unfinishedStreaks: number;
  readonly unfinishedDiamonds: number;
  /** Streaks told apart by time alone, since the recorder left their ids out. */
  readonly guessedStreaks: number;
  /** Gifts to guests: not the host's. */
  readonly giftsToGuests: number;
  readonly diamondsToGuests: number;
  readonly likesBefore: number;
  readonly likesAreFloor: boolean;
}

/** A recording in which nothing is missing. */
export const WHOLE: Omit<Coverage, 'events' | 'ended'> = {
  silentMinutes: 0,
  reconnects: 0,
  duplicates: 0,
  lostLines: 0,
  unfinishedStreaks: 0,
  unfinishedDiamonds: 0,
  guessedStreaks: 0,
  giftsToGuests: 0,
  diamondsToGuests: 0,
  likesBefore: 0,
  likesAreFloor: false,
};
