import type { LikeCount } from '../../model/visibility.js';

/** Returns likes as a log stores them: a number below `visibility:`, which no revenue code reads. */
export function writtenLikes(likes: LikeCount | undefined): number | undefined {
  return likes?.taps.value;
}
