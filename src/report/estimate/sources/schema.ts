import * as z from 'zod/mini';
import type { RevenueSource } from '../../../model/revenue-source.js';
import { amountSchema } from '../../values/amount.js';
import { field, type Reported } from '../../values/field.js';
import { brandPartnershipsSchema } from './brand-partnerships/schema.js';
import { creatorFundSchema } from './creator-fund/schema.js';
import { giftsSchema } from './gifts/schema.js';
import { otherLiveIncomeSchema } from './other-live-income/schema.js';
import { productPromotionSchema } from './product-promotion/schema.js';

export const sourcesSchema = z.strictObject({
  creatorFund: field(creatorFundSchema, 'What the Creator Fund or its successor pays for views of videos.'),
  gifts: field(giftsSchema, 'LIVE rewards for Gifts.'),
  brandPartnerships: field(brandPartnershipsSchema, 'Fees of brands.'),
  productPromotion: field(productPromotionSchema, 'Commissions and sales of products.'),
  otherLiveIncome: z.optional(
    field(otherLiveIncomeSchema, 'Subscriptions, tips, bonuses, cashback; left out when the log has none.'),
  ),
} satisfies Record<RevenueSource, z.ZodMiniType>);

export type ReportedSources = Reported<typeof sourcesSchema>;

/** The amount of each source over several LIVEs. */
export const sourceAmounts = {
  creatorFund: field(amountSchema, 'What the Creator Fund or its successor paid for views of videos.'),
  gifts: field(amountSchema, 'LIVE rewards for Gifts.'),
  brandPartnerships: field(amountSchema, 'Fees of brands.'),
  productPromotion: field(amountSchema, 'Commissions and sales of products.'),
  otherLiveIncome: z.optional(
    field(amountSchema, 'Subscriptions, tips, bonuses, cashback; left out when no LIVE has any.'),
  ),
} satisfies Record<RevenueSource, z.ZodMiniType>;
