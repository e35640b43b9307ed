import type { LikeEvent } from '../../model/recorded-event.js';
import type { RecordedLikes } from '../../model/recorded-live.js';
import { exactLikes, type LikeCount } from '../../model/visibility.js';
import { larger, smaller } from './extremes.js';

/** Likes of one LIVE so far, in taps; their messages may arrive in any order. */
export interface LikeTally {
  readonly kind: 'likes';
  highest: number | undefined;
  before: number | undefined;
  messages: number | undefined;
}

export function noLikes(): LikeTally {
  return { kind: 'likes', highest: undefined, before: undefined, messages: undefined };
}

export function addLikes(tally: LikeTally, { count, total }: LikeEvent): void {
  const tapped = taps(count);
  const all = taps(total);
  if (tapped !== undefined) tally.messages = (tally.messages ?? 0) + tapped;
  if (all === undefined) return;
  tally.highest = Math.max(tally.highest ?? 0, all);
  tally.before = Math.min(tally.before ?? all, Math.max(0, all - (tapped ?? 0)));
}

/** The highest total of a room so far, in taps. */
export interface LikeTotal {
  highest: number | undefined;
}

export function seeTotal(seen: LikeTotal, { total }: LikeEvent): void {
  seen.highest = larger(seen.highest, taps(total));
}

/** Returns true when the room's total fell below half: totals that arrive out of order fall by little. */
export function startsAgain({ highest }: LikeTotal, { total }: LikeEvent): boolean {
  const all = taps(total);
  return all !== undefined && highest !== undefined && all * 2 < highest;
}

export function joinLikes(into: LikeTally, from: LikeTally): void {
  into.highest = larger(into.highest, from.highest);
  into.before = smaller(into.before, from.before);
  into.messages = larger(into.messages, from.messages);
}

/**
 * Prefers the room's own total, which counts every like; messages of single viewers are truncated and
 * dropped.
 */
export function likesOf({ highest, before, messages }: LikeTally): RecordedLikes {
  if (highest !== undefined && before !== undefined)
    return { count: exactLikes(highest - before), from: 'total', before: exactLikes(before) };
  if (messages === undefined) return { count: undefined, from: undefined, before: undefined };
  return { count: exactLikes(messages), from: 'messages', before: undefined };
}

/** Returns the larger of two totals of one room. */
export function moreLikes(a: LikeCount | undefined, b: LikeCount | undefined): LikeCount | undefined {
  const most = larger(taps(a), taps(b));
  return most === undefined ? undefined : exactLikes(most);
}

function taps(likes: LikeCount | undefined): number | undefined {
  return likes?.taps.value;
}
