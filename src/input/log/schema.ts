import * as z from 'zod/mini';
import type { FieldKind } from '../problems/field-kinds.js';
import { captureSchema } from './coverage-schema.js';
import { type About, documented, undocumented } from './described.js';
import {
  amount,
  date,
  duration,
  flag,
  howMany,
  id,
  MAP,
  moment,
  oneOf,
  shownCount,
  text,
  wholeNumber,
} from './fields.js';
import { revenueSchema } from './revenue/revenue.js';

function logSchema(about: About) {
  const effects = z.strictObject(
    {
      videosLast90Days: z.optional(
        about(shownCount, 'Videos made with your most used effect in the last 90 days.', 120000),
      ),
      published: z.optional(about(howMany, 'Effects published.', 6)),
      usedIn1000Videos: z.optional(about(howMany, 'Effects used in 1,000 videos or more.', 3)),
    },
    MAP,
  );

  const creator = z.strictObject(
    {
      handle: z.optional(about(text('handle'), "The creator's handle.", '@maya.cooks')),
      country: about(
        text('country', /^[A-Z]{2}$/),
        'Country, ISO 3166-1 alpha-2. Decides which programs and rates apply.',
        'US',
        'GB',
      ),
      age: z.optional(about(wholeNumber('age', 1), 'Age in years.', 24)),
      accountType: z.optional(
        about(
          oneOf(['personal', 'business', 'organization', 'government'], 'account-type'),
          'Account type as TikTok names it: personal, business, organization or government.',
        ),
      ),
      goodStanding: z.optional(about(flag, 'Is the account in good standing (no open violations)?')),
      followers: z.optional(about(shownCount, 'Followers on the day, how many.', 18250, '18.2K')),
      videoViewsLast30Days: z.optional(about(shownCount, 'Views of all videos in the last 30 days.', 143000)),
      postsLast30Days: z.optional(about(howMany, 'Public posts in the last 30 days.', 9)),
      accountCreatedOn: z.optional(about(date, 'Day the account was opened.', '2024-02-11')),
      effects: z.optional(about(effects, 'Effects you made, for Effect Creator Rewards.')),
    },
    MAP,
  );

  const live = z.strictObject(
    {
      id: z.optional(about(id('room-id'), 'TikTok room id. Always text.', '7137728632142843000')),
      title: z.optional(about(text('text'), 'Title of the LIVE.', 'Sunday pasta')),
      startedAt: about(
        moment,
        "Start, with the offset of the creator's own time zone: its day decides which rates apply.",
        '2026-11-15T19:00:00-05:00',
      ),
      duration: z.optional(
        about(duration, 'How long it ran, in hours, minutes and seconds; or give `endedAt`.', '1h 35m'),
      ),
      lives: z.optional(
        about(
          wholeNumber('live-count', 1),
          'LIVEs this log sums up, as of a month; one when left out. All of it counts on the first day.',
          34,
        ),
      ),
      endedAt: z.optional(about(moment, 'End; or give `duration`.', '2026-11-15T20:35:00-05:00')),
    },
    MAP,
  );

  const visibility = z.strictObject(
    {
      likes: z.optional(
        about(shownCount, 'Likes, as many taps as TikTok shows. They pay nothing: $0.00.', 182450, '21.7K'),
      ),
      comments: z.optional(about(shownCount, 'Comments, how many.', 3120)),
      shares: z.optional(about(shownCount, 'Shares, how many.', 410)),
      uniqueViewers: z.optional(about(shownCount, 'Different people who watched, how many.', 9800)),
      peakViewers: z.optional(about(shownCount, 'Most people at one moment.', 640)),
      averageViewers: z.optional(about(shownCount, 'People at one moment, on average.', 310)),
      newFollowers: z.optional(about(shownCount, 'People who followed during the LIVE, how many.', 215)),
    },
    MAP,
  );

  const revenue = revenueSchema(about);

  const CURRENCY = /^[A-Z]{3}$/;

  const fxQuote = z.strictObject(
    {
      rate: about(amount, 'What one unit of the currency is worth.', '1.08 USD'),
      asOf: about(date, 'Day of the rate.', '2026-11-14'),
    },
    { error: 'fx-rate' satisfies FieldKind },
  );

  return z.strictObject(
    {
      version: about(z.literal(1, { error: 'version' satisfies FieldKind }), 'Version of this format.'),
      creator: about(creator, 'Who went LIVE.'),
      live: about(live, 'The LIVE.'),
      visibility: z.optional(about(visibility, 'What people saw and did. Never money.')),
      revenue: z.optional(about(revenue, 'What somebody pays for.')),
      capture: z.optional(
        about(
          captureSchema(about),
          'How whole the recording is that the log was made from; written by import.',
        ),
      ),
      currency: z.optional(
        about(text('currency', CURRENCY), 'Currency of the report; USD when left out.', 'EUR'),
      ),
      fx: z.optional(
        about(
          z.record(text('currency', CURRENCY), fxQuote, {
            error: 'currencies' satisfies FieldKind,
          }),
          'Exchange rates, needed as soon as two currencies meet: EUR: { rate: 1.08 USD, asOf: 2026-11-14 }.',
        ),
      ),
    },
    { error: 'stream-log' satisfies FieldKind },
  );
}

/** One LIVE as people write it. Strict: an unknown key is an error. */
export const streamLogSchema = logSchema(undocumented);

/** Returns the same schema with the meaning of each field, for JSON Schema. */
export function documentedLogSchema() {
  return logSchema(documented);
}

export type WrittenLog = z.infer<typeof streamLogSchema>;
