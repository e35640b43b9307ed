import type { RecordedEvent } from '../../model/recorded-event.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { larger, smaller } from './extremes.js';
import { addLikes, joinLikes, type LikeTally, likesOf, noLikes } from './likes.js';
import { addGift, joinStreaks, noStreaks, type Streaks, streakSums } from './streaks.js';

/** Running totals of one LIVE. Its size grows with Gifts and length, not with likes and comments. */
export interface Tally {
  readonly number: number;
  roomId: string | undefined;
  /** Recordings whose events are included. */
  readonly recordings: Set<string>;
  first: number | undefined;
  last: number | undefined;
  readonly streaks: Streaks;
  readonly likes: LikeTally;
  readonly counts: Record<'comment' | 'follow' | 'share' | 'reconnect', number>;
  /** Minutes since 1970 that have an event. */
  readonly minutes: Set<number>;
  entered: number | undefined;
  peak: number | undefined;
  viewers: { sum: number; samples: number };
  events: number;
  duplicates: number;
  ended: boolean;
}

export function newTally(number: number): Tally {
  return {
    number,
    roomId: undefined,
    recordings: new Set(),
    first: undefined,
    last: undefined,
    streaks: noStreaks(),
    likes: noLikes(),
    counts: { comment: 0, follow: 0, share: 0, reconnect: 0 },
    minutes: new Set(),
    entered: undefined,
    peak: undefined,
    viewers: { sum: 0, samples: 0 },
    events: 0,
    duplicates: 0,
    ended: false,
  };
}

export function count(tally: Tally, event: RecordedEvent, recording: string): void {
  tally.events += 1;
  time(tally, event);
  switch (event.kind) {
    case 'gift':
      addGift(tally.streaks, event, recording);
      return;
    case 'like':
      addLikes(tally.likes, event);
      return;
    case 'viewers':
      tally.entered = larger(tally.entered, event.entered);
      tally.peak = larger(tally.peak, event.now);
      if (event.now !== undefined) {
        tally.viewers.sum += event.now;
        tally.viewers.samples += 1;
      }
      return;
    case 'end':
      tally.ended = true;
      return;
    default:
      tally.counts[event.kind] += 1;
  }
}

/** Adds the time or the price that only one of two recorders wrote for an event, in any order. */
export function seeAgain(tally: Tally, event: RecordedEvent, recording: string): void {
  time(tally, event);
  if (event.kind === 'gift' && (event.groupId !== undefined || !event.isStreakable)) {
    addGift(tally.streaks, event, recording);
  }
}

function time(tally: Tally, { at }: RecordedEvent): void {
  if (at === undefined) return;
  tally.first = smaller(tally.first, at);
  tally.last = larger(tally.last, at);
  tally.minutes.add(Math.floor(at / 60_000));
}

/** Joins the tallies of two recordings of one LIVE; events that both contain were counted once. */
export function join(into: Tally, from: Tally): void {
  into.roomId ??= from.roomId;
  for (const recording of from.recordings) into.recordings.add(recording);
  into.first = smaller(into.first, from.first);
  into.last = larger(into.last, from.last);
  joinStreaks(into.streaks, from.streaks);
  joinLikes(into.likes, from.likes);
  for (const kind of ['comment', 'follow', 'share', 'reconnect'] as const)
    into.counts[kind] += from.counts[kind];
  for (const minute of from.minutes) into.minutes.add(minute);
  into.entered = larger(into.entered, from.entered);
  into.peak = larger(into.peak, from.peak);
  into.viewers.sum += from.viewers.sum;
  into.viewers.samples += from.viewers.samples;
  into.events += from.events;
  into.duplicates += from.duplicates;
  into.ended ||= from.ended;
}

export function toLive(tally: Tally, lostLines: number): RecordedLive {
  const { revenue, coverage } = streakSums(tally.streaks);
  const { sum, samples } = tally.viewers;
  return {
    roomId: tally.roomId,
    first: tally.first,
    last: tally.last,
    recordings: [...tally.recordings],
    visibility: {
      likes: likesOf(tally.likes),
      comments: tally.counts.comment,
      shares: tally.counts.share,
      newFollowers: tally.counts.follow,
      entered: tally.entered,
      peakViewers: tally.peak,
      averageViewers: samples === 0 ? undefined : Math.round(sum / samples),
    },
    revenue,
    coverage: {
      events: tally.events,
      ended: tally.ended,
      silentMinutes: silentMinutes(tally),
      reconnects: Math.max(0, tally.counts.reconnect - 1),
      duplicates: tally.duplicates,
      lostLines,
      ...coverage,
    },
  };
}

function silentMinutes({ first, last, minutes }: Tally): number {
  if (first === undefined || last === undefined) return 0;
  return Math.floor(last / 60_000) - Math.floor(first / 60_000) + 1 - minutes.size;
}
