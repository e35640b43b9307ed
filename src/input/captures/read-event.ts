import type { CaptureEvent, GiftEvent } from '../../model/capture-event.js';
import { moment, type Wrapped } from './envelope.js';
import { at, type Shape, shapeOf } from './shapes.js';

export type ReadEvent =
  | { readonly event: CaptureEvent }
  /** Nothing an estimate needs: joins, chests, battles, settings. */
  | { readonly ignored: string }
  /** An event that should count and cannot be read: why. */
  | { readonly unreadable: string }
  | { readonly unknown: string };

type Data = Wrapped['data'];

/** Names that recorders and TikTok's own messages give the same thing. */
const KINDS: Readonly<Record<string, string>> = {
  gift: 'gift',
  giftevent: 'gift',
  webcastgiftmessage: 'gift',
  'live.gift': 'gift',
  like: 'like',
  likeevent: 'like',
  webcastlikemessage: 'like',
  'live.like': 'like',
  chat: 'comment',
  comment: 'comment',
  commentevent: 'comment',
  webcastchatmessage: 'comment',
  'live.chat': 'comment',
  chatevent: 'comment',
  roomuser: 'viewers',
  roomuserseqevent: 'viewers',
  viewersevent: 'viewers',
  webcastroomuserseqmessage: 'viewers',
  viewers: 'viewers',
  social: 'social',
  webcastsocialmessage: 'social',
  follow: 'follow',
  followevent: 'follow',
  share: 'share',
  shareevent: 'share',
  streamend: 'end',
  liveend: 'end',
  liveendevent: 'end',
  controlmessage: 'control',
  controlevent: 'control',
  webcastcontrolmessage: 'control',
  connected: 'reconnect',
  connect: 'reconnect',
  websocketconnected: 'reconnect',
};

/** Known, and of no use: none of them is income of the host. */
const IGNORED = new Set(
  'member,join,joinevent,userevent,webcastmembermessage,subscribe,subnotify,subnotifyevent,envelope,envelopeevent,superfan,superfanjoin,superfanbox,emote,emoteevent,questionnew,linkmicbattle,linkmicarmies,livetintro,liveintro,disconnected,disconnect,error,throw,rawdata,decodeddata,config,oecliveshopping,rankupdate,ranktext,barrage,hourlyrank,goalupdate,caption,imdelete,roommessage,pollmessage,roompin,sociallink,event'.split(
    ',',
  ),
);

/** One event in the shape all have here. */
export function readEvent({ name, data, arrivedAt }: Wrapped): ReadEvent {
  const shape = shapeOf(data);
  const kind = (name === undefined ? undefined : KINDS[name.toLowerCase()]) ?? kindByFields(data);
  if (kind === undefined) {
    if (name !== undefined && IGNORED.has(name.toLowerCase())) return { ignored: name };
    return { unknown: name ?? 'an event without a name' };
  }
  const place = {
    messageId: text(data, shape.messageId),
    roomId: text(data, shape.roomId),
    at: first(data, shape.createdAt, moment) ?? arrivedAt,
  };
  if (kind === 'gift') return readGift(data, shape, place);
  if (kind === 'like') {
    const count = whole(data, ['likeCount', 'count', 'Likes']);
    const total = whole(data, ['totalLikeCount', 'total', 'TotalLikes']);
    return { event: { kind: 'like', ...place, count, total } };
  }
  if (kind === 'viewers') {
    const now = whole(data, ['viewerCount', 'total', 'Viewers']);
    return { event: { kind: 'viewers', ...place, now, entered: whole(data, ['totalUser', 'total_user']) } };
  }
  if (kind === 'social') {
    const what =
      text(data, [
        'displayType',
        'event.eventDetails.displayType',
        'common.displayText.displayType',
        'common.displayText.key',
      ]) ?? '';
    if (what.includes('follow')) return { event: { kind: 'follow', ...place } };
    return what.includes('share') ? { event: { kind: 'share', ...place } } : { ignored: 'social' };
  }
  if (kind === 'control') {
    const action = whole(data, ['action']);
    return action === 3 || action === 4 ? { event: { kind: 'end', ...place } } : { ignored: 'control' };
  }
  return { event: { kind: kind as 'comment' | 'follow' | 'share' | 'end' | 'reconnect', ...place } };
}

/** Exports without names: the fields tell. */
function kindByFields(data: Data): string | undefined {
  const has = (path: string) => at(data, path) !== undefined;
  if (has('giftId') || has('gift.id') || has('gift.diamond_count') || has('Diamonds')) return 'gift';
  if (has('totalLikeCount') || has('likeCount') || has('TotalLikes')) return 'like';
  if (has('comment') || has('Comment')) return 'comment';
  if (has('viewerCount') || has('Viewers')) return 'viewers';
  return undefined;
}

function readGift(
  data: Data,
  shape: Shape,
  place: Pick<GiftEvent, 'messageId' | 'roomId' | 'at'>,
): ReadEvent {
  const giftId = text(data, shape.giftId);
  const count = whole(data, shape.count);
  const userId = text(data, shape.userId) ?? (shape.id === 'live-studio' ? '' : undefined);
  if (giftId === undefined) return { unreadable: 'a Gift without an id' };
  if (userId === undefined) return { unreadable: 'a Gift without its sender' };
  if (count === undefined) return { unreadable: 'a Gift without a whole count' };
  const isOff = shape.id === 'live-studio';
  const coins = first(data, shape.coins, (value) =>
    isCount(value) && (Number(value) > 0 || !isOff) ? Number(value) : undefined,
  );
  const type = whole(data, shape.giftType) ?? whole(data, ['monitorExtra.gift_type']);
  const end = first(data, shape.isFinal, (value) =>
    value === true || value === 1 || value === '1' ? true : undefined,
  );
  return {
    event: {
      kind: 'gift',
      ...place,
      giftId,
      name: text(data, shape.giftName),
      coins: coins === 0 ? undefined : coins,
      /** A recorder that leaves the type out writes every tap. */
      isStreakable: type === undefined || type === 1,
      count,
      isFinal: end === true,
      userId,
      groupId: unlessZero(text(data, shape.groupId)),
      receiverId: unlessZero(text(data, shape.receiverId)),
      hostId: unlessZero(text(data, shape.hostId)),
    },
  };
}

/** TikTok writes 0 for no streak and for nobody. */
function unlessZero(id: string | undefined): string | undefined {
  return id === '0' ? undefined : id;
}

function first<T>(
  data: Data,
  paths: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const path of paths) {
    const found = read(at(data, path));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An id is text; one that a recorder wrote as a number is taken as its digits. */
function text(data: Data, paths: readonly string[]): string | undefined {
  return first(data, paths, (value) => {
    if (typeof value === 'string') return value === '' ? undefined : value;
    if (typeof value !== 'number') return undefined;
    if (!Number.isSafeInteger(value)) throw new LostDigits();
    return String(value);
  });
}

/** An id was read as a number that cannot hold it: the line must be read with its digits as text. */
export class LostDigits extends Error {}

/** Sums of counts stay exact below this; no LIVE comes near. */
const MOST = 1_000_000_000_000;

function isCount(value: unknown): boolean {
  if (typeof value === 'string') return /^\d{1,12}$/.test(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** Negative, fractional and textual counts are none. */
function whole(data: Data, paths: readonly string[]): number | undefined {
  return first(data, paths, (value) => (isCount(value) ? Number(value) : undefined));
}
