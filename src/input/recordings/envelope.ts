import { withDigits } from './long-numbers.js';

type Data = Readonly<Record<string, unknown>>;

/** An event and the wrapper that a recorder put around it. */
export interface Wrapped {
  readonly event: Data;
  readonly wrapper: Data | undefined;
}

/** Keys under which wrappers hold the event itself, the likeliest first. */
export const INNER = ['data', 'payload', 'raw', 'body'] as const;

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
] as const;

const DEEPEST = 6;

/**
 * Unwraps `{event,data}`, `{type,data}`, `{ts,event,data}`, `[event,data]`, `{event_type,payload}`, frames of
 * several messages, wrappers within wrappers, events without a wrapper, and lists of these. Returns
 * `undefined` for anything that is not an event.
 */
export function unwrap(value: unknown, wrapper?: Data, depth = 0): Wrapped[] | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const [name, data] = value;
    if (value.length === 2 && typeof name === 'string' && isMap(data)) {
      return unwrap(data, { ...wrapper, event: name }, depth + 1);
    }
    const all = value.map((each) => unwrap(each, wrapper, depth + 1));
    return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => each ?? []);
  }
  if (!isMap(value)) return undefined;
  for (const key of LISTS) if (isListOfMaps(value[key])) return unwrap(value[key], around(key), depth + 1);
  for (const key of INNER) {
    const inner = innerOf(value[key]);
    if (inner !== undefined) return unwrap(inner, around(key), depth + 1);
  }
  return [{ event: value, wrapper }];

  function around(key: string): Data {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    return { ...wrapper, ...rest };
  }
}

/** Returns the event below a key: a map, a list of maps, or the JSON text of a map. */
function innerOf(value: unknown): unknown {
  if (isMap(value) || isListOfMaps(value)) return value;
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
  try {
    return JSON.parse(withDigits(value)) as unknown;
  } catch {
    return undefined;
  }
}

function isListOfMaps(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMap);
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
