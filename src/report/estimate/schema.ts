import * as z from 'zod/mini';
import { day, grade, problem, reportedLog, source } from '../words/schema-parts.js';

/** The shape of `estimate --json`; a test holds it to the type every printer uses, field for field. */

const decimalText = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const whole = z.int();
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const amount = {
  low: z.nullable(decimalText),
  expected: z.nullable(decimalText),
  high: z.nullable(decimalText),
  currency,
  status: z.enum(['none', 'recorded', 'estimated', 'at-least', 'unknown']),
  reason: z.optional(z.string()),
};

const quote = z.strictObject({ from: currency, to: currency, rate: decimalText, asOf: day });

const factor = z.strictObject({
  label: z.string(),
  unit: z.enum(['count', 'percent', 'money']),
  low: decimalText,
  expected: decimalText,
  high: decimalText,
  currency: z.optional(currency),
  rates: z.array(z.string()),
});

const lineShape = {
  label: z.string(),
  ...amount,
  sign: z.union([z.literal(1), z.literal(-1)]),
  factors: z.array(factor),
  fx: z.array(quote),
};
const line = z.strictObject(lineShape);

const metric = z.strictObject({ value: z.nullable(z.number()), reason: z.optional(z.string()) });
const count = z.nullable(whole);

const visibility = z.strictObject({
  likes: count,
  comments: count,
  shares: count,
  uniqueViewers: count,
  peakViewers: count,
  averageViewers: count,
  newFollowers: count,
  rounded: z.array(
    z.enum(['likes', 'comments', 'shares', 'uniqueViewers', 'peakViewers', 'averageViewers', 'newFollowers']),
  ),
  metrics: z.strictObject({
    likesPerViewer: metric,
    likesPerMinute: metric,
    commentsPerViewer: metric,
    sharesPerViewer: metric,
    followConversion: metric,
    peakToAverage: metric,
  }),
});

const dealStatus = z.enum(['agreed', 'invoiced', 'paid']);

const revenue = z.strictObject({
  creatorFund: z.strictObject({
    ...amount,
    qualifiedViews: count,
    successor: z.nullable(z.strictObject({ id: z.string(), name: z.string() })),
    fund: z.strictObject({
      state: z.enum(['open', 'closed', 'not-yet', 'not-offered']),
      since: z.nullable(day),
    }),
    program: z.nullable(z.strictObject({ id: z.string(), name: z.string() })),
    lines: z.array(line),
  }),
  gifts: z.strictObject({
    ...amount,
    program: z.enum(['flat', 'scaled']),
    diamonds: z.nullable(z.number()),
    diamondsFrom: z.enum(['recorded', 'list']),
    diamondsListed: z.number(),
    unpricedGifts: z.array(z.strictObject({ name: z.string(), id: z.nullable(z.string()), count: whole })),
    rewards: z.nullable(line),
    lines: z.array(
      z.strictObject({
        label: z.string(),
        ...amount,
        id: z.nullable(z.string()),
        count,
        coins: count,
        priceFrom: z.nullable(z.enum(['log', 'catalogue'])),
        diamonds: z.nullable(z.number()),
      }),
    ),
    viewerSpend: z.array(z.strictObject({ ...lineShape, store: z.enum(['app', 'web']) })),
    withdrawals: z.array(
      z.strictObject({ ...amount, method: z.enum(['paypal', 'bank']), lines: z.array(line) }),
    ),
  }),
  brandPartnerships: z.strictObject({
    ...amount,
    byStatus: z.strictObject({
      agreed: z.strictObject(amount),
      invoiced: z.strictObject(amount),
      paid: z.strictObject(amount),
    }),
    lines: z.array(z.strictObject({ ...lineShape, dealStatus })),
  }),
  productPromotion: z.strictObject({
    ...amount,
    unitsSold: count,
    unitsRefunded: whole,
    lines: z.array(line),
  }),
});

const impactRow = z.strictObject({
  aspect: z.enum(['creatorFund', 'gifts', 'brandPartnerships', 'productPromotion', 'visibility']),
  title: z.string(),
  effect: z.enum(['indirect', 'direct']),
  impactOfLikes: z.string(),
  thisLive: z.string(),
  amount: z.nullable(z.strictObject(amount)),
});

const rate = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  low: decimalText,
  expected: decimalText,
  high: decimalText,
  alternative: z.nullable(z.string()),
  regions: z.union([z.array(z.string()), z.literal('everywhere')]),
  from: z.nullable(day),
  to: z.nullable(day),
  grade,
  basis: z.string(),
  sources: z.array(source),
});

export const estimateSchema = z.strictObject({
  schemaVersion: z.literal(1),
  log: reportedLog,
  currency,
  visibility,
  revenue,
  total: z.strictObject(amount),
  unknowns: z.array(z.string()),
  notKnown: z.array(
    z.strictObject({
      code: z.enum(['no-rpm', 'no-views-program', 'no-rewards-rate', 'no-gift-price', 'no-exchange-rate']),
      message: z.string(),
      hint: z.nullable(z.string()),
    }),
  ),
  likes: z.strictObject({ count, directRevenue: z.literal('0.00') }),
  impact: z.array(impactRow).check(z.length(5)),
  rates: z.array(rate),
  fx: z.array(quote),
  warnings: z.array(problem),
});
