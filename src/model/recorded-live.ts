/** One LIVE as recordings of it tell: sums, and how whole they are. */
export interface CapturedLive {
  readonly roomId: string | undefined;
  /** First and last event that has a time, milliseconds since 1970. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly gifts: readonly CapturedGift[];
  /** Who sent them, when names are asked for. */
  readonly gifters: readonly Gifter[];
  readonly likes: CapturedLikes;
  readonly comments: number;
  readonly shares: number;
  readonly newFollowers: number;
  readonly entered: number | undefined;
  readonly peakViewers: number | undefined;
  readonly averageViewers: number | undefined;
  readonly coverage: Coverage;
}

export interface CapturedGift {
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

export interface CapturedLikes {
  /** The rise of the room's own total; the sum of the messages when no total was seen, and then a floor. */
  readonly count: number | undefined;
  readonly from: 'total' | 'messages' | undefined;
  /** What the room had before the recording began. */
  readonly before: number | undefined;
}

export interface Coverage {
  readonly events: number;
  readonly duplicates: number;
  /** Was the end of the LIVE recorded? */
  readonly ended: boolean;
  readonly reconnects: number;
  /** Minutes without any event, between the first and the last. */
  readonly silentMinutes: number;
  /** Streaks whose final message never came: counted at their highest count. */
  readonly unfinished: { readonly streaks: number; readonly diamonds: number };
  /** Streaks told apart by time alone, since the recorder left their ids out. */
  readonly guessedStreaks: number;
  /** Gifts to guests: not the host's. */
  readonly toGuests: { readonly gifts: number; readonly diamonds: number };
}
