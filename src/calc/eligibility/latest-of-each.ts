import type { StreamLog } from '../../model/stream-log.js';
import { sameHandle } from '../distinct-lives.js';

/**
 * The latest LIVE of each creator: it knows the creator best. LIVEs without a handle stand for themselves. In the
 * order of the names, so that the order of the logs does not matter.
 */
export function latestOfEach<T extends { readonly log: StreamLog }>(lives: readonly T[]): T[] {
  const latest = new Map<string, T>();
  const nameless: T[] = [];
  for (const live of lives) {
    const { handle } = live.log.creator;
    if (handle === undefined) {
      nameless.push(live);
      continue;
    }
    const key = sameHandle(handle);
    const known = latest.get(key);
    if (!known || known.log.live.moment < live.log.live.moment) latest.set(key, live);
  }
  const named = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, live]) => live);
  return [...named, ...nameless.sort((a, b) => a.log.live.moment - b.log.live.moment)];
}
