import {
  type Amount,
  knownAmount,
  nothing,
  type Range,
  sumAmounts,
  type Unknown,
  unknownAmount,
} from '../../model/amount.js';
import { lazy } from '../../model/lazy.js';
import { type Money, minus, split } from '../../model/money.js';
import type { GiftEntry, RevenueEntries, StatedAmount } from '../../model/revenue-entries.js';
import type { RevenueContext } from './context.js';
import { coinsOf, type DiamondCount, diamondCount, diamondsFor } from './diamonds.js';
import { type Factor, fromRate, type Line, priceLine, stated } from './line.js';
import { type RewardsShare, rewardsShare } from './rewards-share.js';

/** A Gift's part of the rewards, or the part no Gift of the list accounts for. */
export interface GiftLine<R extends string> {
  readonly gift: GiftEntry | undefined;
  readonly thousandths: bigint | undefined;
  readonly amount: Amount<R>;
}

export interface GiftsRow<R extends string> {
  readonly amount: Amount<R>;
  readonly diamonds: DiamondCount;
  readonly share: RewardsShare;
  /** The amount is what TikTok showed, not an estimate. */
  readonly isEarned: boolean;
  /** Diamonds × face value × share: the one rounded amount that the lines below divide. */
  readonly rewards: Line<R> | undefined;
  readonly lines: () => readonly GiftLine<R>[];
}

/** Gifts → Diamonds → LIVE rewards. */
export function gifts<R extends string>(entries: RevenueEntries, context: RevenueContext<R>): GiftsRow<R> {
  const diamonds = diamondCount(entries, context);
  const share = rewardsShare(entries.liveRewards, context);
  const { amount: earned } = entries.liveRewards;
  if (earned) return earnedGifts(earned, diamonds, share, context);
  const none = { diamonds, share, isEarned: false, rewards: undefined };
  const isNone = diamonds.source === 'list' && diamonds.gifts.length + diamonds.unpriced.length === 0;
  if (isNone) return { ...none, amount: nothing(context.currency), lines: () => [] };

  const unpriced = unpricedLines(diamonds, context);
  const missing = diamonds.source === 'list' ? unpriced.map((line) => line.amount) : [];
  const price = pricing(share, context);
  if (!price) {
    const reason = `no source gives a rate for ${share.program} LIVE rewards in ${context.country} on ${context.day}`;
    const unknown = unknownAmount(context.currency, { reason, mayBeNegative: false });
    const amount = sumAmounts([unknown, ...missing], context.currency);
    return { ...none, amount, lines: () => unpriced };
  }
  if (diamonds.source === 'list' && diamonds.gifts.length === 0) {
    const amount = sumAmounts(missing, context.currency);
    return { ...none, amount, lines: () => unpriced };
  }
  const rewards = rewardsLine(diamonds.thousandths, price, context);
  const lines = lazy(() => [...listedLines(diamonds, rewards, price, context), ...unpriced]);
  const amount =
    missing.length === 0 ? rewards.amount : sumAmounts([rewards.amount, ...missing], context.currency);
  return { ...none, amount, rewards, lines };
}

/** TikTok showed what the Gifts earned: nothing is left to estimate. */
function earnedGifts<R extends string>(
  { value, currency }: StatedAmount,
  diamonds: DiamondCount,
  share: RewardsShare,
  context: RevenueContext<R>,
): GiftsRow<R> {
  const factors = [stated('LIVE rewards TikTok showed', 'money', value)];
  const rewards = priceLine({ label: 'LIVE rewards', currency, factors }, context);
  const { amount } = rewards;
  const row = { amount, diamonds, share, isEarned: true, rewards };
  return { ...row, lines: () => [{ gift: undefined, thousandths: knownDiamonds(row), amount }] };
}

/** In thousandths; `undefined`: nobody counted any. */
export function knownDiamonds({
  diamonds: { source, thousandths, gifts, unpriced },
  isEarned,
}: Pick<GiftsRow<string>, 'diamonds' | 'isEarned'>): bigint | undefined {
  const isCounted = source === 'recorded' || gifts.length > 0 || (unpriced.length === 0 && !isEarned);
  return isCounted ? thousandths : undefined;
}

