import * as z from 'zod/mini';
import { date, text } from '../log/fields.js';
import type { FieldKind } from '../problems/field-kinds.js';
import { PERCENT } from '../text/patterns.js';

const EXPECTS = 'rate-number' satisfies FieldKind;

function rateNumber() {
  return z.union([z.number({ error: EXPECTS }).check(z.gte(0, { error: EXPECTS })), text(EXPECTS, PERCENT)], {
    error: EXPECTS,
  });
}

const ownRate = z.strictObject(
  {
    id: text('rate-id'),
    expected: rateNumber(),
    low: z.optional(rateNumber()),
    high: z.optional(rateNumber()),
    regions: z.optional(z.array(text('country', /^[A-Z]{2}$/), { error: 'countries' satisfies FieldKind })),
    from: z.optional(date),
    to: z.optional(date),
    source: text('source'),
    sourceDate: date,
  },
  { error: 'rate' satisfies FieldKind },
);

/** A user's own rates, laid over those that ship. */
export const ratesFileSchema = z.strictObject(
  {
    version: z.literal(1, { error: 'version' satisfies FieldKind }),
    rates: z.optional(z.array(ownRate, { error: 'rate-list' satisfies FieldKind })),
    use: z.optional(
      z.record(z.string(), text('alternative'), {
        error: 'alternatives' satisfies FieldKind,
      }),
    ),
  },
  { error: 'rates-file' satisfies FieldKind },
);

export type WrittenRates = z.infer<typeof ratesFileSchema>;
export type WrittenRate = NonNullable<WrittenRates['rates']>[number];
