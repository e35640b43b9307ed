import { type Amount, nothing, sumAmounts } from '../../model/amount.js';
import { type Decimal, percent } from '../../model/decimal.js';
import type { FactorName } from '../../model/line-name.js';
import type {
  AffiliateSale,
  Commission,
  OwnSale,
  ProductSale,
  ShopSale,
  StatedAmount,
} from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { count, type Factor, type Line, type LineTerms, priceLine, stated } from './line.js';

export interface ProductPromotionRow<R extends string> {
  readonly amount: Amount<R>;
  readonly lines: readonly Line<R>[];
  /** Units sold; `undefined` when a commission does not state its units. */
  readonly unitsSold: number | undefined;
  readonly unitsRefunded: number;
}

/**
 * Calculates product promotion. Affiliate: (revenue − refunds) × commission rate. Own products and shop:
 * sales net of refunds, fees and cost. Commission: the amount that TikTok Shop shows.
 */
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
    unitsSold: unitsOf(sales),
    unitsRefunded: sales.reduce((units, sale) => units + (refundedOf(sale) ?? 0), 0),
  };
}

function termsOf(sale: ProductSale): LineTerms[] {
  if (sale.kind === 'commission') return [shownCommission(sale)];
  if (sale.kind === 'shop') return shopSale(sale);
  return sale.kind === 'affiliate' ? [commission(sale)] : ownSale(sale);
}

function unitsOf(sales: readonly ProductSale[]): number | undefined {
  let units = 0;
  for (const { unitsSold } of sales) {
    if (unitsSold === undefined) return undefined;
    units += unitsSold;
  }
  return units;
}

/** Returns the returned units; `undefined` when not stated. TikTok Shop figures are already net of them. */
export function refundedOf(sale: ProductSale): number | undefined {
  return sale.kind === 'affiliate' || sale.kind === 'own' ? sale.unitsRefunded : 0;
}

function shownCommission({ product, amount, status }: Commission): LineTerms {
  return {
    name: { id: 'commission-shown', product, status },
    currency: amount.currency,
    factors: [stated('commission-shown', 'money', amount.value)],
    basis: status === 'settled' ? 'recorded' : 'estimated',
  };
}

function shopSale({ product, sales, unitsSold, unitCost, feeRate }: ShopSale): LineTerms[] {
  const shown = stated('sales-shown', 'money', sales.value);
  return netOf({
    product,
    currency: sales.currency,
    sales: [shown],
    units: count({ id: 'units-sold' }, unitsSold),
    unitCost,
    feeRate,
  });
}

function commission(sale: AffiliateSale): LineTerms {
  const rate = stated('commission-rate', 'percent', percent(sale.commissionRate));
  return {
    name: { id: 'commission', product: sale.product },
    currency: sale.unitPrice.currency,
    factors: [stated('unit-price', 'money', sale.unitPrice.value), keptUnits(sale), rate],
  };
}

function ownSale(sale: OwnSale): LineTerms[] {
  const { product, unitPrice, unitCost, feeRate } = sale;
  const price = stated('unit-price', 'money', unitPrice.value);
  const units = keptUnits(sale);
  return netOf({ product, currency: unitPrice.currency, sales: [price, units], units, unitCost, feeRate });
}

interface Net {
  readonly product: string;
  readonly currency: string;
  readonly sales: readonly Factor[];
  readonly units: Factor;
  readonly unitCost: StatedAmount;
  readonly feeRate: Decimal;
}

/** Returns one line each for sales, fees and cost; fees and cost are deducted. */
function netOf({ product, currency, sales, units, unitCost, feeRate }: Net): LineTerms[] {
  const sold: LineTerms = { name: { id: 'sales', product }, currency, factors: sales };
  const fees: LineTerms = {
    name: { id: 'fees', product },
    sign: -1,
    currency,
    factors: [...sales, stated('fee-rate', 'percent', percent(feeRate))],
  };
  const cost: LineTerms = {
    name: { id: 'cost', product },
    sign: -1,
    currency: unitCost.currency,
    factors: [stated('unit-cost', 'money', unitCost.value), units],
  };
  return [sold, ...(feeRate.amount === 0n ? [] : [fees]), ...(unitCost.value.amount === 0n ? [] : [cost])];
}

function keptUnits({ unitsSold, unitsRefunded = 0 }: AffiliateSale | OwnSale) {
  const name: FactorName =
    unitsRefunded === 0
      ? { id: 'units-sold' }
      : { id: 'units-kept', sold: unitsSold, refunded: unitsRefunded };
  return count(name, unitsSold - unitsRefunded);
}
