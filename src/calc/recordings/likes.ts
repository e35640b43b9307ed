import type { LikeEvent } from '../../model/recorded-event.js';
import type { CapturedLikes } from '../../model/recorded-live.js';

/** Likes of one LIVE, in whatever order they come. */
export interface Likes {
  highest: number | undefined;
  before: number | undefined;
  messages: number | undefined;
}

export function noLikes(): Likes {
  return { highest: undefined, before: undefined, messages: undefined };
}

export function addLike(likes: Likes, { count, total }: LikeEvent): void {
  if (count !== undefined) likes.messages = (likes.messages ?? 0) + count;
  if (total === undefined) return;
  likes.highest = Math.max(likes.highest ?? 0, total);
  likes.before = Math.min(likes.before ?? total, Math.max(0, total - (count ?? 0)));
}

export function joinLikes(into: Likes, from: Likes): void {
  into.highest = larger(into.highest, from.highest);
  into.before = smaller(into.before, from.before);
  into.messages = larger(into.messages, from.messages);
}

export function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

export function smaller(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** The room's own total counts every like; the messages of single viewers are cut off and dropped. */
export function likeSum({ highest, before, messages }: Likes): CapturedLikes {
  if (highest !== undefined && before !== undefined)
    return { count: highest - before, from: 'total', before };
  return { count: messages, from: messages === undefined ? undefined : 'messages', before: undefined };
}
