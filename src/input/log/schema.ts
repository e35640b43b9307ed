import * as z from 'zod/mini';
import {
  type About,
  amount,
  date,
  documented,
  duration,
  howMany,
  id,
  moment,
  percentage,
  percentText,
  shownCount,
  text,
  undocumented,
  wholeNumber,
} from './fields.js';

function logSchema(about: About) {
  const MAP = { error: 'a map of keys and values' };

  const creator = z.strictObject(
    {
      handle: z.optional(about(text('text, like "@maya.cooks"'), "The creator's handle.", '@maya.cooks')),
      country: about(
        text('a country code of two capital letters, like US', /^[A-Z]{2}$/),
        'Country, ISO 3166-1 alpha-2. Decides which programs and rates apply.',
        'US',
        'GB',
      ),
      age: z.optional(about(wholeNumber('an age in years', 1), 'Age in years.', 24)),
      accountType: z.optional(
        about(
          z.enum(['personal', 'business', 'organization', 'government'], {
            error: 'personal, business, organization or government',
          }),
          'Account type as TikTok names it.',
        ),
      ),
      goodStanding: z.optional(
        about(z.boolean({ error: 'true or false' }), 'Is the account in good standing (no open violations)?'),
      ),
      followers: z.optional(about(shownCount, 'Followers on the day.', 18250, '18.2K')),
      videoViewsLast30Days: z.optional(about(shownCount, 'Views of all videos in the last 30 days.', 143000)),
      postsLast30Days: z.optional(about(howMany, 'Public posts in the last 30 days.', 9)),
      accountCreatedOn: z.optional(about(date, 'Day the account was opened.', '2024-02-11')),
    },
    MAP,
  );

  const live = z.strictObject(
    {
      id: z.optional(
        about(id('the room id: digits in quotes'), 'TikTok room id. Always text.', '7137728632142843000'),
      ),
      title: z.optional(about(text('text'), 'Title of the LIVE.', 'Sunday pasta')),
      startedAt: about(
        moment,
        "Start, with the offset of the creator's own time zone: its day decides which rates apply.",
        '2026-11-15T19:00:00-05:00',
      ),
      duration: z.optional(about(duration, 'How long it ran; or give `endedAt`.', '1h 35m')),
      endedAt: z.optional(about(moment, 'End; or give `duration`.', '2026-11-15T20:35:00-05:00')),
    },
    MAP,
  );

  const visibility = z.strictObject(
    {
      likes: z.optional(about(shownCount, 'Likes. They pay nothing: $0.00.', 182450, '21.7K')),
      comments: z.optional(about(shownCount, 'Comments.', 3120)),
      shares: z.optional(about(shownCount, 'Shares.', 410)),
      uniqueViewers: z.optional(about(shownCount, 'Different people who watched.', 9800)),
      peakViewers: z.optional(about(shownCount, 'Most viewers at one moment.', 640)),
      averageViewers: z.optional(about(shownCount, 'Average viewers at one moment.', 310)),
      newFollowers: z.optional(about(shownCount, 'People who followed during the LIVE.', 215)),
    },
    MAP,
  );

  const gift = z.strictObject(
    {
      gift: z.optional(
        about(text('the name of the Gift'), 'Name from the catalogue: tiktok-earn gifts rose', 'Rose'),
      ),
      id: z.optional(
        about(
          id('the id of the Gift: digits'),
          'Gift id. Settles a name that has had several prices.',
          '9072',
        ),
      ),
      coins: z.optional(
        about(
          wholeNumber('a price in Coins, 1 or more', 1),
          'Price of one in Coins, for a Gift the catalogue lacks.',
          99,
        ),
      ),
      count: about(wholeNumber('how many, a whole number'), 'How many.', 1200),
    },
    { error: 'a Gift: `- gift: Rose` and `count: 3`' },
  );

  const liveRewards = z.strictObject(
    {
      program: z.optional(
        about(
          z.enum(['flat', 'scaled'], { error: 'flat or scaled' }),
          'LIVE rewards program; by default the one of the country on that day.',
        ),
      ),
      percentage: z.optional(about(percentage(100), 'Rewards percentage TikTok showed for this LIVE.', 36.5)),
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
      brand: about(text('the name of the brand'), 'Brand.', 'Acme Knives'),
      fee: about(amount, 'Contracted fee for this LIVE.', '350.00 USD'),
      status: about(
        z.enum(['agreed', 'invoiced', 'paid'], { error: 'agreed, invoiced or paid' }),
        'How far the money has come.',
      ),
    },
    { error: 'a deal: `- brand: Acme`, `fee: 350.00 USD` and `status: invoiced`' },
  );

  const sale = {
    product: about(text('the name of the product'), 'Product.', 'Chef knife'),
    unitsSold: about(howMany, 'Units sold.', 14),
    unitsRefunded: z.optional(about(howMany, 'Units refunded or cancelled; 0 when left out.', 1)),
    unitPrice: about(amount, 'Price of one unit, as paid.', '39.00 USD'),
  };

  const productSale = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        ...sale,
        kind: z.literal('affiliate', { error: 'affiliate or own' }),
        commissionRate: about(percentText, 'Commission rate the seller set for the product.', '15%'),
      }),
      z.strictObject({
        ...sale,
        kind: z.literal('own', { error: 'affiliate or own' }),
        unitCost: about(amount, 'What one unit costs you; `0 USD` if nothing.', '0.60 USD'),
        feeRate: about(percentText, 'Share of the price that platform and payment keep; `0%` if none.', '6%'),
      }),
    ],
    { error: 'affiliate or own' },
  );

  const revenue = z.strictObject(
    {
      creatorFund: z.optional(
        z.strictObject(
          {
            qualifiedViews: about(
              howMany,
              'Qualified views of videos. Paid by the Creator Fund or its successor; a LIVE itself earns none.',
              125000,
            ),
          },
          MAP,
        ),
      ),
      gifts: z.optional(about(z.array(gift, { error: 'a list of Gifts' }), 'Gifts received, by kind.')),
      diamonds: z.optional(
        about(
          howMany,
          'Total Diamonds TikTok showed. Wins over the list; the difference is reported.',
          46400,
        ),
      ),
      liveRewards: z.optional(liveRewards),
      brandPartnerships: z.optional(about(z.array(brandDeal, { error: 'a list of deals' }), 'Brand deals.')),
      productPromotion: z.optional(
        about(
          z.array(productSale, { error: 'a list of products' }),
          'Products promoted: affiliate or your own.',
        ),
      ),
    },
    MAP,
  );

  const CURRENCY = /^[A-Z]{3}$/;

  const fxQuote = z.strictObject(
    {
      rate: about(amount, 'What one unit of the currency is worth.', '1.08 USD'),
      asOf: about(date, 'Day of the rate.', '2026-11-14'),
    },
    { error: 'a rate and its day: { rate: 1.08 USD, asOf: 2026-11-14 }' },
  );

  return z.strictObject(
    {
      version: about(z.literal(1, { error: '1' }), 'Version of this format.'),
      creator: about(creator, 'Who went LIVE.'),
      live: about(live, 'The LIVE.'),
      visibility: z.optional(about(visibility, 'What people saw and did. Never money.')),
      revenue: z.optional(about(revenue, 'What somebody pays for.')),
      currency: z.optional(
        about(
          text('a currency code, like USD', CURRENCY),
          'Currency of the report; USD when left out.',
          'EUR',
        ),
      ),
      fx: z.optional(
        about(
          z.record(text('a currency code, like EUR', CURRENCY), fxQuote, {
            error: 'a map of currency codes',
          }),
          'Exchange rates, needed as soon as two currencies meet: EUR: { rate: 1.08 USD, asOf: 2026-11-14 }.',
        ),
      ),
    },
    { error: 'a stream log: a map that starts with `version: 1`' },
  );
}

/** One LIVE as people write it. Strict: a key it does not know is an error. */
export const streamLogSchema = logSchema(undocumented);

/** The same with what each field means, for JSON Schema. */
export function documentedLogSchema() {
  return logSchema(documented);
}

export type WrittenLog = z.infer<typeof streamLogSchema>;
