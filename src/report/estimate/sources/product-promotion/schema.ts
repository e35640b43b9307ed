import * as z from 'zod/mini';
import { amountFields, linesField } from '../../../values/amount.js';
import { field, type Reported } from '../../../values/field.js';
import { maybeWhole, whole } from '../../../values/texts.js';

export const productPromotionSchema = z.strictObject({
  ...amountFields,
  unitsSold: field(maybeWhole, 'Units sold, how many; null: not known.', 14),
  unitsRefunded: field(whole, 'Units refunded or cancelled, how many.', 1),
  lines: linesField,
});

export type ReportedProducts = Reported<typeof productPromotionSchema>;
