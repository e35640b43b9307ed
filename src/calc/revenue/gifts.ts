import { type Amount, knownAmount, nothing, sumAmounts, unknownAmount } from '../../model/amount.js';
import { lazy } from '../../model/lazy.js';
import { type Money, minus, split } from '../../model/money.js';
import type { GiftEntry, RevenueEntries, StatedAmount } from '../../model/revenue-entries.js';
import { combineScenarios, mapScenarios } from '../../model/scenarios.js';
import type { RevenueContext } from './context.js';
import { coinsOf, type DiamondCount, diamondCount, diamondsFor } from './diamonds.js';
import type { GiftPart } from './gift-part.js';
import { type Factor, fromRate, type Line, priceLine, stated } from './line.js';
import { isMissing, unpricedParts, unreadablePart } from './missing-gifts.js';
import { type RewardsShare, rewardsShare } from './rewards-share.js';

export interface GiftsRow<R extends string> {
  readonly amount: Amount<R>;
  readonly diamonds: DiamondCount;
  readonly share: RewardsShare;
  /** True when TikTok showed the amount, so that it is not an estimate. */
  readonly isEarned: boolean;
  /** Contains only `rewards`, or nothing. */
  readonly lines: readonly Line<R>[];
  /** Diamonds × face value × share: the single rounded amount that is divided among the parts below. */
  readonly rewards: Line<R> | undefined;
  readonly parts: () => readonly GiftPart<R>[];
}

/** Converts Gifts to Diamonds and Diamonds to LIVE rewards. */
export function gifts<R extends string>(entries: RevenueEntries, context: RevenueContext<R>): GiftsRow<R> {
  const diamonds = diamondCount(entries, context);
  const share = rewardsShare(entries.liveRewards, context);
  const { amount: earned } = entries.liveRewards;
  if (earned) return earnedGifts(earned, diamonds, share, context);
  const none = { diamonds, share, isEarned: false, rewards: undefined, lines: [] };
  const isNone = diamonds.source === 'list' && !isMissing(diamonds) && diamonds.gifts.length === 0;
  if (isNone) return { ...none, amount: nothing(context.currency), parts: () => [] };

  const unpriced = [...unpricedParts(diamonds, context), ...unreadablePart(diamonds, context)];
  const missing = diamonds.source === 'list' ? unpriced.map((line) => line.amount) : [];
  const price = pricing(share, context);
  if (!price) {
    const { country, day } = context;
    const reason = { code: 'no-rewards-rate', program: share.program, country, day } as const;
    const unknown = unknownAmount(context.currency, { reason, mayBeNegative: false });
    const amount = sumAmounts([unknown, ...missing], context.currency);
    return { ...none, amount, parts: () => unpriced };
  }
  if (diamonds.source === 'list' && diamonds.gifts.length === 0) {
    const amount = sumAmounts(missing, context.currency);
    return { ...none, amount, parts: () => unpriced };
  }
  const rewards = rewardsLine(diamonds.thousandths, price, context);
  const parts = lazy(() => [...listedParts(diamonds, rewards, price, context), ...unpriced]);
  const amount =
    missing.length === 0 ? rewards.amount : sumAmounts([rewards.amount, ...missing], context.currency);
  return { ...none, amount, rewards, lines: [rewards], parts };
}

/** Uses the Gift earnings that TikTok showed: nothing is left to estimate. */
function earnedGifts<R extends string>(
  { value, currency }: StatedAmount,
  diamonds: DiamondCount,
  share: RewardsShare,
  context: RevenueContext<R>,
): GiftsRow<R> {
  const factors = [stated('rewards-shown', 'money', value)];
  const rewards = priceLine({ name: LIVE_REWARDS, currency, factors }, context);
  const { amount } = rewards;
  const row = { amount, diamonds, share, isEarned: true, rewards, lines: [rewards] };
  return {
    ...row,
    parts: () => [{ of: 'all-gifts', gift: undefined, thousandths: knownDiamonds(row), amount }],
  };
}

