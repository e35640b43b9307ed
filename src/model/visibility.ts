/** A count as TikTok shows it: `21.7K` is 21700 give or take 50; an exact count has `plusOrMinus` 0. */
export interface Count {
  readonly value: number;
  readonly plusOrMinus: number;
}

/**
 * Likes on a LIVE. Deliberately not a number: code that prices things takes numbers, bigints and decimals,
 * so a like count handed to it does not compile. TikTok pays nothing for likes on a LIVE.
 */
export interface LikeCount {
  readonly kind: 'likes';
  readonly taps: Count;
}

/** A like count that somebody counted one by one. Those of single messages are few, so they are shared. */
export function exactLikes(taps: number): LikeCount {
  return FEW[taps] ?? likesOf(taps);
}

function likesOf(taps: number): LikeCount {
  return { kind: 'likes', taps: { value: taps, plusOrMinus: 0 } };
}

/** TikTok sends at most 15 likes in a message. */
const FEW: readonly LikeCount[] = Array.from({ length: 16 }, (_, taps) => likesOf(taps));

/** What people see and do; nobody pays for it. */
export interface Visibility {
  readonly likes: LikeCount | undefined;
  readonly comments: Count | undefined;
  readonly shares: Count | undefined;
  readonly uniqueViewers: Count | undefined;
  readonly peakViewers: Count | undefined;
  readonly averageViewers: Count | undefined;
  readonly newFollowers: Count | undefined;
}
