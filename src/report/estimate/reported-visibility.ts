import { type MetricId, tapsOf, type VisibilityRow } from '../../calc/visibility/visibility.js';
import type { Count } from '../../model/visibility.js';
import type { CountName, ReportedMetric, ReportedVisibility } from './visibility.js';

export function reportedVisibility({ counts, metrics }: VisibilityRow): ReportedVisibility {
  const seen: Record<CountName, Count | undefined> = {
    likes: tapsOf(counts.likes),
    comments: counts.comments,
    shares: counts.shares,
    uniqueViewers: counts.uniqueViewers,
    peakViewers: counts.peakViewers,
    averageViewers: counts.averageViewers,
    newFollowers: counts.newFollowers,
  };
  const names = Object.keys(seen) as CountName[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, seen[name]?.value ?? null])) as Record<
      CountName,
      number | null
    >),
    rounded: names.filter((name) => (seen[name]?.plusOrMinus ?? 0) > 0),
    metrics: Object.fromEntries(
      metrics().map(({ id, value, missing }): [MetricId, ReportedMetric] => [
        id,
        value === undefined
          ? { value: null, reason: `needs ${missing.join(' and ')}` }
          : { value: Math.round(value * 10_000) / 10_000 },
      ]),
    ) as Record<MetricId, ReportedMetric>,
  };
}
