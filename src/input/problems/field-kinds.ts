import { LIMITS } from '../limits.js';

/**
 * Descriptions of field values for the user. A schema carries the name of a kind as its error, which also
 * selects the hint.
 */
const EXPECTED = {
  map: 'a map of keys and values',
  'stream-log': 'a stream log: a map that starts with `version: 1`',
  'rates-file': 'a rates file: a map that starts with `version: 1`',
  version: '1',
  text: 'text',
  handle: 'text, like "@maya.cooks"',
  country: 'a country code of two capital letters, like US',
  countries: 'a list of country codes: [US, GB]',
  currency: 'a currency code, like USD',
  currencies: 'a map of currency codes',
  date: 'a date, like 2026-11-15',
  moment: 'a day, a time and a time zone, like 2026-11-15T19:00:00-05:00',
  duration: 'a length of time, like 1h 35m',
  flag: 'true or false',
  age: 'an age in years',
  count: 'a whole number, 0 or more',
  'shown-count': 'a count like 182450 or 21.7K',
  'gift-count': 'a whole number: how many Gifts',
  'live-count': 'a whole number, 1 or more: how many LIVEs',
  coins: 'a price in Coins, 1 or more',
  amount: 'an amount with its currency, like 350.00 USD',
  'fx-rate': 'a rate and its day: { rate: 1.08 USD, asOf: 2026-11-14 }',
  percent: 'a percentage with its sign, like 15%',
  'percentage-100': 'a percentage from 0 to 100, like 36.5',
  'percentage-40': 'a percentage from 0 to 40, like 36.5',
  'percentage-13': 'a percentage from 0 to 13, like 36.5',
  'room-id': 'the room id: digits in quotes',
  'gift-id': 'the id of the Gift: digits',
  'gift-name': 'the name of the Gift',
  'brand-name': 'the name of the brand',
  'product-name': 'the name of the product',
  'viewer-name': 'the name of a viewer',
  'user-id': 'the id of a user',
  'event-name': 'the name of an event',
  'income-name': 'the name of the income',
  gift: 'a Gift: `- gift: Rose` and `count: 3`',
  deal: 'a deal: `- brand: Acme`, `fee: 350.00 USD` and `status: invoiced`',
  income: 'an income: `- kind: subscription`, `name: …`, `amount: 64.20 USD` and `status: settled`',
  'gift-list': 'a list of Gifts',
  'deal-list': 'a list of deals',
  'product-list': 'a list of products',
  'viewer-list': 'a list of viewers',
  'receiver-list': 'a list of users who received Gifts',
  'event-names': 'a list of names of events',
  'income-list': 'a list of incomes',
  'account-type': 'personal, business, organization or government',
  'rewards-program': 'flat or scaled',
  'deal-status': 'agreed, invoiced or paid',
  'commission-status': 'estimated or settled',
  'income-status': 'expected or settled',
  'product-kind': 'affiliate, own, shop or commission',
  'income-kind': 'subscription, tip, bonus, cashback or other',
  'rate-id': 'the id of a rate: tiktok-earn rates',
  'rate-number': 'a number like 0.0105, or a percentage like 50%',
  rate: 'a rate: `- id: …`, `expected: …`, `source: …` and `sourceDate: …`',
  'rate-list': 'a list of rates',
  source: 'where you have it from',
  alternative: 'the name of an alternative',
  alternatives: 'a map: diamonds-per-coin: two-to-one',
} as const;

export type FieldKind = keyof typeof EXPECTED;

const TOO_LARGE = '/limit';

/** The error of a count above the limit of every count. */
export function tooLarge(kind: FieldKind): string {
  return `${kind}${TOO_LARGE}`;
}

/** The kind a schema names as its error; `undefined`: a check of the library itself failed. */
export function kindOf(error: string): FieldKind | undefined {
  const name = error.endsWith(TOO_LARGE) ? error.slice(0, -TOO_LARGE.length) : error;
  return Object.hasOwn(EXPECTED, name) ? (name as FieldKind) : undefined;
}

/** Returns the words that follow "must be". */
export function expectation(error: string): string {
  const kind = kindOf(error);
  if (kind === undefined) return error;
  return error.endsWith(TOO_LARGE) ? `${EXPECTED[kind]}, at most ${LIMITS.count}` : EXPECTED[kind];
}
