import * as z from 'zod/mini';
import type { BrandDeal } from '../../../model/revenue-entries.js';
import type { FieldKind } from '../../problems/field-kinds.js';
import type { About } from '../described.js';
import { amount, oneOf, text } from '../fields.js';
import { readAmount } from '../texts.js';

export function brandPartnershipsSchema(about: About) {
  const brandDeal = z.strictObject(
    {
      brand: about(text('brand-name'), 'Name of the brand.', 'Acme Knives'),
      fee: about(amount, 'Contracted fee for this LIVE, with its currency.', '350.00 USD'),
      status: about(
        oneOf(['agreed', 'invoiced', 'paid'], 'deal-status'),
        'How far the money has come: agreed, invoiced or paid.',
      ),
    },
    { error: 'deal' satisfies FieldKind },
  );
  return z.array(brandDeal, { error: 'deal-list' satisfies FieldKind });
}

type Written = z.infer<ReturnType<typeof brandPartnershipsSchema>>;

export function toDeals(written: Written): BrandDeal[] {
  const deals: BrandDeal[] = [];
  for (const { brand, fee, status } of written) deals.push({ brand, fee: readAmount(fee), status });
  return deals;
}
