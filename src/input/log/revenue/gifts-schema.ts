import * as z from 'zod/mini';
import type { FieldKind } from '../../problems/field-kinds.js';
import type { About } from '../described.js';
import { id, text, wholeNumber } from '../fields.js';

export function giftsSchema(about: About) {
  const gift = z.strictObject(
    {
      gift: z.optional(about(text('gift-name'), 'Name from the catalogue: tiktok-earn gifts rose', 'Rose')),
      id: z.optional(about(id('gift-id'), 'Gift id. Settles a name that has had several prices.', '9072')),
      coins: z.optional(
        about(wholeNumber('coins', 1), 'Price of one in Coins, for a Gift the catalogue lacks.', 99),
      ),
      count: about(wholeNumber('gift-count'), 'How many of it were sent.', 1200),
    },
    { error: 'gift' satisfies FieldKind },
  );
  return z.array(gift, { error: 'gift-list' satisfies FieldKind });
}
