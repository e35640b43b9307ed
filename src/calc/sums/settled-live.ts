import type { RateInForce } from '../../model/rate.js';
import { bySource } from '../../model/revenue-source.js';
import type { Estimate } from '../estimate.js';
import { knownDiamonds } from '../revenue/gifts.js';
import type { Line } from '../revenue/line.js';
import { isMissing } from '../revenue/missing-gifts.js';
import { tapsOf } from '../visibility/visibility.js';
import type { Sum } from './sum.js';

/** Data of one LIVE that a sum needs; the rest of its estimate can be discarded. */
export interface SettledLive extends Sum {
  readonly startedAt: string;
  readonly moment: number;
  readonly handle: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly rates: readonly RateInForce[];
}

export function settled({ log, revenue }: Estimate): SettledLive {
  const { diamonds, rewards } = revenue.gifts;
  const isFloor = diamonds.source === 'list' && isMissing(diamonds);
  const taps = tapsOf(log.visibility.likes)?.value;
  const rates: RateInForce[] = [];
  if (diamonds.gifts.length > 0 && diamonds.convention) rates.push(diamonds.convention);
  for (const line of revenue.creatorFund.lines) pushRates(line, rates);
  if (rewards) pushRates(rewards, rates);
  return {
    startedAt: log.live.startedAt,
    moment: log.live.moment,
    handle: log.creator.handle,
    id: log.live.id,
    title: log.live.title,
    currency: log.currency,
    lives: log.live.lives,
    likes: taps,
    livesWithLikes: taps === undefined ? 0 : log.live.lives,
    diamondThousandths: knownDiamonds(revenue.gifts),
    diamondsAreFloor: isFloor,
    ...bySource((source) => revenue[source].amount),
    total: revenue.total,
    rates,
  };
}

function pushRates({ factors }: Line, rates: RateInForce[]): void {
  for (const factor of factors) for (const rate of factor.rates) rates.push(rate);
}
