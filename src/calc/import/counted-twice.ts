import type { WrittenLog } from '../../input/log/schema.js';
import type { CreatorPeriod } from '../../model/export-tables.js';
import { sameHandle } from '../lives/distinct-lives.js';

/** Two logs that would count the same income twice, and the reason. */
export interface CountedTwice {
  readonly one: WrittenLog;
  readonly other: WrittenLog;
  readonly why: 'one room' | 'one start' | 'a month and a LIVE in it';
}

/**
 * Finds logs of one LIVE that could not be joined, and `sums` of a month that also has logs of single LIVEs.
 */
export function countedTwice(logs: readonly WrittenLog[], sums: readonly CreatorPeriod[]): CountedTwice[] {
  const found: CountedTwice[] = [];
  const rooms = new Map<string, WrittenLog>();
  const starts = new Map<string, WrittenLog>();
  for (const log of logs) {
    const { id, startedAt } = log.live;
    const ofRoom = id === undefined ? undefined : rooms.get(String(id));
    if (ofRoom) found.push({ one: ofRoom, other: log, why: 'one room' });
    else if (id !== undefined) rooms.set(String(id), log);
    const who = whoOf(log);
    if (who === undefined) continue;
    const start = `${who} ${Date.parse(startedAt)}`;
    const ofStart = starts.get(start);
    if (ofStart && (ofStart.live.id === undefined || id === undefined)) {
      found.push({ one: ofStart, other: log, why: 'one start' });
    } else starts.set(start, log);
  }
  if (sums.length === 0) return found;
  for (const log of logs.filter(({ live }) => !isSumItself(live.startedAt, sums))) {
    const sum = sums.find((each) => isWithin(log, each));
    const one = sum && logs.find(({ live }) => live.startedAt === startOf(sum));
    if (one) found.push({ one, other: log, why: 'a month and a LIVE in it' });
  }
  return found;
}

/**
 * Identifies the seller: a shop is LIVE in one place at a time, whoever sells there; other logs without a
 * handle are unidentified.
 */
function whoOf({ creator: { handle }, revenue }: WrittenLog): string | undefined {
  if (handle !== undefined) return sameHandle(handle);
  return revenue?.productPromotion?.some(({ kind }) => kind === 'shop') ? 'the shop' : undefined;
}

/**
 * A month without a named creator may include any LIVE; a LIVE without a named creator may be in any month.
 */
function isWithin({ live, creator }: WrittenLog, { from, to, handle }: CreatorPeriod): boolean {
  const isOther =
    handle !== undefined && creator.handle !== undefined && sameHandle(handle) !== sameHandle(creator.handle);
  const day = new Date(live.startedAt).toISOString().slice(0, 10);
  return !isOther && day >= from && day <= to;
}

function isSumItself(startedAt: string, sums: readonly CreatorPeriod[]): boolean {
  return sums.some((sum) => startOf(sum) === startedAt);
}

function startOf({ from }: CreatorPeriod): string {
  return `${from}T00:00:00Z`;
}
