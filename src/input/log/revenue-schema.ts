import * as z from 'zod/mini';
import type { FieldKind } from '../problems/field-kinds.js';
import type { About } from './described.js';
import { amount, howMany, id, MAP, oneOf, percentage, percentText, text, wholeNumber } from './fields.js';

const KINDS = 'product-kind' satisfies FieldKind;

/** What somebody pays for, as people write it. Strict: `likes` is no key of it. */
export function revenueSchema(about: About) {
  const gift = z.strictObject(
    {
      gift: z.optional(about(text('gift-name'), 'Name from the catalogue: tiktok-earn gifts rose', 'Rose')),
      id: z.optional(about(id('gift-id'), 'Gift id. Settles a name that has had several prices.', '9072')),
      coins: z.optional(
        about(wholeNumber('coins', 1), 'Price of one in Coins, for a Gift the catalogue lacks.', 99),
      ),
      count: about(wholeNumber('gift-count'), 'How many of it were sent.', 1200),
    },
    { error: 'gift' satisfies FieldKind },
  );

  const liveRewards = z.strictObject(
    {
      amount: z.optional(
        about(
          amount,
          'What TikTok shows that the Gifts of this LIVE earned. Wins over every estimate.',
          '24.97 USD',
        ),
      ),
      program: z.optional(
        about(
          oneOf(['flat', 'scaled'], 'rewards-program'),
          'LIVE rewards program; by default the one of the country on that day.',
        ),
      ),
      percentage: z.optional(
        about(
          percentage(100),
          'Rewards percentage TikTok showed for this LIVE, in percent (0 to 100).',
          36.5,
        ),
      ),
      perLivePercentage: z.optional(
        about(percentage(40), 'Scaled LIVE rewards: the part from Per-LIVE Missions, 0 to 40.', 30),
      ),
      weeklyPercentage: z.optional(
        about(percentage(13), 'Scaled LIVE rewards: the part from Weekly Missions, 0 to 13.', 8),
      ),
    },
    MAP,
  );

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

  return z.strictObject(
    {
      creatorFund: z.optional(
        about(
          z.strictObject(
            {
              qualifiedViews: about(
                howMany,
                'Qualified views of videos, how many. Paid by the Creator Fund or its successor; a LIVE itself earns none.',
                125000,
              ),
            },
            MAP,
          ),
          'What the Creator Fund or its successor pays for: views of videos.',
        ),
      ),
      gifts: z.optional(
        about(z.array(gift, { error: 'gift-list' satisfies FieldKind }), 'Gifts received, by kind.'),
      ),
      diamonds: z.optional(
        about(
          howMany,
          'Total Diamonds TikTok showed. Wins over the list; the difference is reported.',
          46400,
        ),
      ),
      liveRewards: z.optional(
        about(liveRewards, 'What TikTok showed of the rewards for the Gifts of this LIVE.'),
      ),
      brandPartnerships: z.optional(
        about(z.array(brandDeal, { error: 'deal-list' satisfies FieldKind }), 'Brand deals.'),
      ),
      productPromotion: z.optional(
        about(
          z.array(productSale, { error: 'product-list' satisfies FieldKind }),
          'Products promoted: affiliate or your own.',
        ),
      ),
    },
    MAP,
  );
}
