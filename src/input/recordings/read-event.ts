import type { CaptureEvent, GiftEvent } from '../../model/recorded-event.js';
import type { Wrapped } from './envelope.js';
import { isIgnored, kindByName } from './event-names.js';
import { digitsId, momentOf, text, whole } from './field-values.js';
import { type Fields, parsedFields } from './fields.js';
import { type Shape, shapeOf, WAYS_OF_SHAPES } from './recorders.js';

export type ReadEvent =
  | { readonly event: CaptureEvent }
  /** Nothing an estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  /** An event that should count and cannot be read: why. */
  | { readonly unreadable: string }
  | { readonly unknown: string };

/** One event in the shape all have here. */
export function readEvent({ name, data, arrivedAt }: Wrapped): ReadEvent {
  return readFields(name, parsedFields(data), arrivedAt);
}

/** The same, from wherever its fields come. Throws LostDigits. */
export function readFields(
  name: string | undefined,
  fields: Fields,
  arrivedAt: number | undefined,
): ReadEvent {
  const kind = (name === undefined ? undefined : kindByName(name)) ?? kindByFields(fields);
  if (kind === undefined) {
    if (name !== undefined && isIgnored(name)) return { ignored: name };
    return { unknown: name ?? 'an event without a name' };
  }
  const shape = shapeOf(fields);
  const messageId = text(fields, shape.messageId);
  const roomId = digitsId(fields, shape.roomId);
  const at = momentOf(fields, shape.createdAt) ?? arrivedAt;
  if (kind === 'gift') return readGift(fields, shape, { messageId, roomId, at });
  if (kind === 'like') {
    const count = whole(fields, WAYS.likes);
    const total = whole(fields, WAYS.totalLikes);
    return { event: { kind, messageId, roomId, at, count, total } };
  }
  if (kind === 'viewers') {
    const now = whole(fields, WAYS.watching);
    const entered = whole(fields, WAYS.entered);
    return { event: { kind, messageId, roomId, at, now, entered } };
  }
  if (kind === 'social') {
    const what = text(fields, WAYS.social) ?? '';
    if (what.includes('follow')) return { event: { kind: 'follow', messageId, roomId, at } };
    return what.includes('share')
      ? { event: { kind: 'share', messageId, roomId, at } }
      : { ignored: 'social' };
  }
  if (kind === 'control') {
    const action = whole(fields, WAYS.action);
    return action === 3 || action === 4
      ? { event: { kind: 'end', messageId, roomId, at } }
      : { ignored: 'control' };
  }
  return {
    event: {
      kind: kind as 'comment' | 'follow' | 'share' | 'end' | 'reconnect',
      messageId,
      roomId,
      at,
    },
  };
}

/** Ways that are the same in the shape of every recorder that has them. */
const WAYS = {
  likes: ['likeCount', 'count', 'Likes'],
  totalLikes: ['totalLikeCount', 'total', 'TotalLikes'],
  watching: ['viewerCount', 'total', 'Viewers'],
  entered: ['totalUser', 'total_user'],
  social: [
    'displayType',
    'event.eventDetails.displayType',
    'common.displayText.displayType',
    'common.displayText.key',
  ],
  action: ['action'],
  giftType: ['monitorExtra.gift_type'],
} as const;

/** Ways that only have to be there. */
const TELLING = ['gift.id', 'gift.diamond_count', 'Diamonds', 'comment', 'Comment', 'giftDetails', 'User.ID'];

/** Every way this file and the shapes look at. */
export const ALL_WAYS: ReadonlySet<string> = new Set([
  ...WAYS_OF_SHAPES,
  ...Object.values(WAYS).flat(),
  ...TELLING,
]);

/** Exports without names: the fields tell. */
function kindByFields({ has }: Fields): string | undefined {
  if (has('giftId') || has('gift.id') || has('gift.diamond_count') || has('Diamonds')) return 'gift';
  if (has('totalLikeCount') || has('likeCount') || has('TotalLikes')) return 'like';
  if (has('comment') || has('Comment')) return 'comment';
  if (has('viewerCount') || has('Viewers')) return 'viewers';
  return undefined;
}

function readGift(
  fields: Fields,
  shape: Shape,
  place: Pick<GiftEvent, 'messageId' | 'roomId' | 'at'>,
): ReadEvent {
  const giftId = digitsId(fields, shape.giftId);
  const count = whole(fields, shape.count);
  const userId = text(fields, shape.userId) ?? (shape.id === 'live-studio' ? '' : undefined);
  if (giftId === undefined) return { unreadable: 'a Gift without an id' };
  if (userId === undefined) return { unreadable: 'a Gift without its sender' };
  if (count === undefined) return { unreadable: 'a Gift without a whole count' };
  const coins = whole(fields, shape.coins);
  const type = whole(fields, shape.giftType) ?? whole(fields, WAYS.giftType);
  const end = shape.isFinal.some((way) => isSet(fields.get(way)));
  return {
    event: {
      kind: 'gift',
      ...place,
      giftId,
      name: text(fields, shape.giftName),
      /** No Gift is free: LIVE Studio's 0 means that it does not know. */
      coins: coins === 0 ? undefined : coins,
      /** A recorder that leaves the type out writes every tap. */
      isStreakable: type === undefined || type === 1,
      count,
      isFinal: end,
      userId,
      userName: text(fields, shape.userName),
      groupId: unlessZero(text(fields, shape.groupId)),
      receiverId: unlessZero(text(fields, shape.receiverId)),
      hostId: unlessZero(text(fields, shape.hostId)),
    },
  };
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

/** TikTok writes 0 for no streak and for nobody. */
function unlessZero(id: string | undefined): string | undefined {
  return id === '0' ? undefined : id;
}
