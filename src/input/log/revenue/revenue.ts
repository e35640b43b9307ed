import * as z from 'zod/mini';
import type { GiftCatalogue } from '../../../model/gift.js';
import type { RevenueEntries } from '../../../model/revenue-entries.js';
import type { About } from '../described.js';
import { howMany, MAP } from '../fields.js';
import { readGifts } from '../gifts.js';
import { brandPartnershipsSchema, toDeals } from './brand-partnerships.js';
import { creatorFundSchema } from './creator-fund-schema.js';
import { giftsSchema } from './gifts-schema.js';
import { liveRewardsSchema, toLiveRewards } from './live-rewards.js';
import { otherLiveIncomeSchema, toOtherLiveIncome } from './other-live-income.js';
import { productPromotionSchema, toSale } from './product-promotion.js';

/** What somebody pays for, as people write it. Strict: `likes` is no key of it. */
export function revenueSchema(about: About) {
  const optional = <T extends z.ZodMiniType>(schema: T, meaning: string, ...examples: unknown[]) =>
    z.optional(about(schema, meaning, ...examples));
  return z.strictObject(
    {
      creatorFund: optional(
        creatorFundSchema(about),
        'What the Creator Fund or its successor pays for: views of videos.',
      ),
      gifts: optional(giftsSchema(about), 'Gifts received, by kind.'),
      diamonds: optional(
        howMany,
        'Total Diamonds TikTok showed. Wins over the list; the difference is reported.',
        46400,
      ),
      liveRewards: optional(
        liveRewardsSchema(about),
        'What TikTok showed of the rewards for the Gifts of this LIVE.',
      ),
      brandPartnerships: optional(brandPartnershipsSchema(about), 'Brand deals.'),
      productPromotion: optional(productPromotionSchema(about), 'Products promoted: affiliate or your own.'),
      otherLiveIncome: optional(
        otherLiveIncomeSchema(about),
        'What the LIVE or month brings besides: subscriptions, tips, bonuses, cashback.',
      ),
    },
    MAP,
  );
}

/** Shared by all logs without such income. */
const NONE: readonly never[] = [];

type WrittenRevenue = z.infer<ReturnType<typeof revenueSchema>>;

/** `unreadableGifts`: Gift messages of the recording that could not be counted. */
export function toRevenue(
  written: WrittenRevenue,
  catalogue: GiftCatalogue,
  unreadableGifts: number,
): RevenueEntries {
  return {
    qualifiedViews: written.creatorFund?.qualifiedViews,
    gifts: readGifts(written.gifts ?? [], catalogue),
    diamonds: written.diamonds,
    unreadableGifts,
    liveRewards: toLiveRewards(written.liveRewards ?? {}),
    brandPartnerships: toDeals(written.brandPartnerships ?? []),
    productPromotion: (written.productPromotion ?? []).map(toSale),
    otherLiveIncome: written.otherLiveIncome ? toOtherLiveIncome(written.otherLiveIncome) : NONE,
  };
}
