import type { GiftEvent, GiftFault } from '../../model/recorded-event.js';
import { sameId } from '../../model/same-id.js';
import { digitsId, idText, mark, text, whole } from './field-values.js';
import type { Fields } from './fields.js';
import { PATHS } from './recorders/recorders.js';

/** Where and when the event was sent. */
export type EventPlace = Pick<GiftEvent, 'messageId' | 'roomId' | 'channel' | 'at' | 'lacksOffset'>;

const NOWHERE: EventPlace = {
  messageId: undefined,
  roomId: undefined,
  channel: undefined,
  at: undefined,
  lacksOffset: false,
};

/** Returns true for fields that only Gifts have, or events about Gifts. */
export function isLikeGift(fields: Fields): boolean {
  return digitsId(fields, PATHS.giftId) !== undefined || whole(fields, PATHS.coins) !== undefined;
}

/** Returns true when the Gift, its price and its count are told. */
export function isWholeGift(fields: Fields): boolean {
  const gift = isLikeGift(fields) ? readGift(fields, NOWHERE) : undefined;
  return gift !== undefined && !('fault' in gift) && gift.coins !== undefined;
}

/** Reads what a Gift event says of the Gift, its streak, its sender and its receiver. */
export function readGift(
  fields: Fields,
  { messageId, roomId, channel, at, lacksOffset }: EventPlace,
): GiftEvent | { readonly fault: GiftFault } {
  const giftId = digitsId(fields, PATHS.giftId);
  const name = text(fields, PATHS.giftName);
  const counted = countOf(fields);
  if (giftId === undefined && name === undefined) return { fault: 'no-gift' };
  if (counted === undefined) return { fault: 'no-count' };
  const { count, isAdded, isFinished } = counted;
  const coins = priceOf(fields, count);
  if (coins === 'prices-differ') return { fault: coins };
  const type = whole(fields, PATHS.giftType);
  const receiverId = idText(fields, PATHS.receiverId);
  const hostId = idText(fields, PATHS.hostId);
  return {
    kind: 'gift',
    messageId,
    roomId,
    channel,
    at,
    lacksOffset,
    giftId,
    name,
    coins,
    /** A recorder that omits the type writes every tap. What was added since the last tap is no streak. */
    isStreakable: !isAdded && (type === undefined || type === 1 || mark(fields, PATHS.combo) === true),
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
  const running = whole(fields, PATHS.count);
  if (running !== undefined) return { count: running, isAdded: false, isFinished: false };
  const finished = whole(fields, PATHS.finishedCount);
  if (finished !== undefined) return { count: finished, isAdded: false, isFinished: true };
  const added = whole(fields, PATHS.added);
  const combo = whole(fields, PATHS.comboCount);
  if (added !== undefined) return { count: added, isAdded: combo !== undefined, isFinished: false };
  return combo === undefined ? undefined : { count: combo, isAdded: false, isFinished: false };
}

/**
 * Returns the price of one Gift in Coins. No Gift is free: 0 means that the price is unknown. A price that
 * contradicts what all Gifts cost together is not used, since either may be wrong.
 */
function priceOf(fields: Fields, count: number): number | undefined | 'prices-differ' {
  const coins = whole(fields, PATHS.coins) || undefined;
  const all = whole(fields, PATHS.coinsOfAll) || undefined;
  if (coins === undefined) return all !== undefined && count === 1 ? all : undefined;
  return all === undefined || all === coins * count || all === coins ? coins : 'prices-differ';
}

/** Returns whether the streak is finished; `undefined` when nothing tells. */
function isFinal(fields: Fields): boolean | undefined {
  const state = text(fields, PATHS.streakState);
  if (state !== undefined) return /finish/i.test(state);
  const open = mark(fields, PATHS.isOpen);
  return mark(fields, PATHS.isFinal) ?? (open === undefined ? undefined : !open);
}
