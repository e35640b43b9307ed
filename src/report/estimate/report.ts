import * as z from 'zod/mini';
import { amountSchema, quoteSchema } from '../values/amount.js';
import { field, type Reported } from '../values/field.js';
import { logSchema } from '../values/log.js';
import { problemSchema } from '../values/problem.js';
import { rateSchema } from '../values/rate.js';
import { currencyCode, maybeWhole } from '../values/texts.js';
import { impactSchema } from './impact.js';
import { sourcesSchema } from './sources/schema.js';
import { visibilitySchema } from './visibility.js';

const unknownSchema = z.strictObject({
  code: field(
    z.enum([
      'no-rpm',
      'no-views-program',
      'no-rewards-rate',
      'no-gift-price',
      'unreadable-gifts',
      'no-exchange-rate',
    ]),
    'Why it is not known, for scripts.',
    'no-gift-price',
  ),
  message: field(z.string(), 'Why it is not known, in words.'),
  hint: field(z.nullable(z.string()), 'What would make it known; null when nothing in the log can.'),
});

export const estimateSchema = z.strictObject({
  schemaVersion: field(z.literal(1), 'Version of this format.', 1),
  log: field(logSchema, 'The log it was made of.'),
  currency: field(currencyCode, 'Currency of every amount, ISO 4217.', 'USD'),
  visibility: field(visibilitySchema, 'What people saw and did. Never money.'),
  revenue: field(sourcesSchema, 'What each source earned.'),
  total: field(amountSchema, 'The sum of all sources.'),
  unknowns: field(z.array(z.string()), 'Everything that could not be priced, and why.'),
  notKnown: field(
    z.array(unknownSchema),
    'The same with a code, and with what to add to the log so that it is known.',
  ),
  likes: field(
    z.strictObject({
      count: field(maybeWhole, 'Likes, in taps; null: not recorded.', 182450),
      directRevenue: field(
        z.literal('0.00'),
        'Always 0.00: TikTok pays nothing for likes on a LIVE.',
        '0.00',
      ),
    }),
    'What the likes earned.',
  ),
  impact: field(z.array(impactSchema).check(z.length(5)), 'The five-aspect impact table.'),
  rates: field(z.array(rateSchema), 'Each rate used, with sources and days.'),
  fx: field(z.array(quoteSchema), 'Each exchange rate used.'),
  warnings: field(z.array(problemSchema), 'What the reader should know; none of it made the estimate fail.'),
});

/**
 * Estimate of one LIVE as plain data, printed by `--json` and the basis of every other format. Amounts are
 * decimal strings with all minor digits, counts are integers, unknown values are null with a reason.
 */
export type EstimateReport = Reported<typeof estimateSchema>;
