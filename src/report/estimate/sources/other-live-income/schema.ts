import * as z from 'zod/mini';
import { amountFields, lineFields } from '../../../values/amount.js';
import { field, type Reported } from '../../../values/field.js';
import { dayText } from '../../../values/texts.js';

export const otherLiveIncomeSchema = z.strictObject({
  ...amountFields,
  lines: field(
    z.array(
      z.strictObject({
        ...lineFields,
        kind: field(
          z.enum(['subscription', 'tip', 'bonus', 'cashback', 'other']),
          'What kind of income it is.',
          'subscription',
        ),
        incomeStatus: field(
          z.enum(['expected', 'settled']),
          'settled: it was paid; expected: it may still change.',
          'settled',
        ),
        paidOn: field(z.nullable(dayText), 'Day it was paid; null: the log does not tell.', '2026-12-05'),
      }),
    ),
    'Each income, as somebody stated it.',
  ),
});

export type ReportedOtherIncome = Reported<typeof otherLiveIncomeSchema>;
