import type { GiftEvent, GiftFault, RecordedEvent, UnreadableGift } from '../../model/recorded-event.js';
import { larger, smaller } from './extremes.js';
import { hostNameOf } from './host-name.js';
import { addLikes, joinLikes, type LikeTally, noLikes } from './likes.js';
import { addGift, joinStreaks, noStreaks, repeatGift, type Streak, type Streaks } from './streaks.js';
import { addName } from './unknown-names.js';

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
  readonly counts: Record<(typeof COUNTED)[number], number>;
  readonly giftFaults: Map<GiftFault, number>;
  /** Names of unknown events that may be Gifts. */
  readonly unknownGiftEvents: Set<string>;
  withoutOffset: number;
  unreadTime: string | undefined;
  /** Names of the host, as monitors and connections tell them. */
  readonly hostNames: Set<string>;
  /** Minutes since 1970 that have an event. */
  readonly minutes: Set<number>;
  entered: number | undefined;
  peak: number | undefined;
  viewers: { sum: number; samples: number };
  events: number;
  duplicates: number;
  ended: boolean;
}

const COUNTED = ['comment', 'follow', 'share', 'reconnect'] as const;

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
    giftFaults: new Map(),
    unknownGiftEvents: new Set(),
    withoutOffset: 0,
    unreadTime: undefined,
    hostNames: new Set(),
    minutes: new Set(),
    entered: undefined,
    peak: undefined,
    viewers: { sum: 0, samples: 0 },
    events: 0,
    duplicates: 0,
    ended: false,
  };
}

/** Counts an event; returns the streak of a Gift. */
export function count(tally: Tally, event: RecordedEvent, recording: string): Streak | undefined {
  tally.events += 1;
  time(tally, event);
  addHostName(tally, event);
  switch (event.kind) {
    case 'gift':
      return addGift(tally.streaks, event, recording);
    case 'like':
      addLikes(tally.likes, event);
      return undefined;
    case 'viewers':
      tally.entered = larger(tally.entered, event.entered);
      tally.peak = larger(tally.peak, event.now);
      if (event.now !== undefined) {
        tally.viewers.sum += event.now;
        tally.viewers.samples += 1;
      }
      return undefined;
    case 'end':
      tally.ended = true;
      return undefined;
    case 'unreadable-gift':
      addFault(tally, event.fault, 1);
      return undefined;
    case 'unknown-gift-event':
      addName(tally.unknownGiftEvents, event.name);
      return undefined;
    default:
      tally.counts[event.kind] += 1;
      return undefined;
  }
}

/** Adds the time that only one of two recorders wrote for an event. */
export function seeAgain(tally: Tally, event: RecordedEvent): void {
  tally.duplicates += 1;
  time(tally, event);
}

/** Adds what only one of two recorders wrote of a Gift: its time, its price, the host. */
export function repeat(tally: Tally, event: GiftEvent, recording: string, streak: Streak): void {
  seeAgain(tally, event);
  repeatGift(tally.streaks, streak, event, recording);
}

/** Takes back a Gift message that could not be counted, since another recorder wrote it whole. */
export function takeBack(tally: Tally, { fault }: UnreadableGift): void {
  tally.events -= 1;
  tally.duplicates += 1;
  addFault(tally, fault, -1);
}

/** Letters of a time that cannot be read. */
const MOST_SHOWN = 40;

function time(tally: Tally, { at, lacksOffset, unreadTime }: RecordedEvent): void {
  if (lacksOffset) tally.withoutOffset += 1;
  if (unreadTime !== undefined) tally.unreadTime ??= unreadTime.slice(0, MOST_SHOWN);
  if (at === undefined) return;
  tally.first = smaller(tally.first, at);
  tally.last = larger(tally.last, at);
  tally.minutes.add(Math.floor(at / 60_000));
}

function addHostName({ hostNames }: Tally, event: RecordedEvent): void {
  const name = hostNameOf(event);
  if (name !== undefined && hostNames.size < 2) hostNames.add(name);
}

function addFault({ giftFaults }: Tally, fault: GiftFault, count: number): void {
  giftFaults.set(fault, (giftFaults.get(fault) ?? 0) + count);
}

/** Joins the tallies of two recordings of one LIVE; events that both contain were counted once. */
export function join(into: Tally, from: Tally): void {
  into.roomId ??= from.roomId;
  for (const recording of from.recordings) into.recordings.add(recording);
  into.first = smaller(into.first, from.first);
  into.last = larger(into.last, from.last);
  joinStreaks(into.streaks, from.streaks);
  joinLikes(into.likes, from.likes);
  for (const kind of COUNTED) into.counts[kind] += from.counts[kind];
  for (const [fault, count] of from.giftFaults) addFault(into, fault, count);
  for (const name of from.unknownGiftEvents) addName(into.unknownGiftEvents, name);
  into.withoutOffset += from.withoutOffset;
  into.unreadTime ??= from.unreadTime;
  for (const name of from.hostNames) into.hostNames.add(name);
  for (const minute of from.minutes) into.minutes.add(minute);
  into.entered = larger(into.entered, from.entered);
  into.peak = larger(into.peak, from.peak);
  into.viewers.sum += from.viewers.sum;
  into.viewers.samples += from.viewers.samples;
  into.events += from.events;
  into.duplicates += from.duplicates;
  into.ended ||= from.ended;
}
