import { own } from '../../../model/own.js';
import { didYouMean } from '../did-you-mean.js';

/** What creators call things that have another name here, by where they stand. */
const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visibility: {
    viewers: 'uniqueViewers',
    views: 'uniqueViewers',
    view: 'uniqueViewers',
    watchers: 'uniqueViewers',
    peak: 'peakViewers',
    maxViewers: 'peakViewers',
    average: 'averageViewers',
    followers: 'newFollowers',
    follows: 'newFollowers',
    likeCount: 'likes',
  },
  live: {
    start: 'startedAt',
    started: 'startedAt',
    startAt: 'startedAt',
    startTime: 'startedAt',
    date: 'startedAt',
    end: 'endedAt',
    ended: 'endedAt',
    endTime: 'endedAt',
    length: 'duration',
    name: 'title',
    roomId: 'id',
    room: 'id',
  },
  creator: { name: 'handle', username: 'handle', user: 'handle', account: 'handle', follower: 'followers' },
  gifts: {
    name: 'gift',
    number: 'count',
    quantity: 'count',
    amount: 'count',
    price: 'coins',
    value: 'coins',
    coin: 'coins',
  },
  brandPartnerships: { amount: 'fee', price: 'fee', name: 'brand', state: 'status' },
  productPromotion: {
    name: 'product',
    units: 'unitsSold',
    sold: 'unitsSold',
    count: 'unitsSold',
    price: 'unitPrice',
    refunds: 'unitsRefunded',
    refunded: 'unitsRefunded',
    cost: 'unitCost',
    fee: 'feeRate',
    fees: 'feeRate',
    type: 'kind',
  },
  otherLiveIncome: {
    title: 'name',
    value: 'amount',
    type: 'kind',
    state: 'status',
    date: 'paidOn',
    paid: 'paidOn',
  },
  revenue: {
    products: 'productPromotion',
    product: 'productPromotion',
    brands: 'brandPartnerships',
    brandDeals: 'brandPartnerships',
    sponsors: 'brandPartnerships',
    gift: 'gifts',
    rewards: 'liveRewards',
    subscriptions: 'otherLiveIncome',
    tips: 'otherLiveIncome',
    bonuses: 'otherLiveIncome',
    otherIncome: 'otherLiveIncome',
    income: 'otherLiveIncome',
  },
  fx: { date: 'asOf', on: 'asOf', value: 'rate' },
};

const VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    pending: ['agreed', 'invoiced', 'expected', 'estimated'],
    open: ['agreed', 'invoiced', 'expected', 'estimated'],
    'not paid': ['agreed', 'invoiced', 'expected', 'estimated'],
    done: ['paid', 'settled'],
    paid: ['settled'],
    signed: ['agreed'],
  },
  kind: {
    merch: ['own'],
    mine: ['own'],
    self: ['own'],
    tiktokshop: ['shop'],
    subs: ['subscription'],
    tips: ['tip'],
  },
  accountType: {
    creator: ['personal'],
    private: ['personal'],
    'personal account': ['personal'],
    'business account': ['business'],
    company: ['business'],
  },
};

/** The key that is meant by another name for it in this section. */
export function keySynonym(key: string, section: string, known: readonly string[]): string | undefined {
  const names = Object.entries(own(KEYS, section) ?? {});
  return names.find(([name, to]) => name.toLowerCase() === key.toLowerCase() && known.includes(to))?.[1];
}

/** What is meant by a word that is none of the few a field takes. */
export function choiceHint(value: string, field: string, choices: readonly string[]): string | undefined {
  const meant = own(own(VALUES, field) ?? {}, value.toLowerCase()) ?? [];
  const allowed = meant.filter((word) => choices.includes(word));
  return allowed.length > 0 ? `write ${allowed.join(' or ')}` : didYouMean(value, choices);
}
