import type { GiftEvent } from '../../model/recorded-event.js';
import { larger } from './extremes.js';

interface Sender {
  readonly id: string;
  readonly name: string;
}

/** The data kept per streak instead of its messages: a busy LIVE has tens of thousands of streaks. */
export interface Streak {
  readonly giftId: string | undefined;
  name: string | undefined;
  /** Sender; kept only when names are requested. */
  readonly sender: Sender | undefined;
  coins: number | undefined;
  isStreakable: boolean;
  readonly hasId: boolean;
  receiverId: string | undefined;
  hostId: string | undefined;
  count: number;
  isFinal: boolean;
  /** Sum of the counts of its messages. */
  countOfMessages: number;
}

/** The last message of a viewer's Gift without a streak id. */
interface LastTap {
  readonly key: string;
  readonly count: number;
  readonly at: number;
  readonly isFinal: boolean;
}

/** Gifts of one LIVE, by (viewer, Gift, streak). */
export interface Streaks {
  readonly all: Map<string, Streak>;
  readonly last: Map<string, LastTap>;
  readonly tally: number;
  /** Number of streaks told apart so far, which names them. */
  made: number;
  /** Ids of receivers and hosts, each kept once: they are few, and every streak has them. */
  readonly ids: Map<string, string>;
}

/** `tally`: number of the LIVE's tally, so that streaks of two tallies never have one name. */
export function noStreaks(tally: number): Streaks {
  return {
    tally,
    all: new Map(),
    last: new Map(),
    made: 0,
    ids: new Map(),
  };
}

const SILENCE = 5000;

/**
 * A streakable Gift is sent with every tap and a growing count, then once more as final; other Gifts are sent
 * once. The highest count of each (viewer, Gift, streak) counts, so stale, repeated and lost messages do no
 * harm. `isAgain`: the message was counted before.
 */
export function addGift(streaks: Streaks, event: GiftEvent, recording: string, isAgain = false): void {
  const streak = streakOf(streaks, event);
  if (isAgain) streak.countOfMessages = 0;
  put(streaks.all, keyOf(streaks, event, recording), streak);
}

/**
 * A streak id decides, whatever the Gift's type. Without one, a Gift that cannot be tapped in a streak is a
 * Gift of its own; others continue a streak while their count grows, until a final message or a silence.
 */
function keyOf(streaks: Streaks, event: GiftEvent, recording: string): string {
  const own = `${event.userId} ${event.giftId ?? `name ${event.name}`}`;
  if (event.groupId !== undefined) return `${own} ${event.groupId}`;
  streaks.made += 1;
  const single = `${own} ${recording} ${streaks.tally}.${streaks.made}`;
  if (!event.isStreakable) return event.messageId === undefined ? single : `${own} ${event.messageId}`;
  const place = `${own} ${recording}`;
  const before = streaks.last.get(place);
  const at = event.at ?? before?.at ?? 0;
  const key = before && continues(before, event, at) ? before.key : single;
  streaks.last.set(place, { key, count: event.count, at, isFinal: event.isFinal });
  return key;
}

/** A final message repeats the last count; any other message of a streak has a higher one. */
function continues(before: LastTap, { count, isFinal }: GiftEvent, at: number): boolean {
  if (before.isFinal || Math.abs(at - before.at) > SILENCE) return false;
  return isFinal ? count >= before.count : count > before.count;
}

function put(all: Streaks['all'], key: string, streak: Streak): void {
  const known = all.get(key);
  if (!known) {
    all.set(key, streak);
    return;
  }
  known.count = Math.max(known.count, streak.count);
  known.isFinal ||= streak.isFinal;
  known.isStreakable ||= streak.isStreakable;
  known.coins = larger(known.coins, streak.coins);
  known.name = smaller(known.name, streak.name);
  known.receiverId = smaller(known.receiverId, streak.receiverId);
  known.hostId = smaller(known.hostId, streak.hostId);
  known.countOfMessages += streak.countOfMessages;
}

function streakOf({ ids }: Streaks, event: GiftEvent): Streak {
  const { giftId, name, userId, userName, coins, isStreakable, groupId, count, isFinal } = event;
  return {
    giftId,
    name,
    sender: userName === undefined ? undefined : { id: userId, name: userName },
    coins,
    isStreakable,
    hasId: groupId !== undefined,
    receiverId: once(ids, event.receiverId),
    hostId: once(ids, event.hostId),
    count,
    isFinal,
    countOfMessages: count,
  };
}

function once(ids: Map<string, string>, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const known = ids.get(id);
  if (known === undefined) ids.set(id, id);
  return known ?? id;
}

/** Joins the streaks of two recordings that turn out to be of one LIVE. */
export function joinStreaks(into: Streaks, from: Streaks): void {
  for (const [key, streak] of from.all) put(into.all, key, streak);
  for (const [place, tap] of from.last) if (!into.last.has(place)) into.last.set(place, tap);
}

/** Picks one of two texts, independent of their order: a Gift has names in several languages. */
export function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
