import { estimateLog, type Facts } from '../../../../calc/estimate.js';
import { recordedLog } from '../../../../calc/import/recorded-log.js';
import { onAverage, type PerMinute } from '../../../../calc/recordings/rate-per-minute.js';
import { shippedGifts } from '../../../../data/gift-catalogue.js';
import { parseLogValue } from '../../../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../../../input/log/schema.js';
import { problemsIn } from '../../../../input/problems/locate.js';
import type { RecordedLive } from '../../../../model/recorded-live.js';
import { toEstimateReport } from '../../../../report/estimate/to-estimate-report.js';
import type { RatePerMinute, Watched } from '../../../../report/watch/report.js';
import { EXIT } from '../../../exit-codes.js';
import { Failure } from '../../../failure.js';
import type { Following } from './follow-live.js';

interface WatchedContext {
  readonly file: string;
  readonly facts: Facts;
  readonly creator: WrittenLog['creator'];
  readonly timeZone: string | undefined;
  /** Diamonds and likes per minute, by the clock of this machine. */
  readonly rates: { readonly diamonds: PerMinute; readonly likes: PerMinute };
  readonly now: () => Date;
}

/** Returns the estimate of the recording so far and its rates per minute. */
export function watchedLive(live: RecordedLive, following: Following, context: WatchedContext): Watched {
  const { file, facts, creator, timeZone, rates } = context;
  const { log, findings } = parseLogValue(recordedLog(live, { creator, timeZone }), shippedGifts());
  const warnings = problemsIn(file, findings);
  if (!log) throw new Failure(warnings, EXIT.no);
  const report = toEstimateReport(estimateLog(log, facts), file, warnings);
  const at = context.now().getTime();
  const { diamonds } = report.revenue.gifts;
  const { count: likes } = report.likes;
  if (diamonds !== null) rates.diamonds.add({ at, count: diamonds });
  if (likes !== null) rates.likes.add({ at, count: likes });
  const { first, last } = live;
  return {
    file,
    report,
    viewers: following.viewers() ?? null,
    asOf: clock(log.live.startedAt, (last ?? 0) - (first ?? 0)),
    secondsOnAir: Math.max(0, Math.round(((last ?? 0) - (first ?? 0)) / 1000)),
    hasEnded: live.coverage.ended,
    diamondsPerMinute: rateOf(diamonds, rates.diamonds, live),
    likesPerMinute: rateOf(likes, rates.likes, live),
  };
}

function rateOf(count: number | null, rate: PerMinute, { first, last }: RecordedLive): RatePerMinute {
  return {
    lately: rate.lately() ?? null,
    onAverage: count === null ? null : (onAverage(count, first, last) ?? null),
  };
}

/** Returns the time of day `milliseconds` after `startedAt`, in the UTC offset of `startedAt`. */
function clock(startedAt: string, milliseconds: number): string {
  const local = Date.parse(`${startedAt.slice(0, 19)}Z`);
  return new Date(local + milliseconds).toISOString().slice(11, 19);
}
