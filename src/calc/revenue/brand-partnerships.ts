import { type Amount, sumAmounts } from '../../model/amount.js';
import { lazy } from '../../model/lazy.js';
import type { BrandDeal, DealStatus } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { type Line, priceLine, stated } from './line.js';

interface DealLine<R extends string> extends Line<R> {
  readonly status: DealStatus;
}

export interface BrandPartnershipsRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly DealLine<R>[];
  readonly byStatus: () => Readonly<Record<DealStatus, Amount<R>>>;
}

/** Sums contracted fees as recorded, grouped by payment status. */
export function brandPartnerships<R extends string>(
  deals: readonly BrandDeal[],
  context: RevenueContext<R>,
): BrandPartnershipsRow<R> {
  const lines: DealLine<R>[] = [];
  const amounts: Amount<R>[] = [];
  for (const { brand, fee, status } of deals) {
    const factors = [stated('contracted-fee', 'money', fee.value)];
    const line = priceLine({ name: { id: 'deal', brand }, currency: fee.currency, factors }, context);
    lines.push({ ...line, status });
    amounts.push(line.amount);
  }
  const byStatus = lazy(() => ({
    agreed: totalOf('agreed', lines, context),
    invoiced: totalOf('invoiced', lines, context),
    paid: totalOf('paid', lines, context),
  }));
  return { amount: sumAmounts(amounts, context.currency), lines, byStatus };
}

function totalOf<R extends string>(
  status: DealStatus,
  lines: readonly DealLine<R>[],
  context: RevenueContext<R>,
): Amount<R> {
  const wanted = lines.filter((line) => line.status === status);
  return sumAmounts(
    wanted.map((line) => line.amount),
    context.currency,
  );
}
