import * as z from 'zod/mini';
import type { ProductSale } from '../../../model/revenue-entries.js';
import type { FieldKind } from '../../problems/field-kinds.js';
import type { About } from '../described.js';
import { amount, howMany, oneOf, percentText, text } from '../fields.js';
import { readAmount, readPercent } from '../texts.js';

const KINDS = 'product-kind' satisfies FieldKind;

export function productPromotionSchema(about: About) {
  const sale = {
    product: about(text('product-name'), 'Name of the product.', 'Chef knife'),
    unitsSold: about(howMany, 'Units sold, how many.', 14),
    unitsRefunded: z.optional(about(howMany, 'Units refunded or cancelled, how many; 0 when left out.', 1)),
    unitPrice: about(amount, 'Price of one unit, as paid, with its currency.', '39.00 USD'),
  };

  const productSale = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...sale,
        kind: about(
          z.literal('affiliate', { error: KINDS }),
          'affiliate: a product of someone else; a commission is paid.',
        ),
        commissionRate: about(
          percentText,
          'Commission rate the seller set for the product, in percent.',
          '15%',
        ),
      }),
      z.strictObject({
        ...sale,
        kind: about(z.literal('own', { error: KINDS }), 'own: your own product, sold anywhere.'),
        unitCost: about(
          amount,
          'What one unit costs you, with its currency; `0 USD` if nothing.',
          '0.60 USD',
        ),
        feeRate: about(percentText, 'Share of the price that platform and payment keep; `0%` if none.', '6%'),
      }),
      z.strictObject({
        product: sale.product,
        kind: about(
          z.literal('shop', { error: KINDS }),
          'shop: sales of your own TikTok Shop, as it shows them.',
        ),
        sales: about(
          amount,
          'Sales of your own shop as TikTok Shop shows them, refunds taken off.',
          '412.50 USD',
        ),
        unitsSold: sale.unitsSold,
        unitCost: about(
          amount,
          'What one unit costs you, with its currency; `0 USD` if nothing.',
          '0.60 USD',
        ),
        feeRate: about(percentText, 'Share of the sales that platform and payment keep; `0%` if none.', '6%'),
      }),
      z.strictObject({
        product: sale.product,
        kind: about(
          z.literal('commission', { error: KINDS }),
          'commission: an amount TikTok Shop shows, estimated or settled.',
        ),
        amount: about(amount, 'Commission TikTok Shop shows for these sales.', '12.34 USD'),
        status: about(
          oneOf(['estimated', 'settled'], 'commission-status'),
          'Settled: TikTok Shop has paid it; before that refunds may still lower it.',
        ),
        unitsSold: z.optional(sale.unitsSold),
      }),
    ],
    { error: KINDS },
  );
  return z.array(productSale, { error: 'product-list' satisfies FieldKind });
}

type Written = z.infer<ReturnType<typeof productPromotionSchema>>;

export function toSale(written: Written[number]): ProductSale {
  const { product, unitsSold } = written;
  if (written.kind === 'commission') {
    return {
      kind: 'commission',
      product,
      amount: readAmount(written.amount),
      status: written.status,
      unitsSold,
    };
  }
  if (written.kind === 'shop') {
    return {
      kind: 'shop',
      product,
      unitsSold: written.unitsSold,
      sales: readAmount(written.sales),
      unitCost: readAmount(written.unitCost),
      feeRate: readPercent(written.feeRate),
    };
  }
  const sale = {
    product: written.product,
    unitsSold: written.unitsSold,
    unitsRefunded: written.unitsRefunded,
    unitPrice: readAmount(written.unitPrice),
  };
  return written.kind === 'affiliate'
    ? { ...sale, kind: 'affiliate', commissionRate: readPercent(written.commissionRate) }
    : { ...sale, kind: 'own', unitCost: readAmount(written.unitCost), feeRate: readPercent(written.feeRate) };
}
