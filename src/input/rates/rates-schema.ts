import * as z from 'zod/mini';
import { date, PERCENT, text } from '../log/fields.js';

const EXPECTS = 'a number like 0.0105, or a percentage like 50%';

function rateNumber() {
  return z.union([z.number({ error: EXPECTS }).check(z.gte(0, { error: EXPECTS })), text(EXPECTS, PERCENT)], {
    error: EXPECTS,
  });
}

const ownRate = z.strictObject(
  {
    id: text('the id of a rate: tiktok-earn rates'),
    expected: rateNumber(),
    low: z.optional(rateNumber()),
    high: z.optional(rateNumber()),
    regions: z.optional(
      z.array(text('a country code like US', /^[A-Z]{2}$/), { error: 'a list of country codes: [US, GB]' }),
    ),
    from: z.optional(date),
    to: z.optional(date),
    source: text('where you have it from'),
    sourceDate: date,
  },
  { error: 'a rate: `- id: …`, `expected: …`, `source: …` and `sourceDate: …`' },
);

/** A user's own rates, laid over those that ship. */
export const ratesFileSchema = z.strictObject(
  {
    version: z.literal(1, { error: '1' }),
    rates: z.optional(z.array(ownRate, { error: 'a list of rates' })),
    use: z.optional(
      z.record(z.string(), text('the name of an alternative'), {
        error: 'a map: diamonds-per-coin: two-to-one',
      }),
    ),
  },
  { error: 'a rates file: a map that starts with `version: 1`' },
);

export type WrittenRates = z.infer<typeof ratesFileSchema>;
export type WrittenRate = NonNullable<WrittenRates['rates']>[number];
