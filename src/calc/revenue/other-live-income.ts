import { type Amount, nothing, sumAmounts } from '../../model/amount.js';
import type { OtherLiveIncome } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { type Line, priceLine, stated } from './line.js';

interface OtherIncomeLine<R extends string> extends Line<R> {
  readonly income: OtherLiveIncome;
}

export interface OtherLiveIncomeRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly OtherIncomeLine<R>[];
}

/** Sums subscriptions, tips and bonuses from stated amounts. No rate of the book is used. */
export function otherLiveIncome<R extends string>(
  incomes: readonly OtherLiveIncome[],
  context: RevenueContext<R>,
): OtherLiveIncomeRow<R> {
  if (incomes.length === 0) return { lines: [], amount: nothing(context.currency) };
  const lines = incomes.map((income): OtherIncomeLine<R> => {
    const { kind, name, amount, status } = income;
    const line = priceLine(
      {
        name: { id: 'other-income', kind, name, status },
        currency: amount.currency,
        factors: [stated('stated-amount', 'money', amount.value)],
        basis: status === 'settled' ? 'recorded' : 'estimated',
      },
      context,
    );
    return { ...line, income };
  });
  const amounts = lines.map(({ amount }) => amount);
  return { lines, amount: sumAmounts(amounts, context.currency) };
}
