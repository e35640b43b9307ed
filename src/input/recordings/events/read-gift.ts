import type { GiftEvent, GiftFault } from '../../../model/recorded-event.js';
import { sameId } from '../../../model/same-id.js';
import { aboveZero, digitsId, idText, mark, text, whole } from '../fields/field-values.js';
import type { Fields } from '../fields/fields.js';
import { pathList } from '../fields/path-list.js';
import { PATHS } from '../recorders/recorders.js';

/** Where and when the event was sent. */
export type EventPlace = Pick<
  GiftEvent,
  'messageId' | 'roomId' | 'hostName' | 'session' | 'at' | 'lacksOffset' | 'unreadTime'
>;

const NOWHERE: EventPlace = {
  messageId: undefined,
  roomId: undefined,
  hostName: undefined,
  session: undefined,
  at: undefined,
  lacksOffset: false,
  unreadTime: undefined,
};

/** Returns true for fields that only Gifts have, or events about Gifts. */
export function isLikeGift(fields: Fields): boolean {
  return digitsId(fields, PATHS.giftId) !== undefined || whole(fields, PATHS.coins) !== undefined;
}

/** A row without a name is a Gift when one of these tells which. */
export const NAMED_GIFT = pathList(['giftName', 'gift_name']);

/** Returns true for a row that tells a Gift: one with a price alone may be a row of statistics. */
export function isGiftRow(fields: Fields): boolean {
  if (digitsId(fields, PATHS.giftId) !== undefined) return true;
  const isNamed = text(fields, NAMED_GIFT) !== undefined || aboveZero(fields, PATHS.coins) !== undefined;
  return isNamed && countOf(fields) !== undefined;
}

/** Returns true when the Gift, its price and its count are told. */
export function isWholeGift(fields: Fields): boolean {
  const gift = isLikeGift(fields) ? readGift(fields, NOWHERE) : undefined;
  return gift !== undefined && !('fault' in gift) && gift.coins !== undefined;
}

/** Reads what a Gift event says of the Gift, its streak, its sender and its receiver. */
export function readGift(
  fields: Fields,
  { messageId, roomId, hostName, session, at, lacksOffset, unreadTime }: EventPlace,
): GiftEvent | { readonly fault: GiftFault } {
  const giftId = digitsId(fields, PATHS.giftId);
  const name = text(fields, PATHS.giftName);
  const counted = countOf(fields);
  if (giftId === undefined && name === undefined) return { fault: 'no-gift' };
  if (counted === undefined) return { fault: 'no-count' };
  const { count, isAdded, isFinished } = counted;
  const coins = priceOf(fields, count);
  if (coins === 'prices-differ') return { fault: coins };
  const type = aboveZero(fields, PATHS.giftType);
  const receiverId = idText(fields, PATHS.receiverId);
  const hostId = idText(fields, PATHS.hostId);
  return {
    kind: 'gift',
    messageId,
    roomId,
    hostName,
    session,
    at,
    lacksOffset,
    unreadTime,
    giftId,
    name,
    coins,
    /** A recorder that omits the type writes every tap. What was added since the last tap is no streak. */
    isStreakable: !isAdded && (type === undefined || type === 1 || mark(fields, PATHS.combo) === true),
    isSingle: isAdded || (type === 2 && mark(fields, PATHS.combo) !== true),
    count,
    isFinal: isFinal(fields) ?? isFinished,
    userId: idText(fields, PATHS.senderId) ?? '',
    userName: text(fields, PATHS.senderName),
    groupId: isAdded ? undefined : idText(fields, PATHS.groupId),
    receiverId,
    hostId: sameId(receiverId, hostId) ? receiverId : hostId,
  };
}

interface GiftCount {
  readonly count: number;
  /** True when the count is what came since the last tap, not the streak so far. */
  readonly isAdded: boolean;
  /** True when the recorder writes nothing before a streak is finished. */
  readonly isFinished: boolean;
}

function countOf(fields: Fields): GiftCount | undefined {
  const running = aboveZero(fields, PATHS.count);
  if (running !== undefined) return { count: running, isAdded: false, isFinished: false };
  const added = aboveZero(fields, PATHS.added);
  const combo = aboveZero(fields, PATHS.comboCount);
  if (added !== undefined) return { count: added, isAdded: combo !== undefined, isFinished: false };
  if (combo !== undefined) return { count: combo, isAdded: false, isFinished: false };
  const finished = aboveZero(fields, PATHS.finishedCount);
  return finished === undefined ? undefined : { count: finished, isAdded: false, isFinished: true };
}

/**
 * Returns the price of one Gift in Coins. A price that contradicts what all Gifts cost together is not used,
 * since either may be wrong.
 */
function priceOf(fields: Fields, count: number): number | undefined | 'prices-differ' {
  const coins = aboveZero(fields, PATHS.coins);
  const all = aboveZero(fields, PATHS.coinsOfAll);
  const oneOrAll = aboveZero(fields, PATHS.coinsOfOneOrAll);
  if (coins === undefined) return count === 1 ? (all ?? oneOrAll) : undefined;
  const worth = coins * count;
  /** More than the Gifts cost may be the sum of the LIVE so far, or what a viewer has left. */
  const isLess =
    (all !== undefined && all < worth) || (oneOrAll !== undefined && oneOrAll < worth && oneOrAll !== coins);
  return isLess ? 'prices-differ' : coins;
}

/** Returns whether the streak is finished; `undefined` when nothing tells. */
function isFinal(fields: Fields): boolean | undefined {
  const state = text(fields, PATHS.streakState);
  if (state !== undefined) return /finish/i.test(state);
  const open = mark(fields, PATHS.isOpen);
  return mark(fields, PATHS.isFinal) ?? (open === undefined ? undefined : !open);
}
