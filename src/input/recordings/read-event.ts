import type { GiftEvent, RecordedEvent } from '../../model/recorded-event.js';
import { exactLikes, type LikeCount } from '../../model/visibility.js';
import type { Wrapped } from './envelope.js';
import { isIgnored, kindByName } from './event-names.js';
import { digitsId, momentOf, text, whole } from './field-values.js';
import { type Fields, parsedFields } from './fields.js';
import { PATHS_OF_RECORDERS, type Recorder, recorderOf } from './recorders.js';

export type ReadEvent =
  | { readonly event: RecordedEvent }
  /** An event that no estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  /** The reason why an event that should count cannot be read. */
  | { readonly unreadable: string }
  | { readonly unknown: string };

/** Converts one event to the common shape of all recorders. */
export function readEvent({ name, data, arrivedAt }: Wrapped): ReadEvent {
  return readFields(name, parsedFields(data), arrivedAt);
}

/** Does the same for fields from any source. Throws LostDigits. */
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
  const recorder = recorderOf(fields);
  const messageId = text(fields, recorder.messageId);
  const roomId = digitsId(fields, recorder.roomId);
  const at = momentOf(fields, recorder.createdAt) ?? arrivedAt;
  if (kind === 'gift') return readGift(fields, recorder, { messageId, roomId, at });
  if (kind === 'like') {
    const count = likes(fields, PATHS.likes);
    const total = likes(fields, PATHS.totalLikes);
    return { event: { kind, messageId, roomId, at, count, total } };
  }
  if (kind === 'viewers') {
    const now = whole(fields, PATHS.watching);
    const entered = whole(fields, PATHS.entered);
    return { event: { kind, messageId, roomId, at, now, entered } };
  }
  if (kind === 'social') {
    const what = text(fields, PATHS.social) ?? '';
    if (what.includes('follow')) return { event: { kind: 'follow', messageId, roomId, at } };
    return what.includes('share')
      ? { event: { kind: 'share', messageId, roomId, at } }
      : { ignored: 'social' };
  }
  if (kind === 'control') {
    const action = whole(fields, PATHS.action);
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

/** Paths that are the same for every recorder that has them. */
const PATHS = {
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

/** Paths whose presence alone matters. */
const TELLING = ['gift.id', 'gift.diamond_count', 'Diamonds', 'comment', 'Comment', 'giftDetails', 'User.ID'];

/** All paths that this file and the recorders read. */
export const ALL_PATHS: ReadonlySet<string> = new Set([
  ...PATHS_OF_RECORDERS,
  ...Object.values(PATHS).flat(),
  ...TELLING,
]);

/** Recognizes the kind of an event by its fields, for exports without event names. */
function kindByFields({ has }: Fields): string | undefined {
  if (has('giftId') || has('gift.id') || has('gift.diamond_count') || has('Diamonds')) return 'gift';
  if (has('totalLikeCount') || has('likeCount') || has('TotalLikes')) return 'like';
  if (has('comment') || has('Comment')) return 'comment';
  if (has('viewerCount') || has('Viewers')) return 'viewers';
  return undefined;
}

function readGift(
  fields: Fields,
  recorder: Recorder,
  place: Pick<GiftEvent, 'messageId' | 'roomId' | 'at'>,
): ReadEvent {
  const giftId = digitsId(fields, recorder.giftId);
  const count = whole(fields, recorder.count);
  const userId = text(fields, recorder.userId) ?? (recorder.id === 'live-studio' ? '' : undefined);
  if (giftId === undefined) return { unreadable: 'a Gift without an id' };
  if (userId === undefined) return { unreadable: 'a Gift without its sender' };
  if (count === undefined) return { unreadable: 'a Gift without a whole count' };
  const coins = whole(fields, recorder.coins);
  const type = whole(fields, recorder.giftType) ?? whole(fields, PATHS.giftType);
  const end = recorder.isFinal.some((path) => isSet(fields.get(path)));
  return {
    event: {
      kind: 'gift',
      ...place,
      giftId,
      name: text(fields, recorder.giftName),
      /** No Gift is free: a price of 0 from LIVE Studio means that the price is unknown. */
      coins: coins === 0 ? undefined : coins,
      /** A recorder that omits the type writes every tap. */
      isStreakable: type === undefined || type === 1,
      count,
      isFinal: end,
      userId,
      userName: text(fields, recorder.userName),
      groupId: unlessZero(text(fields, recorder.groupId)),
      receiverId: unlessZero(text(fields, recorder.receiverId)),
      hostId: unlessZero(text(fields, recorder.hostId)),
    },
  };
}

/** Reads likes as a LikeCount, so that code that counts Gifts cannot mistake them for a number. */
function likes(fields: Fields, paths: readonly string[]): LikeCount | undefined {
  const taps = whole(fields, paths);
  return taps === undefined ? undefined : exactLikes(taps);
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

/** Drops the id 0, which TikTok writes for no streak and for no user. */
function unlessZero(id: string | undefined): string | undefined {
  return id === '0' ? undefined : id;
}
