import type { LikeCount } from '../../model/visibility.js';

/** Likes as a log has them: a number below `visibility:`, which no code of revenue reads. */
export function writtenLikes(likes: LikeCount | undefined): number | undefined {
  return likes?.taps.value;
}
