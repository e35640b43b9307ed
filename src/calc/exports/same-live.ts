import type { WrittenLog } from '../../input/log/schema.js';
import { sameHandle } from '../distinct-lives.js';

/** Two logs that would count one thing twice, and why. */
export interface CountedTwice {
  readonly one: WrittenLog;
  readonly other: WrittenLog;
  readonly why: 'one room' | 'one start' | 'a month and a LIVE in it';
}

/** Logs of one LIVE that could not be joined, and sums of a month beside LIVEs of it. */
export function countedTwice(logs: readonly WrittenLog[]): CountedTwice[] {
  const found: CountedTwice[] = [];
  const rooms = new Map<string, WrittenLog>();
  const starts = new Map<string, WrittenLog>();
  const sums = new Map<string, WrittenLog[]>();
  for (const log of logs) {
    const { id, startedAt } = log.live;
    const { handle } = log.creator;
    const ofRoom = id === undefined ? undefined : rooms.get(String(id));
    if (ofRoom) found.push({ one: ofRoom, other: log, why: 'one room' });
    else if (id !== undefined) rooms.set(String(id), log);
    if (handle === undefined) continue;
    const start = `${sameHandle(handle)} ${Date.parse(startedAt)}`;
    const ofStart = starts.get(start);
    if (ofStart && !ofRoom) found.push({ one: ofStart, other: log, why: 'one start' });
    else starts.set(start, log);
    if (isSum(log)) sums.set(sameHandle(handle), [...(sums.get(sameHandle(handle)) ?? []), log]);
  }
  for (const log of logs) {
    const own = log.creator.handle === undefined ? undefined : sums.get(sameHandle(log.creator.handle));
    const sum = isSum(log) ? undefined : own?.find((each) => isWithin(log, each));
    if (sum) found.push({ one: sum, other: log, why: 'a month and a LIVE in it' });
  }
  return found;
}

function isSum({ live }: WrittenLog): boolean {
  return live.lives !== undefined;
}

function isWithin({ live }: WrittenLog, { live: { startedAt, endedAt = startedAt } }: WrittenLog): boolean {
  const start = Date.parse(live.startedAt);
  return start >= Date.parse(startedAt) && start <= Date.parse(endedAt);
}
