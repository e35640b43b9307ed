import * as z from 'zod/mini';
import { field, type Reported } from '../values/field.js';
import { maybeWhole, whole } from '../values/texts.js';

const giftSchema = z.strictObject({
  id: field(z.string(), 'Gift id, as text.', '5655'),
  name: field(z.string(), 'Name of the Gift.', 'Rose'),
  coins: field(whole, 'Price of one, in Coins.', 1),
  giftType: field(maybeWhole, '1 is sent in streaks, others once; null: no source tells.', 1),
  firstSeen: field(z.string(), 'First month a source listed it, YYYY-MM.', '2024-02'),
  lastSeen: field(z.string(), 'Last month a source listed it, YYYY-MM.', '2026-03'),
});

export const giftsSchema = z.array(giftSchema);

/** The Gifts that were found, as `gifts --json` prints them. */
export type GiftsReport = Reported<typeof giftsSchema>;
