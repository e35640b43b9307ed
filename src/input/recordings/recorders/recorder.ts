/** What is read of an event. Likes have their own fields, which code that reads Gifts never asks for. */
export type Field =
  | 'messageId'
  | 'roomId'
  | 'createdAt'
  /** Who sent a Gift: TikTok's id of the user, else a handle. It only tells streaks apart. */
  | 'senderId'
  /** The sender's name; handles come before nicknames. */
  | 'senderName'
  /** Price of one Gift in Coins. */
  | 'coins'
  /** Coins of all Gifts of the event together. */
  | 'coinsOfAll'
  /** Coins that are the price of one Gift in some relays, and of all in others. */
  | 'coinsOfOneOrAll'
  | 'giftType'
  /** Tells whether a Gift can be tapped in a streak, whatever its type. */
  | 'combo'
  | 'giftId'
  | 'giftName'
  /** Id of the streak. */
  | 'groupId'
  /** Count of the streak so far. */
  | 'count'
  /** Count of a finished streak, in recorders that write nothing before it is finished. */
  | 'finishedCount'
  /** The same in recorders that write what each tap adds as their count. */
  | 'comboCount'
  /** Gifts since the last tap, in recorders that also write `comboCount`; else a count like any other. */
  | 'added'
  | 'isFinal'
  /** Is the streak still going on? The opposite of `isFinal`. */
  | 'isOpen'
  /** State of the streak in words: begin, active, finished. */
  | 'streakState'
  | 'receiverId'
  | 'hostId'
  | 'likes'
  | 'totalLikes'
  | 'viewersNow'
  | 'viewersEntered'
  /** Names what a social message is about: a follow or a share. */
  | 'socialText'
  | 'action';

/** Paths to a field in the order they are tried, for example `user.id`. */
type Paths = readonly string[];

/** A recorder is one table: where each field stands in what it writes. */
export type Recorder = Readonly<Partial<Record<Field, Paths>>>;
