import type { Count, LikeCount, Visibility } from '../../model/visibility.js';

export type MetricId =
  | 'likesPerViewer'
  | 'likesPerMinute'
  | 'commentsPerViewer'
  | 'sharesPerViewer'
  | 'followConversion'
  | 'peakToAverage';

/** A ratio of two counts, or the counts that are missing. Ratios relate to people, never to money. */
type Metric =
  | { readonly id: MetricId; readonly value: number; readonly missing: undefined }
  | { readonly id: MetricId; readonly value: undefined; readonly missing: readonly string[] };

export interface VisibilityRow {
  readonly counts: Visibility;
  readonly metrics: () => readonly Metric[];
}

/** Returns what people saw and did as plain counts and ratios, without weights and without money. */
export function visibility(counts: Visibility, seconds: number | undefined): VisibilityRow {
  return { counts, metrics: () => metricsOf(counts, seconds) };
}

function metricsOf(counts: Visibility, seconds: number | undefined): Metric[] {
  const viewers = named('uniqueViewers', counts.uniqueViewers?.value);
  const likes = named('likes', tapsOf(counts.likes)?.value);
  const average = named('averageViewers', counts.averageViewers?.value);
  return [
    ratio('likesPerViewer', likes, viewers),
    ratio('likesPerMinute', likes, named('duration', seconds === undefined ? undefined : seconds / 60)),
    ratio('commentsPerViewer', named('comments', counts.comments?.value), viewers),
    ratio('sharesPerViewer', named('shares', counts.shares?.value), viewers),
    ratio('followConversion', named('newFollowers', counts.newFollowers?.value), viewers),
    ratio('peakToAverage', named('peakViewers', counts.peakViewers?.value), average),
  ];
}

export function tapsOf(likes: LikeCount | undefined): Count | undefined {
  return likes?.taps;
}

interface Named {
  readonly name: string;
  readonly value: number | undefined;
}

function named(name: string, value: number | undefined): Named {
  return { name, value };
}

function ratio(id: MetricId, part: Named, whole: Named): Metric {
  const missing = [part, whole].filter((each) => each.value === undefined).map((each) => each.name);
  if (part.value === undefined || whole.value === undefined) return { id, value: undefined, missing };
  if (whole.value === 0) return { id, value: undefined, missing: [`${whole.name} above 0`] };
  return { id, value: part.value / whole.value, missing: undefined };
}
