import { withDigits } from './long-numbers.js';
import type { Paths } from './recorders/recorder.js';

/** The values of one event, by path, for example `user.id`. What a wrapper tells counts where the event is silent. */
export interface Fields {
  readonly get: (path: string) => unknown;
  /** Returns true when the path has a value other than null. */
  readonly has: (path: string) => boolean;
  /**
   * Returns a value of at most 13 digits, written as number or text; most values are such counts and times.
   */
  readonly digits: (path: string) => number | undefined;
  /** Returns the place, from `start` on, of the first path that may have a value; -1 when there is none. */
  readonly next: (paths: Paths, start: number) => number;
}

/** Returns the fields of an event that was parsed as a whole, and of the wrapper around it. */
export function parsedFields(
  event: Readonly<Record<string, unknown>>,
  wrapper: Readonly<Record<string, unknown>> | undefined,
): Fields {
  const get = (path: string) => at(event, path) ?? (wrapper && at(wrapper, path));
  const has = (path: string) => get(path) !== undefined;
  return {
    get,
    has,
    digits: (path) => shortDigits(get(path)),
    next: (paths, start) => {
      for (let place = start; place < paths.length; place += 1) if (has(paths[place] as string)) return place;
      return -1;
    },
  };
}

/** Returns a number or text of at most 13 digits as a number. */
export function shortDigits(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
}

/** TikTok's own record of a Gift is JSON within a text in most releases of the connector. */
export const EMBEDDED: readonly string[] = ['monitorExtra', 'monitor_extra'];

/** Reads one key of JSON within a text. */
export function embedded(text: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(withDigits(text));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  } catch {
    return undefined;
  }
}

const steps = new Map<string, readonly string[]>();

function at(data: unknown, path: string): unknown {
  let split = steps.get(path);
  if (!split) {
    split = path.split('.');
    steps.set(path, split);
  }
  const [first = '', second] = split;
  if (second !== undefined && EMBEDDED.includes(first)) {
    const text = (data as Record<string, unknown>)[first];
    if (typeof text === 'string') return embedded(text, second);
  }
  let value = data;
  for (const step of split) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
