import * as z from 'zod/mini';
import { field, type Reported } from './field.js';
import { dayText, maybeText, maybeWhole } from './texts.js';

export const logSchema = z.strictObject({
  file: field(maybeText, 'File of the log; null when it has none.', 'stream.yaml'),
  creator: field(
    z.strictObject({
      handle: field(maybeText, 'Handle of the creator; null when the log tells none.', '@maya.cooks'),
      country: field(z.string(), 'Country of the creator, ISO 3166-1 alpha-2.', 'US'),
    }),
    'Who went LIVE.',
  ),
  live: field(
    z.strictObject({
      id: field(
        maybeText,
        'Room id of TikTok, as text; null when the log tells none.',
        '7137728632142843000',
      ),
      title: field(maybeText, 'Title of the LIVE; null when the log tells none.', 'Sunday pasta'),
      startedAt: field(z.string(), 'Start, ISO 8601 with an offset.', '2026-11-15T19:00:00-05:00'),
      day: field(dayText, "Day of the start on the creator's own clock; it decides which rates apply."),
      durationSeconds: field(
        maybeWhole,
        'How long it ran, in seconds; null when the log does not tell.',
        5700,
      ),
    }),
    'The LIVE.',
  ),
});

export type ReportedLog = Reported<typeof logSchema>;