/** Known Diamonds in thousandths; `undefined` when none were counted. */
export function knownDiamonds({
  diamonds,
  isEarned,
}: Pick<GiftsRow<string>, 'diamonds' | 'isEarned'>): bigint | undefined {
  const { source, thousandths, gifts } = diamonds;
  const isCounted = source === 'recorded' || gifts.length > 0 || (!isMissing(diamonds) && !isEarned);
  return isCounted ? thousandths : undefined;
}

const LIVE_REWARDS = { id: 'live-rewards' } as const;

interface Pricing {
  readonly faceValue: Factor;
  readonly share: Factor;
}

function pricing(share: RewardsShare, { rates, country, day }: RevenueContext<string>): Pricing | undefined {
  const faceValue = rates.inForce('diamond-face-value', country, day);
  if (!faceValue || !share.factor) return undefined;
  return { faceValue: fromRate('diamond-face-value', 'money', faceValue), share: share.factor };
}

function rewardsLine<R extends string>(
  thousandths: bigint,
  { faceValue, share }: Pricing,
  context: RevenueContext<R>,
): Line<R> {
  const diamonds = stated('diamonds', 'count', { amount: thousandths, scale: 3n });
  return priceLine({ name: LIVE_REWARDS, currency: 'USD', factors: [faceValue, diamonds, share] }, context);
}

/**
 * Returns each Gift's part, exact to the minor unit, and the difference between the recorded total and the
 * list.
 */
function listedParts<R extends string>(
  { source, thousandths, listed, gifts: unsorted, convention }: DiamondCount,
  rewards: Line<R>,
  price: Pricing,
  context: RevenueContext<R>,
): GiftPart<R>[] {
  const counted = unsorted
    .map((gift): GiftDiamonds => ({ gift, thousandths: diamondsFor(coinsOf(gift), convention) }))
    .sort(byValue);
  const ofList = source === 'list' || thousandths === listed ? rewards : rewardsLine(listed, price, context);
  const amounts = divide(
    ofList.amount,
    counted.map((each) => each.thousandths),
  );
  const parts: GiftPart<R>[] = counted.map((each, index) => ({
    of: 'gift',
    gift: each.gift,
    thousandths: each.thousandths,
    amount: amounts[index] ?? ofList.amount,
  }));
  if (ofList === rewards) return parts;
  const beyond = combineScenarios([rewards.amount.known, ofList.amount.known], differenceOf);
  const amount = { ...rewards.amount, known: beyond };
  return [...parts, { of: 'beyond-list', gift: undefined, thousandths: thousandths - listed, amount }];
}

interface GiftDiamonds {
  readonly gift: GiftEntry;
  readonly thousandths: bigint;
}

/** Sorts by value, largest first, so that the order in the file does not matter. */
function byValue(a: GiftDiamonds, b: GiftDiamonds): number {
  if (a.thousandths !== b.thousandths) return a.thousandths > b.thousandths ? -1 : 1;
  return a.gift.name < b.gift.name ? -1 : a.gift.name > b.gift.name ? 1 : a.gift.count - b.gift.count;
}

function divide<R extends string>(whole: Amount<R>, shares: readonly bigint[]): Amount<R>[] {
  if (whole.unknowns.length > 0) return shares.map(() => whole);
  const divided = mapScenarios(whole.known, (amount) => split(amount, shares));
  return shares.map((_, index) =>
    knownAmount(
      mapScenarios(divided, (parts) => at(parts, index)),
      whole.basis,
    ),
  );
}

function at<R extends string>(parts: readonly Money<R>[], index: number): Money<R> {
  const part = parts[index];
  if (!part) throw new RangeError('a share without its part');
  return part;
}

function differenceOf<R extends string>([whole, part]: readonly Money<R>[]): Money<R> {
  return minus(whole as Money<R>, part as Money<R>);
}
