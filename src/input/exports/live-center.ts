import type { ExportedLive } from '../../model/exported-live.js';
import { exactLikes } from '../../model/visibility.js';
import { moment } from '../recordings/fields/moments.js';
import { isMap } from '../recordings/lines/envelope.js';
import { withDigits } from '../recordings/lines/long-numbers.js';
import type { ReadLive } from './go-live-history.js';

const DEEPEST = 8;

/**
 * Reads LIVEs of TikTok's LIVE Center from JSON, as programs that ask it save the answer: maps with a
 * `room_id`, a `start_time` and the Diamonds that TikTok counted. `undefined` for any other text.
 */
export function liveCenterLives(text: string): ReadLive[] | undefined {
  if (!/"room_id"/.test(text) || !/"start_time"/.test(text) || !/"diamonds"/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(withDigits(text));
  } catch {
    return undefined;
  }
  const lives = livesIn(value, 0);
  return lives.length === 0 ? undefined : lives;
}

function livesIn(value: unknown, depth: number): ReadLive[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => livesIn(each, depth + 1));
  if (!isMap(value)) return [];
  if ('room_id' in value && 'start_time' in value) return holdsLists(value) ? [] : [readLive(value)];
  return Object.values(value).flatMap((each) => livesIn(each, depth + 1));
}

/** A recording of a LIVE also has a room and a start, and lists of its events beside them. */
function holdsLists(map: Readonly<Record<string, unknown>>): boolean {
  return Object.values(map).some((each) => Array.isArray(each) && each.some(isMap));
}

function readLive(map: Readonly<Record<string, unknown>>): ReadLive {
  const { earnings } = map;
  const start = momentOf(map['start_time']);
  const diamonds = countOf(map['diamonds'] ?? (isMap(earnings) ? earnings['diamonds'] : undefined));
  if (start === undefined) return { unreadable: 'a LIVE without its start_time', isStated: true };
  if (diamonds === undefined) return { unreadable: 'a LIVE without its Diamonds', isStated: true };
  const likes = countOf(map['likes'] ?? map['like_count']);
  const { room_id: room, title } = map;
  const live: ExportedLive = {
    roomId: room !== undefined && /^[1-9]\d*$/.test(String(room)) ? String(room) : undefined,
    title: typeof title === 'string' && title.trim() !== '' ? title : undefined,
    start,
    end: momentOf(map['end_time']),
    earning: diamonds,
    unit: 'diamonds',
    likes: likes === undefined ? undefined : exactLikes(likes),
    newFollowers: countOf(map['new_followers']),
  };
  return { live };
}

function momentOf(value: unknown): number | undefined {
  const found = moment(value);
  return typeof found === 'number' ? found : undefined;
}

function countOf(value: unknown): number | undefined {
  return /^\d{1,12}$/.test(String(value)) ? Number(value) : undefined;
}
