import * as z from 'zod/mini';
import { sourceAmounts } from '../estimate/sources/schema.js';
import { amountSchema } from '../values/amount.js';
import { field, type Reported } from '../values/field.js';
import { problemSchema } from '../values/problem.js';
import { rateSchema } from '../values/rate.js';
import { currencyCode, maybeText, maybeWhole, whole } from '../values/texts.js';

const sumFields = {
  currency: field(currencyCode, 'Currency of every amount of it, ISO 4217.', 'USD'),
  lives: field(whole, 'LIVEs, how many.', 8),
  likes: field(
    z.strictObject({
      count: field(maybeWhole, 'Likes, in taps; null: no LIVE recorded any.', 1204300),
      lives: field(whole, 'LIVEs that recorded likes, how many.', 8),
      directRevenue: field(z.literal('0.00'), 'Always 0.00: TikTok pays nothing for likes on a LIVE.'),
    }),
    'Likes of those LIVEs that recorded them. Never money.',
  ),
  diamonds: field(z.nullable(z.number()), 'Diamonds collected; null: not known.', 46400),
  diamondsAreFloor: field(z.boolean(), 'Have some Gifts no known price? Then there were more Diamonds.'),
  ...sourceAmounts,
  total: field(amountSchema, 'The sum of all sources.'),
};

const sumSchema = z.strictObject(sumFields);

export type ReportedSum = Reported<typeof sumSchema>;

const groupSchema = z.strictObject({
  key: field(z.string(), 'Day, ISO week, month, creator, or start of the LIVE.', '2026-W47'),
  creator: field(maybeText, 'Handle of the creator; null in a group of LIVEs.', '@maya.cooks'),
  title: field(maybeText, 'Title of the LIVE; null in a group of LIVEs.', 'Sunday pasta'),
  liveId: field(maybeText, 'Room id of TikTok, as text; null in a group of LIVEs.', '7137728632142843000'),
  ...sumFields,
});

export type ReportedGroup = Reported<typeof groupSchema>;

export const sumsSchema = z.strictObject({
  schemaVersion: field(z.literal(1), 'Version of this format.', 1),
  by: field(z.enum(['live', 'day', 'week', 'month', 'creator']), 'What is summed together.', 'week'),
  groups: field(z.array(groupSchema), 'One for each of them and each currency, in order.'),
  totals: field(z.array(sumSchema), 'One for each currency of the logs: they are never added.'),
  rejected: field(
    z.strictObject({
      logs: field(whole, 'Logs with an error, how many: they are in no amount.', 0),
      of: field(whole, 'Logs read, how many.', 8),
    }),
    'What is not in the totals.',
  ),
  rates: field(z.array(rateSchema), 'Each rate in the totals, with sources and days.'),
  warnings: field(z.array(problemSchema), 'Of the sums and of each LIVE in them.'),
});

/** Sums of several LIVEs, printed by `--by` in every format. */
export type SumsReport = Reported<typeof sumsSchema>;
