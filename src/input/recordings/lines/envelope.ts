import { withDigits } from './long-numbers.js';

type Data = Readonly<Record<string, unknown>>;

/** An event and the wrapper that a recorder put around it. */
interface Wrapped {
  readonly event: Data;
  readonly wrapper: Data | undefined;
}

/** Keys under which wrappers hold the event itself, the likeliest first. */
export const INNER = ['data', 'payload', 'raw', 'Data', 'Payload', 'args', 'log', 'message', 'meta'] as const;

/** Keys under which frames hold several events. */
export const LISTS = ['messages', 'events'] as const;

/** Keys under which wrappers and events tell their name. */
export const NAMES = [
  'event',
  'type',
  'event_type',
  'eventType',
  'eventName',
  'event_name',
  'messageType',
  'message_type',
  'msgType',
  'msg_type',
  'Event',
  'Type',
] as const;

const FRAME_IDS = ['msgId', 'messageId', 'message_id', 'msg_id', 'MessageID', 'MessageId'];

const DEEPEST = 6;

/**
 * Unwraps `{event,data}`, `{type,data}`, `{ts,event,data}`, `[event,data]`, `{event_type,payload}`, frames of
 * several messages, wrappers within wrappers, events without a wrapper, and lists of these. `undefined` stands
 * for each thing that is no event.
 */
export function unwrap(value: unknown, wrapper?: Data, depth = 0): (Wrapped | undefined)[] {
  if (depth > DEEPEST) return [undefined];
  if (Array.isArray(value)) {
    const [name, data] = value;
    return value.length === 2 && typeof name === 'string' && isMap(data)
      ? unwrap(data, { ...wrapper, event: name }, depth + 1)
      : value.flatMap((each) => unwrap(each, wrapper, depth + 1));
  }
  if (!isMap(value)) return [undefined];
  for (const key of LISTS) if (isListOfMaps(value[key])) return unwrap(value[key], around(key), depth + 1);
  for (const key of INNER) {
    const inner = innerOf(value[key], key);
    if (inner !== undefined) return unwrap(inner, around(key), depth + 1);
  }
  return [{ event: value, wrapper }];

  /** What a frame of several messages has of its own is not the id of each of them. */
  function around(key: string): Data {
    const { [key]: inner, ...rest } = value as Record<string, unknown>;
    if (Array.isArray(inner)) for (const id of FRAME_IDS) delete rest[id];
    return { ...wrapper, ...rest };
  }
}

/** Returns the event below a key: a map, a list of maps, or the JSON text of a map. */
function innerOf(value: unknown, key: (typeof INNER)[number]): unknown {
  if (isMap(value) || isListOfMaps(value)) return value;
  /** A message that is text is what somebody wrote: never an event. */
  if (typeof value !== 'string' || key === 'message' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(withDigits(value));
    return isMap(parsed) || isListOfMaps(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Returns true for a list of which at least one element may be an event. */
function isListOfMaps(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isMap);
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
