import * as z from 'zod/mini';
import { amountSchema } from '../values/amount.js';
import { field, type Reported } from '../values/field.js';

export const impactSchema = z.strictObject({
  aspect: field(
    z.enum(['creatorFund', 'gifts', 'brandPartnerships', 'productPromotion', 'visibility']),
    'Which of the five aspects it is.',
  ),
  title: field(z.string(), 'Name of the aspect.', 'Gifts & Diamonds'),
  effect: field(z.enum(['indirect', 'direct']), 'How likes act on it. None of the two is money.'),
  impactOfLikes: field(z.string(), 'What likes do for it, in words.'),
  thisLive: field(z.string(), 'What this LIVE had of it, in words.', '46,400 Diamonds'),
  amount: field(
    z.nullable(amountSchema),
    'What it earned; null in the row of visibility, which is never money.',
  ),
});

/** One row of the impact table; the row of visibility never has an amount. */
export type ImpactRow = Reported<typeof impactSchema>;
