import type { StreamLog } from '../../model/stream-log.js';
import { sameHandle } from './distinct-lives.js';

interface LatestOfEach<T> {
  readonly add: (live: T) => void;
  /** Returns the LIVEs by handle; LIVEs without a handle come last, by start. */
  readonly done: () => T[];
}

/**
 * Keeps the latest LIVE of each creator up to the judged day (or the first after it), because it has the most
 * recent facts. LIVEs without a handle are kept individually.
 */
export function latestOfEach<T extends { readonly log: StreamLog }>(on: string | undefined): LatestOfEach<T> {
  const latest = new Map<string, T>();
  const nameless: T[] = [];
  const isAfter = ({ log }: T) => on !== undefined && log.live.day > on;
  const isBetter = (one: T, other: T) => {
    if (isAfter(one) !== isAfter(other)) return isAfter(other);
    const isLater = one.log.live.moment > other.log.live.moment;
    return isAfter(one) ? !isLater : isLater;
  };
  return {
    add: (live) => {
      const { handle } = live.log.creator;
      if (handle === undefined) {
        nameless.push(live);
        return;
      }
      const key = sameHandle(handle);
      const known = latest.get(key);
      if (!known || isBetter(live, known)) latest.set(key, live);
    },
    done: () => {
      const named = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, live]) => live);
      return [...named, ...nameless.sort((a, b) => a.log.live.moment - b.log.live.moment)];
    },
  };
}
