import fc from 'fast-check';
import { type Estimate, estimateLog } from '../../src/calc/estimate.js';
import { shippedGifts } from '../../src/data/gift-catalogue.js';
import { shippedPrograms } from '../../src/data/program-list.js';
import { shippedRates } from '../../src/data/rate-book.js';
import { parseLogText } from '../../src/input/log/parse-stream-log.js';
import type { RateBook } from '../../src/model/rate.js';
import type { StreamLog } from '../../src/model/stream-log.js';
import type { EstimateReport } from '../../src/report/estimate/report.js';
import { toEstimateReport } from '../../src/report/estimate/to-estimate-report.js';

/** A log as data, the way JSON has it. */
export interface WrittenLog {
  version: 1;
  creator: Record<string, unknown>;
  live: Record<string, unknown>;
  visibility?: Record<string, unknown>;
  revenue?: Record<string, unknown>;
  currency?: string;
  fx?: Record<string, unknown>;
}

export function written(parts: Partial<WrittenLog> = {}): WrittenLog {
  return {
    version: 1,
    creator: { country: 'US' },
    live: { startedAt: '2026-11-15T19:00:00-05:00' },
    visibility: { likes: 10 },
    ...parts,
  };
}

export function parsed(log: WrittenLog): StreamLog {
  const result = parseLogText(
    { file: 'log.json', text: JSON.stringify(log), firstLine: 1 },
    'json',
    shippedGifts(),
  );
  if (!result.log) throw new Error(JSON.stringify(result.problems));
  return result.log;
}

export function estimated(log: WrittenLog, rates: RateBook = shippedRates()): Estimate {
  return estimateLog(parsed(log), { rates, programs: shippedPrograms() });
}

export function reported(log: WrittenLog, rates?: RateBook): EstimateReport {
  return toEstimateReport(estimated(log, rates), 'log.json');
}

const cents = fc.integer({ min: 0, max: 5_000_00 }).map((value) => (value / 100).toFixed(2));
const percent = fc.integer({ min: 1, max: 800 }).map((value) => `${value / 10}%`);
const currency = fc.constantFrom('USD', 'EUR', 'JPY');
const amount = fc.tuple(cents, currency).map(([value, code]) => `${value} ${code}`);
const count = fc.integer({ min: 0, max: 20_000 });

export const gift = fc.oneof(
  fc.record({ gift: fc.constantFrom('Rose', 'Galaxy', 'Finger Heart', 'Perfume', 'Lion'), count }),
  fc.record({
    gift: fc.string({ minLength: 6, maxLength: 12 }),
    coins: fc.integer({ min: 1, max: 50_000 }),
    count,
  }),
);
export const unknownGift = fc.record({
  gift: fc.constant('Zorglub of Night'),
  count: fc.integer({ min: 1, max: 9 }),
});

const deal = fc.record({
  brand: fc.string({ minLength: 1, maxLength: 10 }),
  fee: amount,
  status: fc.constantFrom('agreed', 'invoiced', 'paid'),
});
const units = fc
  .tuple(count, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([sold, share]) => ({ unitsSold: sold, unitsRefunded: Math.floor(sold * share) }));
const affiliate = fc.tuple(units, amount, percent).map(([sold, unitPrice, commissionRate]) => ({
  product: 'A',
  kind: 'affiliate',
  ...sold,
  unitPrice,
  commissionRate,
}));
const own = fc.tuple(units, amount, amount, percent).map(([sold, unitPrice, unitCost, feeRate]) => ({
  product: 'B',
  kind: 'own',
  ...sold,
  unitPrice,
  unitCost,
  feeRate,
}));
const shop = fc.tuple(amount, count, amount, percent).map(([sales, unitsSold, unitCost, feeRate]) => ({
  product: 'C',
  kind: 'shop',
  sales,
  unitsSold,
  unitCost,
  feeRate,
}));
const commission = fc
  .tuple(amount, fc.constantFrom('estimated', 'settled'))
  .map(([shown, status]) => ({ product: 'D', kind: 'commission', amount: shown, status }));
const rewards = fc.oneof(
  fc.constant({}),
  fc.record({ percentage: fc.integer({ min: 10, max: 530 }).map((value) => value / 10) }),
  fc.record({ program: fc.constantFrom('flat', 'scaled') }),
  fc.record({ perLivePercentage: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ weeklyPercentage: fc.integer({ min: 0, max: 13 }) }),
  fc.record({ amount }),
);

const income = fc.record({
  kind: fc.constantFrom('subscription', 'tip', 'bonus', 'cashback', 'other'),
  name: fc.string({ minLength: 1, maxLength: 10 }),
  amount,
  status: fc.constantFrom('expected', 'settled'),
});

const revenue = fc.record({
  creatorFund: fc.record({ qualifiedViews: fc.integer({ min: 0, max: 9_000_000 }) }),
  gifts: fc.array(gift, { maxLength: 6 }),
  liveRewards: rewards,
  brandPartnerships: fc.array(deal, { maxLength: 3 }),
  productPromotion: fc.array(fc.oneof(affiliate, own, shop, commission), { maxLength: 3 }),
  otherLiveIncome: fc.array(income, { maxLength: 2 }),
});

const shown = fc.oneof(
  fc.integer({ min: 0, max: 99_000_000 }),
  fc.constantFrom('21.7K', '1M', '1.25M', '3B'),
);

/** Everything viewers may see or do, or nothing of it. */
export const visibility = fc
  .record(
    {
      likes: shown,
      comments: shown,
      shares: shown,
      uniqueViewers: shown,
      newFollowers: shown,
      audience: fc.nat(5_000_000),
    },
    { requiredKeys: ['likes'] },
  )
  .map(({ audience, ...seen }) =>
    audience === undefined
      ? seen
      : { ...seen, peakViewers: audience, averageViewers: Math.floor(audience / 2) },
  );

const startedAt = fc.constantFrom(
  '2023-06-01T20:00:00+02:00',
  '2023-12-16T00:30:00-08:00',
  '2025-02-09T23:59:00-05:00',
  '2026-11-15T19:00:00-05:00',
);

/** Any valid log: every currency it uses has a rate. */
export const anyLog: fc.Arbitrary<WrittenLog> = fc
  .tuple(fc.constantFrom('US', 'GB', 'DE', 'JP', 'CA'), startedAt, visibility, revenue, currency)
  .map(([country, start, seen, paid, report]) => ({
    version: 1,
    creator: { country, handle: '@someone' },
    live: { startedAt: start, duration: '1h 5m' },
    visibility: seen,
    revenue: paid,
    currency: report,
    fx: { EUR: { rate: '1.08 USD', asOf: '2026-11-14' }, JPY: { rate: '0.0065 USD', asOf: '2026-11-14' } },
  }));

/** Also Gifts nobody prices, a total TikTok showed, currencies without a rate. */
export const roughLog: fc.Arbitrary<WrittenLog> = fc
  .tuple(anyLog, fc.option(unknownGift), fc.option(fc.nat(90_000)), fc.boolean())
  .map(([log, mystery, diamonds, hasFx]) => ({
    ...log,
    revenue: {
      ...log.revenue,
      gifts: [...((log.revenue?.['gifts'] ?? []) as unknown[]), ...(mystery ? [mystery] : [])],
      ...(diamonds === null ? {} : { diamonds }),
    },
    ...(hasFx ? {} : { fx: {} }),
  }));
