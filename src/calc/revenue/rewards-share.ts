import { addDecimal, type Decimal, percent } from '../../model/decimal.js';
import type { RateInForce } from '../../model/rate.js';
import type { LiveRewards } from '../../model/revenue-entries.js';
import { combineScenarios, exactly } from '../../model/scenarios.js';
import { standing } from '../availability.js';
import type { RevenueContext } from './context.js';
import { type Factor, fromRate, stated } from './line.js';

export interface RewardsShare {
  readonly program: 'flat' | 'scaled';
  /** `undefined` when no source states a share for this program here. */
  readonly factor: Factor | undefined;
}

/**
 * Returns the creator's share of a Diamond's face value: as TikTok showed it, else by the program in the
 * country that day.
 */
export function rewardsShare(stated: LiveRewards, context: RevenueContext<string>): RewardsShare {
  const { programs, country, day } = context;
  const scaledHere = standing(programs.program('scaled-live-rewards'), country, day).state === 'open';
  const hasParts = stated.perLivePercentage !== undefined || stated.weeklyPercentage !== undefined;
  const program = stated.program ?? (scaledHere || hasParts ? 'scaled' : 'flat');
  return { program, factor: shown(stated) ?? fromBook(program, stated, context) };
}

function shown({ percentage }: LiveRewards): Factor | undefined {
  return percentage && stated('rewards-percentage-shown', 'percent', percent(percentage));
}

function fromBook(
  program: RewardsShare['program'],
  { perLivePercentage, weeklyPercentage }: LiveRewards,
  { rates, country, day }: RevenueContext<string>,
): Factor | undefined {
  if (program === 'flat') {
    const share = rates.inForce('live-rewards-share-flat', country, day);
    return share && fromRate('creator-share', 'percent', share);
  }
  const perLive = part(perLivePercentage, rates.inForce('scaled-per-live-percentage', country, day));
  const weekly = part(weeklyPercentage, rates.inForce('scaled-weekly-percentage', country, day));
  if (!perLive || !weekly) return undefined;
  return {
    name: { id: 'rewards-percentage' },
    unit: 'percent',
    value: combineScenarios([perLive.value, weekly.value], sumOf),
    rates: [...perLive.rates, ...weekly.rates],
  };
}

function part(shown: Decimal | undefined, rate: RateInForce | undefined) {
  if (shown) return { value: exactly(percent(shown)), rates: [] };
  return rate && { value: rate.value, rates: [rate] };
}

function sumOf(parts: readonly Decimal[]): Decimal {
  return parts.reduce(addDecimal, { amount: 0n, scale: 0n });
}
