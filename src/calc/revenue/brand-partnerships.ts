import { type Amount, sumAmounts } from '../../model/amount.js';
import { lazy } from '../../model/lazy.js';
import type { BrandDeal, DealStatus } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { type Line, priceLine, stated } from './line.js';

export interface DealLine<R extends string> extends Line<R> {
  readonly status: DealStatus;
}

export interface BrandPartnershipsRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly DealLine<R>[];
  readonly byStatus: () => Readonly<Record<DealStatus, Amount<R>>>;
}

/** Contracted fees, as recorded; by how far the money has come. */
export function brandPartnerships<R extends string>(
  deals: readonly BrandDeal[],
  context: RevenueContext<R>,
): BrandPartnershipsRow<R> {
  const lines = deals.map(({ brand, fee, status }) => {
    const factors = [stated('contracted fee', 'money', fee.value)];
    return { ...priceLine({ label: brand, currency: fee.currency, factors }, context), status };
  });
  const total = (wanted?: DealStatus) =>
    sumAmounts(
      lines.filter((line) => !wanted || line.status === wanted).map((line) => line.amount),
      context.currency,
    );
  const byStatus = lazy(() => ({
    agreed: total('agreed'),
    invoiced: total('invoiced'),
    paid: total('paid'),
  }));
  return {
    amount: total(),
    lines,
    byStatus,
  };
}