interface Pricing {
  readonly faceValue: Factor;
  readonly share: Factor;
}

function pricing(share: RewardsShare, { rates, country, day }: RevenueContext<string>): Pricing | undefined {
  const faceValue = rates.inForce('diamond-face-value', country, day);
  if (!faceValue || !share.factor) return undefined;
  return { faceValue: fromRate('face value of a Diamond', 'money', faceValue), share: share.factor };
}

function rewardsLine<R extends string>(
  thousandths: bigint,
  { faceValue, share }: Pricing,
  context: RevenueContext<R>,
): Line<R> {
  const diamonds = stated('Diamonds', 'count', { amount: thousandths, scale: 3n });
  return priceLine(
    { label: 'LIVE rewards', currency: 'USD', factors: [faceValue, diamonds, share] },
    context,
  );
}

/** Each Gift's part, to the last minor unit, and what the recorded total has beyond (or short of) the list. */
function listedLines<R extends string>(
  { source, thousandths, listed, gifts: unsorted, convention }: DiamondCount,
  rewards: Line<R>,
  price: Pricing,
  context: RevenueContext<R>,
): GiftLine<R>[] {
  const counted = unsorted
    .map((gift): GiftDiamonds => ({ gift, thousandths: diamondsFor(coinsOf(gift), convention) }))
    .sort(byValue);
  const ofList = source === 'list' || thousandths === listed ? rewards : rewardsLine(listed, price, context);
  const parts = divide(
    ofList.amount,
    counted.map((each) => each.thousandths),
  );
  const lines: GiftLine<R>[] = counted.map((each, index) => ({
    gift: each.gift,
    thousandths: each.thousandths,
    amount: parts[index] ?? ofList.amount,
  }));
  if (ofList === rewards) return lines;
  const beyond = scenariosOf(rewards.amount.known, ofList.amount.known, minus);
  const amount = { ...rewards.amount, known: beyond };
  return [...lines, { gift: undefined, thousandths: thousandths - listed, amount }];
}

interface GiftDiamonds {
  readonly gift: GiftEntry;
  readonly thousandths: bigint;
}

/** Largest first: the order in the file does not matter. */
function byValue(a: GiftDiamonds, b: GiftDiamonds): number {
  if (a.thousandths !== b.thousandths) return a.thousandths > b.thousandths ? -1 : 1;
  return a.gift.name < b.gift.name ? -1 : a.gift.name > b.gift.name ? 1 : a.gift.count - b.gift.count;
}

function divide<R extends string>(whole: Amount<R>, shares: readonly bigint[]): Amount<R>[] {
  if (whole.unknowns.length > 0) return shares.map(() => whole);
  const { low, expected, high } = whole.known;
  const middle = split(expected, shares);
  const lows = low === expected ? middle : split(low, shares);
  const highs = high === expected ? middle : split(high, shares);
  return shares.map((_, index) => {
    const part = { low: at(lows, index), expected: at(middle, index), high: at(highs, index) };
    return knownAmount(part, whole.basis);
  });
}

function at<R extends string>(parts: readonly Money<R>[], index: number): Money<R> {
  const part = parts[index];
  if (!part) throw new RangeError('a share without its part');
  return part;
}

function scenariosOf<R extends string>(
  a: Range<R>,
  b: Range<R>,
  combine: (x: Money<R>, y: Money<R>) => Money<R>,
): Range<R> {
  const expected = combine(a.expected, b.expected);
  const exact = a.low === a.high && b.low === b.high;
  return exact
    ? { low: expected, expected, high: expected }
    : { low: combine(a.low, b.low), expected, high: combine(a.high, b.high) };
}

function unpricedLines<R extends string>(
  { unpriced, source }: DiamondCount,
  context: RevenueContext<R>,
): GiftLine<R>[] {
  const lines: GiftLine<R>[] = [];
  for (const gift of unpriced) {
    const settled = source === 'recorded' ? ' (counted in the recorded Diamonds)' : '';
    const unknown: Unknown = {
      reason: `${gift.count} × ${gift.name}: price not known${settled}`,
      mayBeNegative: false,
    };
    lines.push({ gift, thousandths: undefined, amount: unknownAmount(context.currency, unknown) });
  }
  return lines;
}
