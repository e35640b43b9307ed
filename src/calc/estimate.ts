import { currencyOf } from '../model/money.js';
import type { ProgramList } from '../model/program.js';
import type { RateBook } from '../model/rate.js';
import type { StreamLog } from '../model/stream-log.js';
import type { RevenueContext } from './revenue/context.js';
import { type Revenue, revenue } from './revenue/revenue.js';
import { type VisibilityRow, visibility } from './visibility/visibility.js';

/** Visibility and revenue of one LIVE, side by side and never mixed. */
export interface Estimate {
  readonly log: StreamLog;
  readonly visibility: VisibilityRow;
  readonly revenue: Revenue;
}

export interface Facts {
  readonly rates: RateBook;
  readonly programs: ProgramList;
}

/** Pure: the same log and the same facts give the same figures on any day. */
export function estimateLog(log: StreamLog, { rates, programs }: Facts): Estimate {
  const currency = currencyOf(log.currency);
  if (!currency) throw new RangeError(`${log.currency} is not a currency of ISO 4217`);
  const { country } = log.creator;
  const context: RevenueContext<string> = {
    country,
    day: log.live.day,
    currency,
    rates,
    programs,
    fx: log.fx,
  };
  return {
    log,
    visibility: visibility(log.visibility, log.live.seconds),
    revenue: revenue(log.revenue, context),
  };
}
