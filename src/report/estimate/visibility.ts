import * as z from 'zod/mini';
import type { MetricId } from '../../calc/visibility/visibility.js';
import { field, type Reported } from '../values/field.js';
import { maybeWhole } from '../values/texts.js';

const countFields = {
  likes: field(maybeWhole, 'Likes, in taps; null: not recorded.', 182450),
  comments: field(maybeWhole, 'Comments, how many; null: not recorded.', 3120),
  shares: field(maybeWhole, 'Shares, how many; null: not recorded.', 410),
  uniqueViewers: field(maybeWhole, 'Different people who watched; null: not recorded.', 9800),
  peakViewers: field(maybeWhole, 'Most people at one moment; null: not recorded.', 640),
  averageViewers: field(maybeWhole, 'People at one moment, on average; null: not recorded.', 310),
  newFollowers: field(maybeWhole, 'People who followed during the LIVE; null: not recorded.', 215),
};

const metricSchema = z.strictObject({
  value: field(z.nullable(z.number()), 'The ratio, rounded to four decimals; null: not known.', 18.6173),
  reason: z.optional(field(z.string(), 'Why it is not known.')),
});

const metric = (meaning: string) => field(metricSchema, meaning);

const metricFields = {
  likesPerViewer: metric('Likes per unique viewer, in taps.'),
  likesPerMinute: metric('Likes per minute of the LIVE, in taps.'),
  commentsPerViewer: metric('Comments per unique viewer.'),
  sharesPerViewer: metric('Shares per unique viewer.'),
  followConversion: metric('New followers per unique viewer; 0.02 is 2 %.'),
  peakToAverage: metric('Peak viewers per average viewer.'),
} satisfies Record<MetricId, z.ZodMiniType>;

export const visibilitySchema = z.strictObject({
  ...countFields,
  rounded: field(
    z.array(z.enum(Object.keys(countFields) as [CountName, ...CountName[]])),
    'Counts that are written as TikTok rounds them, like 21.7K.',
    ['likes'],
  ),
  metrics: field(z.strictObject(metricFields), 'Ratios of the counts.'),
});

export type ReportedVisibility = Reported<typeof visibilitySchema>;
export type CountName = keyof typeof countFields;
export type ReportedMetric = Reported<typeof metricSchema>;
