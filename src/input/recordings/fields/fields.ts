import { withDigits } from '../lines/long-numbers.js';
import type { PathList } from './path-list.js';

/**
 * The values of one event, by path. What a wrapper tells counts where the event is silent: the places of a list
 * are its paths in the event, and then the same paths in the wrapper. null is no value.
 */
export interface Fields {
  /** Returns the place, from `start` on, of the first path that may have a value; -1 when there is none. */
  readonly next: (list: PathList, start: number) => number;
  readonly value: (list: PathList, place: number) => unknown;
  /**
   * Returns a value of at most 13 digits, written as number or text; most values are such counts and times.
   */
  readonly digits: (list: PathList, place: number) => number | undefined;
}

type Data = Readonly<Record<string, unknown>>;

/** Returns the fields of an event that was parsed as a whole, and of the wrapper around it. */
export function parsedFields(event: Data, wrapper: Data | undefined): Fields {
  const value = ({ steps }: PathList, place: number) => {
    const isOuter = place >= steps.length;
    const data = isOuter ? wrapper : event;
    return (
      data && (at(data, steps[isOuter ? place - steps.length : place] as readonly string[]) ?? undefined)
    );
  };
  return {
    value,
    digits: (list, place) => shortDigits(value(list, place)),
    next: (list, start) => {
      const end = list.steps.length * (wrapper ? 2 : 1);
      for (let place = start; place < end; place += 1) if (value(list, place) !== undefined) return place;
      return -1;
    },
  };
}

/** Returns a number or text of at most 13 digits as a number. */
export function shortDigits(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return /^\d{1,13}(\.0+)?$/.test(text) ? Number(text) : undefined;
}

/** TikTok's own record of a Gift is JSON within a text in most releases of the connector. */
export const EMBEDDED: readonly string[] = ['monitorExtra', 'monitor_extra'];

/** Reads one key of JSON within a text. */
export function embedded(text: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(withDigits(text));
    return typeof value === 'object' && value !== null ? (value as Data)[key] : undefined;
  } catch {
    return undefined;
  }
}

function at(data: Data, path: readonly string[]): unknown {
  const [first = '', second] = path;
  if (second !== undefined && EMBEDDED.includes(first)) {
    const text = data[first];
    if (typeof text === 'string') return embedded(text, second);
  }
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Data)[step];
  }
  return value;
}
