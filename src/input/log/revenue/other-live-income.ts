import * as z from 'zod/mini';
import type { OtherLiveIncome } from '../../../model/revenue-entries.js';
import type { FieldKind } from '../../problems/field-kinds.js';
import type { About } from '../described.js';
import { amount, date, oneOf, text } from '../fields.js';
import { readAmount } from '../texts.js';

export function otherLiveIncomeSchema(about: About) {
  const income = z.strictObject(
    {
      kind: about(
        oneOf(['subscription', 'tip', 'bonus', 'cashback', 'other'], 'income-kind'),
        'What kind of income it is.',
        'subscription',
      ),
      name: about(text('income-name'), 'Name of it, as the payout shows it.', 'LIVE Subscription, November'),
      amount: about(amount, 'What it brings, as somebody stated it, with its currency.', '64.20 USD'),
      status: about(
        oneOf(['expected', 'settled'], 'income-status'),
        'Settled: it was paid; expected: it may still change.',
        'settled',
      ),
      paidOn: z.optional(about(date, 'Day it was paid.', '2026-12-05')),
    },
    { error: 'income' satisfies FieldKind },
  );
  return z.array(income, { error: 'income-list' satisfies FieldKind });
}

type Written = z.infer<ReturnType<typeof otherLiveIncomeSchema>>;

export function toOtherLiveIncome(written: Written): OtherLiveIncome[] {
  return written.map((income) => ({
    ...income,
    paidOn: income.paidOn,
    amount: readAmount(income.amount),
  }));
}
