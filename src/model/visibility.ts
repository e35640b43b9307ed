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

/** A like count that somebody counted one by one. */
export function exactLikes(taps: number): LikeCount {
  return { kind: 'likes', taps: { value: taps, plusOrMinus: 0 } };
}

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
