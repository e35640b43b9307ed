import type { RecordedEvent } from '../../model/recorded-event.js';
import { exactLikes, type LikeCount } from '../../model/visibility.js';
import { METHODS, NAME_PATHS, nameOf } from './event-name.js';
import type { EventKind } from './event-names.js';
import { digitsId, isTold, momentOf, text, whole } from './field-values.js';
import type { Fields } from './fields.js';
import { type LocalClock, NO_OFFSET } from './moments.js';
import { type PathList, pathList } from './path-list.js';
import { isLikeGift, isWholeGift, readGift } from './read-gift.js';
import { PATHS } from './recorders/recorders.js';

export type ReadEvent =
  | { readonly event: RecordedEvent }
  /** An event that no estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  | { readonly unknown: string };

/** Keys under which recorders write when an event arrived. */
const ARRIVALS = pathList([
  'ts',
  'timestamp',
  'receivedAt',
  'received_at',
  'time',
  'createdAt',
  'created_at',
  'timeStamp',
  'at',
  't',
  'date',
  'datetime',
  'recordedAt',
  'recorded_at',
]);

/** Names that a monitor of several hosts writes beside its events. */
const CHANNELS = pathList([
  'channel',
  'channelName',
  'channel_name',
  'streamer',
  'broadcaster',
  'session_id',
]);

/** Stands for an event of which neither a name nor a field tells what it is. */
export const NAMELESS = 'an event without a name';

const FOLLOW_OR_SHARE = { 1: 'follow', 3: 'share' } as const;

/** Fields that tell the kind of a row without a name. */
const LIKE_ROW = pathList(['totalLikeCount', 'likeCount', 'TotalLikes']);
const COMMENT_ROW = pathList(['comment', 'Comment']);
const VIEWERS_ROW = pathList(['viewerCount', 'Viewers']);

/** All paths that are read of an event or of its wrapper. */
export const ALL_LISTS: readonly PathList[] = [
  NAME_PATHS,
  METHODS,
  CHANNELS,
  ARRIVALS,
  LIKE_ROW,
  COMMENT_ROW,
  VIEWERS_ROW,
  ...Object.values(PATHS),
];

/**
 * Converts one event to the common shape of all recorders. `event` also tells what the wrapper tells;
 * `wrapper` is `undefined` when there is none. Throws LostDigits.
 */
export function readEvent(
  event: Fields,
  wrapper: Fields | undefined,
  clock: LocalClock | undefined,
): ReadEvent {
  const { name, meaning } = nameOf(event, wrapper);
  if (meaning === 'ignored') return { ignored: name ?? meaning };
  const kind = meaning === 'neutral' || meaning === 'unknown' ? kindByFields(event, name) : meaning;
  if (kind === undefined && (name === undefined || !isLikeGift(event))) {
    return { unknown: name ?? NAMELESS };
  }
  const sent = momentOf(event, PATHS.createdAt, clock);
  const told = typeof sent === 'number' ? sent : (momentOf(event, ARRIVALS, clock) ?? sent);
  const roomId = digitsId(event, PATHS.roomId);
  const channel = text(event, CHANNELS);
  const lacksOffset = told === NO_OFFSET;
  const at = told === NO_OFFSET ? undefined : told;
  if (kind === 'like') {
    const count = likes(event, PATHS.likes);
    const total = likes(event, PATHS.totalLikes);
    const messageId = total === undefined ? text(event, PATHS.messageId) : undefined;
    return { event: { kind, messageId, roomId, channel, at, lacksOffset, count, total } };
  }
  if (kind === 'viewers') {
    const now = whole(event, PATHS.viewersNow);
    const entered = whole(event, PATHS.viewersEntered);
    return { event: { kind, messageId: undefined, roomId, channel, at, lacksOffset, now, entered } };
  }
  const messageId = text(event, PATHS.messageId);
  const place = { messageId, roomId, channel, at, lacksOffset };
  if (kind === undefined) return { event: { kind: 'unknown-gift-event', name: name ?? '', ...place } };
  if (kind === 'gift') {
    const gift = readGift(event, place);
    if (!('fault' in gift)) return { event: gift };
    return { event: { kind: 'unreadable-gift', fault: gift.fault, ...place } };
  }
  const what = kind === 'social' ? socialKind(event) : kind === 'control' ? controlKind(event) : kind;
  if (what === undefined) return { ignored: kind };
  return { event: { kind: what, messageId, roomId, channel, at, lacksOffset } };
}

/**
 * Recognizes the kind of an event by its fields, for rows without event names. An event with a name that
 * nobody knows counts as a Gift only when all of a Gift is there: scores of battles have some of it.
 */
function kindByFields(event: Fields, name: string | undefined): EventKind | undefined {
  if (name === undefined ? isLikeGift(event) : isWholeGift(event)) return 'gift';
  if (name !== undefined) return undefined;
  if (isTold(event, LIKE_ROW)) return 'like';
  if (isTold(event, COMMENT_ROW)) return 'comment';
  return isTold(event, VIEWERS_ROW) ? 'viewers' : undefined;
}

function socialKind(event: Fields): 'follow' | 'share' | undefined {
  const what = text(event, PATHS.socialText) ?? '';
  if (what.includes('follow')) return 'follow';
  if (what.includes('share')) return 'share';
  const action = whole(event, PATHS.action);
  return what === '' && (action === 1 || action === 3) ? FOLLOW_OR_SHARE[action] : undefined;
}

function controlKind(event: Fields): 'end' | undefined {
  const action = whole(event, PATHS.action);
  return action === 3 || action === 4 ? 'end' : undefined;
}

/** Reads likes as a LikeCount, so that code that counts Gifts cannot mistake them for a number. */
function likes(fields: Fields, list: PathList): LikeCount | undefined {
  const taps = whole(fields, list);
  return taps === undefined ? undefined : exactLikes(taps);
}
