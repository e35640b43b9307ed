import * as z from 'zod/mini';
import { amountFields, amountSchema, lineFields } from '../../../values/amount.js';
import { field, type Reported } from '../../../values/field.js';

export const brandPartnershipsSchema = z.strictObject({
  ...amountFields,
  byStatus: field(
    z.strictObject({
      agreed: field(amountSchema, 'Agreed and not yet invoiced.'),
      invoiced: field(amountSchema, 'Invoiced and not yet paid.'),
      paid: field(amountSchema, 'Paid.'),
    }),
    'The same amount by how far the money has come.',
  ),
  lines: field(
    z.array(
      z.strictObject({
        ...lineFields,
        dealStatus: field(z.enum(['agreed', 'invoiced', 'paid']), 'How far the money has come.', 'paid'),
      }),
    ),
    'Each deal.',
  ),
});

export type ReportedDeals = Reported<typeof brandPartnershipsSchema>;
