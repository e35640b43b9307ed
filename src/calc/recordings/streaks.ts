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
  /** Sum of the counts of its messages, and of those that came again. */
  countOfMessages: number;
  countOfRepeats: number;
  /** The streak that this one turned out to be a part of. */
  partOf: Streak | undefined;
}

/** The last message of a viewer's Gift without a streak id. */
interface LastTap {
  readonly streak: Streak;
  readonly count: number;
  readonly at: number;
  readonly isFinal: boolean;
}

/** Gifts of one LIVE. */
export interface Streaks {
  readonly all: Set<Streak>;
  /** Streaks by viewer, Gift and streak id. */
  readonly byId: Map<string, Streak>;
  readonly last: Map<string, LastTap>;
  /** Ids of receivers and hosts, each kept once: they are few, and every streak has them. */
  readonly ids: Map<string, string>;
}

export function noStreaks(): Streaks {
  return { all: new Set(), byId: new Map(), last: new Map(), ids: new Map() };
}

/** Milliseconds without a tap after which a streak without an id is over. */
export const SILENCE = 5000;

/**
 * A streakable Gift is sent with every tap and a growing count, then once more as final; other Gifts are sent
 * once. The highest count of each (viewer, Gift, streak) counts, so stale and lost messages do no harm.
 * Returns the streak of the message.
 */
export function addGift(streaks: Streaks, event: GiftEvent, recording: string): Streak {
  const place = placeOf(event, recording);
  const known = knownStreak(streaks, event, place);
  const streak = known ?? newStreak(streaks, event);
  streak.count = Math.max(streak.count, event.count);
  streak.countOfMessages += event.count;
  complete(streaks, streak, event);
  if (!known || event.groupId === undefined) remember(streaks, streak, event, place);
  return streak;
}

/** Completes a streak by one of its messages that came again, perhaps from a recorder that tells more. */
export function repeatGift(streaks: Streaks, known: Streak, event: GiftEvent, recording: string): void {
  const streak = whole(known);
  streak.countOfRepeats += event.count;
  complete(streaks, streak, event);
  const place = placeOf(event, recording);
  const before = knownStreak(streaks, event, place);
  if (before) unite(streaks, streak, before);
  if (!isOld(streaks, streak, event, place)) remember(streaks, streak, event, place);
}

/** Returns true for a message of a streak that its recording has already carried further. */
function isOld({ last }: Streaks, streak: Streak, event: GiftEvent, place: string): boolean {
  const before = last.get(place);
  return (
    event.groupId === undefined &&
    before !== undefined &&
    whole(before.streak) === streak &&
    event.count <= before.count
  );
}

/**
 * A streak id decides, whatever the Gift's type. Without one, a Gift that cannot be tapped in a streak is a
 * Gift of its own; others continue a streak while their count grows, until a final message or a silence.
 */
function knownStreak({ byId, last }: Streaks, event: GiftEvent, place: string): Streak | undefined {
  if (event.groupId !== undefined) {
    const known = byId.get(place);
    return known && whole(known);
  }
  if (event.isSingle) return undefined;
  const before = last.get(place);
  return before && continues(before, event) ? whole(before.streak) : undefined;
}

/** Returns the key of a streak: by its id, or, without one, by the recording whose taps go on. */
function placeOf({ userId, giftId, name, groupId }: GiftEvent, recording: string): string {
  return `${userId} ${giftId ?? `name ${name}`} ${groupId ?? recording}`;
}

/** A final message repeats the last count; any other message of a streak has a higher one. */
function continues(before: LastTap, { count, isFinal, at }: GiftEvent): boolean {
  if (before.isFinal || Math.abs((at ?? before.at) - before.at) > SILENCE) return false;
  return isFinal ? count >= before.count : count > before.count;
}

function newStreak({ all }: Streaks, event: GiftEvent): Streak {
  const { giftId, name, userId, userName, isStreakable, groupId } = event;
  const streak: Streak = {
    giftId,
    name,
    sender: userName === undefined ? undefined : { id: userId, name: userName },
    coins: undefined,
    isStreakable,
    hasId: groupId !== undefined,
    receiverId: undefined,
    hostId: undefined,
    count: 0,
    isFinal: false,
    countOfMessages: 0,
    countOfRepeats: 0,
    partOf: undefined,
  };
  all.add(streak);
  return streak;
}

function complete({ ids }: Streaks, streak: Streak, event: GiftEvent): void {
  streak.isFinal ||= event.isFinal;
  streak.isStreakable ||= event.isStreakable;
  streak.coins = larger(streak.coins, event.coins);
  streak.name = smaller(streak.name, event.name);
  streak.receiverId = smaller(streak.receiverId, once(ids, event.receiverId));
  streak.hostId = smaller(streak.hostId, once(ids, event.hostId));
}

function remember({ byId, last }: Streaks, streak: Streak, event: GiftEvent, place: string): void {
  if (event.groupId !== undefined) byId.set(place, streak);
  else if (!event.isSingle) {
    const at = event.at ?? last.get(place)?.at ?? 0;
    last.set(place, { streak, count: event.count, at, isFinal: event.isFinal });
  }
}

/** Makes one streak of two that turn out to be one. */
function unite(streaks: Streaks, into: Streak, from: Streak): void {
  if (into === from) return;
  into.count = Math.max(into.count, from.count);
  into.isFinal ||= from.isFinal;
  into.isStreakable ||= from.isStreakable;
  into.coins = larger(into.coins, from.coins);
  into.name = smaller(into.name, from.name);
  into.receiverId = smaller(into.receiverId, from.receiverId);
  into.hostId = smaller(into.hostId, from.hostId);
  into.countOfMessages += from.countOfMessages;
  into.countOfRepeats += from.countOfRepeats;
  from.partOf = into;
  streaks.all.delete(from);
}

function whole(streak: Streak): Streak {
  let all = streak;
  while (all.partOf) all = all.partOf;
  return all;
}

function once(ids: Map<string, string>, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const known = ids.get(id);
  if (known === undefined) ids.set(id, id);
  return known ?? id;
}

/** Joins the streaks of two recordings that turn out to be of one LIVE. */
export function joinStreaks(into: Streaks, from: Streaks): void {
  for (const streak of from.all) into.all.add(streak);
  for (const [key, streak] of from.byId) {
    const known = into.byId.get(key);
    if (known) unite(into, whole(known), whole(streak));
    else into.byId.set(key, streak);
  }
  for (const [place, tap] of from.last) if (!into.last.has(place)) into.last.set(place, tap);
}

/** Picks one of two texts, independent of their order: a Gift has names in several languages. */
export function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
