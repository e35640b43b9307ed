import type { RecordedEvent } from '../../../model/recorded-event.js';
import { exactLikes, type LikeCount } from '../../../model/visibility.js';
import {
  ARRIVALS,
  COMMENT_ROW,
  CONNECTED_TO,
  HOST_NAMES,
  LIKE_ROW,
  SESSIONS,
  VIEWERS_ROW,
} from '../fields/event-paths.js';
import { digitsId, idText, isTold, momentOf, text, whole } from '../fields/field-values.js';
import type { Fields } from '../fields/fields.js';
import { type LocalClock, NO_OFFSET } from '../fields/moments.js';
import type { PathList } from '../fields/path-list.js';
import { PATHS } from '../recorders/recorders.js';
import type { EventKind } from './known-names.js';
import { METHODS, NAME_PATHS, nameOf } from './name-of-event.js';
import { isGiftRow, isLikeGift, isWholeGift, NAMED_GIFT, readGift } from './read-gift.js';

export type ReadEvent =
  | { readonly event: RecordedEvent }
  /** An event that no estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  | { readonly unknown: string }
  /** The reason why something among the events is none. */
  | { readonly bad: string };

/** Stands for an event of which neither a name nor a field tells what it is. */
const NAMELESS = 'an event without a name';

const FOLLOW_OR_SHARE = { 1: 'follow', 3: 'share' } as const;

/** All paths that are read of an event or of its wrapper, those that are read of each event first. */
export const ALL_LISTS: readonly PathList[] = [
  NAME_PATHS,
  HOST_NAMES,
  SESSIONS,
  ...Object.values(PATHS),
  METHODS,
  CONNECTED_TO,
  ARRIVALS,
  LIKE_ROW,
  COMMENT_ROW,
  NAMED_GIFT,
  VIEWERS_ROW,
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
  const hostName = text(event, HOST_NAMES);
  const session = text(event, SESSIONS);
  const lacksOffset = told === NO_OFFSET;
  const unreadTime = told === undefined ? text(event, ARRIVALS) : undefined;
  const at = told === NO_OFFSET ? undefined : told;
  if (kind === 'like') {
    const count = likes(event, PATHS.likes);
    const total = likes(event, PATHS.totalLikes);
    const messageId = total === undefined ? messageIdOf(event, wrapper) : undefined;
    return {
      event: { kind, messageId, roomId, hostName, session, at, lacksOffset, unreadTime, count, total },
    };
  }
  if (kind === 'viewers') {
    const now = whole(event, PATHS.viewersNow);
    const entered = whole(event, PATHS.viewersEntered);
    return {
      event: {
        kind,
        messageId: undefined,
        roomId,
        hostName,
        session,
        at,
        lacksOffset,
        unreadTime,
        now,
        entered,
      },
    };
  }
  const messageId = messageIdOf(event, wrapper);
  const place = { messageId, roomId, hostName, session, at, lacksOffset, unreadTime };
  if (kind === undefined && isWholeGift(event)) {
    return { event: { kind: 'unreadable-gift', fault: 'unknown-name', ...place } };
  }
  if (kind === undefined) return { event: { kind: 'unknown-gift-event', name: name ?? '', ...place } };
  if (kind === 'gift') {
    const gift = readGift(event, place);
    if (!('fault' in gift)) return { event: gift };
    return { event: { kind: 'unreadable-gift', fault: gift.fault, ...place } };
  }
  const what = kind === 'social' ? socialKind(event) : kind === 'control' ? controlKind(event) : kind;
  if (what === undefined) return { ignored: kind };
  if (what === 'reconnect') {
    return { event: { kind: what, ...place, connectedTo: text(event, CONNECTED_TO) } };
  }
  return { event: { kind: what, messageId, roomId, hostName, session, at, lacksOffset, unreadTime } };
}

/**
 * Recognizes the kind of an event by its fields, for rows without event names. A comment is tested first: what
 * a viewer writes must never become a Gift.
 */
function kindByFields(event: Fields, name: string | undefined): EventKind | undefined {
  if (name !== undefined) return undefined;
  if (text(event, COMMENT_ROW) !== undefined) return 'comment';
  if (isGiftRow(event)) return 'gift';
  if (isTold(event, LIKE_ROW)) return 'like';
  if (isTold(event, VIEWERS_ROW)) return 'viewers';
  const isConnection = digitsId(event, PATHS.roomId) !== undefined && isTold(event, CONNECTED_TO);
  return isConnection ? 'reconnect' : undefined;
}

/**
 * Reads the id of the message. One beside the event may be that of a frame or a session, unless it is as long
 * as TikTok's.
 */
function messageIdOf(event: Fields, wrapper: Fields | undefined): string | undefined {
  const id = idText(event, PATHS.messageId);
  const isOuter = id !== undefined && wrapper !== undefined && id === idText(wrapper, PATHS.messageId);
  return isOuter && !/^\d{15,}$/.test(id) ? undefined : id;
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
