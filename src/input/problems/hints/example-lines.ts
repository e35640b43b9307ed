import { own } from '../../../model/own.js';

/** How each list and map of a log looks, for one who wrote something else there. */
const SHAPES: Readonly<Record<string, string>> = {
  version: 'version: 1',
  creator: 'creator: and below it, two spaces in, country: US',
  country: 'country: US (your own)',
  live: 'live: and below it, two spaces in, startedAt: 2026-11-15T19:00:00-05:00',
  startedAt: 'startedAt: 2026-11-15T19:00:00-05:00',
  visibility: 'visibility: and below it, two spaces in, likes: 182450',
  revenue: 'revenue: and below it, two spaces in, diamonds: 46400 or gifts:',
  gifts: 'gifts: and below it - gift: Rose, and below that count: 12',
  gift: 'gift: Rose',
  count: 'count: 12',
  liveRewards: 'liveRewards: and below it percentage: 36.5, or amount: 24.97 USD',
  creatorFund: 'creatorFund: and below it qualifiedViews: 125000',
  qualifiedViews: 'qualifiedViews: 125000',
  brandPartnerships:
    'brandPartnerships: and below it - brand: Acme, and below that fee: 350 USD and status: paid',
  brand: 'brand: Acme',
  fee: 'fee: 350 USD',
  productPromotion: 'productPromotion: and below it - product: Chef knife, and below that kind: affiliate',
  otherLiveIncome:
    'otherLiveIncome: and below it - kind: subscription, and below that name: LIVE Subscription and amount: 64.20 USD',
  product: 'product: Chef knife',
  unitsSold: 'unitsSold: 14',
  unitPrice: 'unitPrice: 39.00 USD',
  commissionRate: 'commissionRate: 15%',
  unitCost: 'unitCost: 0.60 USD (0 USD if it costs you nothing)',
  feeRate: 'feeRate: 6% (0% if there are none)',
  sales: 'sales: 412.50 USD',
  amount: 'amount: 12.34 USD',
  effects: 'effects: and below it published: 6',
  fx: 'fx: and below it EUR: { rate: 1.08 USD, asOf: 2026-11-14 }',
  rate: 'rate: 1.08 USD',
  asOf: 'asOf: 2026-11-14',
  expected: 'expected: 0.0105',
  source: 'source: where you have it from',
  sourceDate: 'sourceDate: 2026-11-01',
};

/** A line with such a field; a count where no other is known. */
export function exampleOf(field: string): string {
  return own(SHAPES, field) ?? `${field}: 182450`;
}

/** A line to add, when something is missing. */
export function missingHint(field: string, expects: string): string {
  const shape = own(SHAPES, field);
  return shape === undefined ? `it must be ${expects}` : `add ${shape}`;
}

/** What to write where a list or a map belongs. */
export function shapeHint(field: string, value: unknown): string | undefined {
  const glued = typeof value === 'string' ? /^([a-z]\w*)\s*[:=：]?\s*(\S.*)$/.exec(value) : null;
  if (glued && /[:=：]|^\w+ \d/.test(String(value))) {
    return `write \`${glued[1]}: ${glued[2]}\`: name, colon, a space, value`;
  }
  const shape = own(SHAPES, field);
  return shape === undefined ? undefined : `write ${shape}`;
}
