import { eventName } from '../events/known-names.js';
import { isMap, NAMES } from './envelope.js';

type Data = Readonly<Record<string, unknown>>;

/** A list of events of one kind, with what the file tells of the whole LIVE. */
interface SessionPart {
  readonly value: unknown;
  readonly wrapper: Data;
}

const STARTS = ['startTime', 'start_time', 'startedAt', 'started_at', 'connectedAt'];
const ENDS = ['endTime', 'end_time', 'endedAt', 'ended_at', 'disconnectedAt'];
const LIKES = ['totalLikes', 'total_likes', 'totalLikeCount'];

/**
 * Splits one JSON value that holds a whole LIVE: lists by the kind of event (`gifts`, `comments`, …) beside
 * fields and maps about the session. Returns `undefined` for any other value.
 */
export function sessionParts(value: unknown): SessionPart[] | undefined {
  if (!isMap(value) || NAMES.some((name) => typeof value[name] === 'string')) return undefined;
  const lists = Object.entries(value).filter(([, list]) => Array.isArray(list) && list.length > 0);
  const isSession = Object.entries(value).some(([name, list]) => Array.isArray(list) && isEventName(name));
  if (!isSession) return undefined;
  const scalars = Object.fromEntries(Object.entries(value).filter(([, each]) => isTold(each)));
  const about: Data = Object.assign(scalars, ...Object.values(value).filter(isMap));
  const roomId = about['roomId'] ?? about['room_id'];
  const parts = lists.map(([name, list]) => ({ value: list, wrapper: { roomId, event: name } }));
  const [start, end, likes] = [STARTS, ENDS, LIKES].map((keys) => keys.map((key) => about[key]).find(isTold));
  return [
    ...(start === undefined ? [] : [marker('connected', { createTime: start })]),
    ...parts,
    ...(likes === undefined || parts.some(({ wrapper }) => isLike(wrapper))
      ? []
      : [marker('like', { likeCount: likes, createTime: end ?? start })]),
    ...(end === undefined ? [] : [marker('streamEnd', { createTime: end })]),
  ];

  function marker(event: string, data: Data): SessionPart {
    return { value: { ...data, roomId }, wrapper: { event } };
  }
}

function isEventName(name: string): boolean {
  return !['unknown', 'neutral', 'ignored'].includes(eventName(name).meaning);
}

function isLike({ event }: SessionPart['wrapper']): boolean {
  return eventName(String(event)).meaning === 'like';
}

function isTold(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
