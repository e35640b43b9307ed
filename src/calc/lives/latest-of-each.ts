import type { StreamLog } from '../../model/stream-log.js';
import { sameHandle } from './distinct-lives.js';

export interface LatestOfEach<T> {
  readonly add: (live: T) => void;
  /** By name; LIVEs without a handle last, by their start. */
  readonly done: () => T[];
}

/**
 * The latest LIVE of each creator up to the day that is judged (or the first after it): it knows the creator best.
 * LIVEs without a handle stand for themselves.
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
