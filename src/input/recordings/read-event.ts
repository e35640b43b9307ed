import type { RecordedEvent } from '../../model/recorded-event.js';
import { exactLikes, type LikeCount } from '../../model/visibility.js';
import { METHODS, nameOf } from './event-name.js';
import type { EventKind } from './event-names.js';
import { digitsId, momentOf, text, whole } from './field-values.js';
import type { Fields } from './fields.js';
import { type LocalClock, NO_OFFSET } from './moments.js';
import { isLikeGift, isWholeGift, readGift } from './read-gift.js';
import type { Paths } from './recorders/recorder.js';
import { PATHS } from './recorders/recorders.js';

export type ReadEvent =
  | { readonly event: RecordedEvent }
  /** An event that no estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  | { readonly unknown: string };

/** Keys under which recorders write when an event arrived. */
const ARRIVALS: Paths = [
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
];

/** Names that a monitor of several hosts writes beside its events. */
const CHANNELS: Paths = ['channel', 'channelName', 'channel_name', 'streamer', 'broadcaster', 'session_id'];

const FOLLOW_OR_SHARE = { 1: 'follow', 3: 'share' } as const;

/** Paths whose presence alone matters. */
const TELLING: Paths = ['comment', 'Comment'];

/** All paths that are read of an event or of its wrapper. */
export const ALL_PATHS: ReadonlySet<string> = new Set([
  ...Object.values(PATHS).flat(),
  ...ARRIVALS,
  ...CHANNELS,
  ...METHODS,
  ...TELLING,
]);

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
    return { unknown: name ?? 'an event without a name' };
  }
  const messageId = text(event, PATHS.messageId);
  const roomId = digitsId(event, PATHS.roomId);
  const sent = momentOf(event, PATHS.createdAt, clock);
  const at = typeof sent === 'number' ? sent : (momentOf(event, ARRIVALS, clock) ?? sent);
  const place = {
    messageId,
    roomId,
    channel: text(event, CHANNELS),
    at: at === NO_OFFSET ? undefined : at,
    lacksOffset: at === NO_OFFSET,
  };
  switch (kind) {
    case undefined:
      return { event: { ...place, kind: 'unknown-gift-event', name: name ?? '' } };
    case 'gift': {
      const gift = readGift(event);
      if ('fault' in gift) return { event: { ...place, kind: 'unreadable-gift', fault: gift.fault } };
      return { event: { ...place, ...gift } };
    }
    case 'like': {
      const count = likes(event, PATHS.likes);
      return { event: { ...place, kind, count, total: likes(event, PATHS.totalLikes) } };
    }
    case 'viewers': {
      const now = whole(event, PATHS.viewersNow);
      return { event: { ...place, kind, now, entered: whole(event, PATHS.viewersEntered) } };
    }
    case 'social': {
      const what = socialKind(event);
      return what === undefined ? { ignored: 'social' } : { event: { ...place, kind: what } };
    }
    case 'control': {
      const action = whole(event, PATHS.action);
      return action === 3 || action === 4 ? { event: { ...place, kind: 'end' } } : { ignored: 'control' };
    }
    default:
      return { event: { ...place, kind } };
  }
}

/**
 * Recognizes the kind of an event by its fields, for rows without event names. An event with a name that
 * nobody knows counts as a Gift only when all of a Gift is there: scores of battles have some of it.
 */
function kindByFields(event: Fields, name: string | undefined): EventKind | undefined {
  if (name === undefined ? isLikeGift(event) : isWholeGift(event)) return 'gift';
  if (name !== undefined) return undefined;
  if (event.has('totalLikeCount') || event.has('likeCount') || event.has('TotalLikes')) return 'like';
  if (event.has('comment') || event.has('Comment')) return 'comment';
  if (event.has('viewerCount') || event.has('Viewers')) return 'viewers';
  return undefined;
}

function socialKind(event: Fields): 'follow' | 'share' | undefined {
  const what = text(event, PATHS.socialText) ?? '';
  if (what.includes('follow')) return 'follow';
  if (what.includes('share')) return 'share';
  const action = whole(event, PATHS.action);
  return what === '' && (action === 1 || action === 3) ? FOLLOW_OR_SHARE[action] : undefined;
}

/** Reads likes as a LikeCount, so that code that counts Gifts cannot mistake them for a number. */
function likes(fields: Fields, paths: Paths): LikeCount | undefined {
  const taps = whole(fields, paths);
  return taps === undefined ? undefined : exactLikes(taps);
}
