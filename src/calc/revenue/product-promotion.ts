import { type Amount, nothing, sumAmounts } from '../../model/amount.js';
import { percent } from '../../model/decimal.js';
import type { AffiliateSale, OwnSale, ProductSale } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { count, type Line, type LineTerms, priceLine, stated } from './line.js';

export interface ProductPromotionRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly Line<R>[];
  readonly unitsSold: number;
  readonly unitsRefunded: number;
}

/** Affiliate: (revenue − refunds) × commission rate. Own: net of refunds, fees and cost. */
export function productPromotion<R extends string>(
  sales: readonly ProductSale[],
  context: RevenueContext<R>,
): ProductPromotionRow<R> {
  if (sales.length === 0) {
    return { lines: [], amount: nothing(context.currency), unitsSold: 0, unitsRefunded: 0 };
  }
  const lines = sales.flatMap(termsOf).map((terms) => priceLine(terms, context));
  return {
    lines,
    amount: sumAmounts(
      lines.map((line) => line.amount),
      context.currency,
    ),
    unitsSold: sales.reduce((units, sale) => units + sale.unitsSold, 0),
    unitsRefunded: sales.reduce((units, sale) => units + (sale.unitsRefunded ?? 0), 0),
  };
}

function termsOf(sale: ProductSale): LineTerms[] {
  return sale.kind === 'affiliate' ? [commission(sale)] : ownSale(sale);
}

function commission(sale: AffiliateSale): LineTerms {
  const rate = stated('commission rate', 'percent', percent(sale.commissionRate));
  return {
    label: `${sale.product}: commission`,
    currency: sale.unitPrice.currency,
    factors: [stated('unit price', 'money', sale.unitPrice.value), keptUnits(sale), rate],
  };
}

function ownSale(sale: OwnSale): LineTerms[] {
  const { product, unitPrice, unitCost, feeRate } = sale;
  const price = stated('unit price', 'money', unitPrice.value);
  const kept = keptUnits(sale);
  const sold: LineTerms = {
    label: `${product}: sales`,
    currency: unitPrice.currency,
    factors: [price, kept],
  };
  const fees: LineTerms = {
    label: `${product}: fees`,
    sign: -1,
    currency: unitPrice.currency,
    factors: [price, kept, stated('fee rate', 'percent', percent(feeRate))],
  };
  const cost: LineTerms = {
    label: `${product}: cost`,
    sign: -1,
    currency: unitCost.currency,
    factors: [stated('unit cost', 'money', unitCost.value), kept],
  };
  return [sold, ...(feeRate.amount === 0n ? [] : [fees]), ...(unitCost.value.amount === 0n ? [] : [cost])];
}

function keptUnits({ unitsSold, unitsRefunded = 0 }: ProductSale) {
  const label =
    unitsRefunded === 0 ? 'units sold' : `units kept (${unitsSold} sold − ${unitsRefunded} refunded)`;
  return count(label, unitsSold - unitsRefunded);
}
