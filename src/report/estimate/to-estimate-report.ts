import type { Estimate } from '../../calc/estimate.js';
import { tapsOf } from '../../calc/visibility/visibility.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import type { Unknown } from '../../model/unknown.js';
import type { ReportedLog } from '../values/log.js';
import { toAmount, toQuote, toRate } from '../words/reported-amounts.js';
import { unknownText, wayToKnow } from '../words/unknown-words.js';
import { impactRows } from './impact-rows.js';
import type { EstimateReport } from './report.js';
import { reportedVisibility } from './reported-visibility.js';
import { reportedSources } from './sources/source-views.js';
import { estimateWarnings } from './warnings.js';

/**
 * Converts the estimate to the report that every format prints. `problems` are the warnings about its log.
 */
export function toEstimateReport(
  estimate: Estimate,
  file: string | undefined,
  problems: readonly Problem[] = [],
): EstimateReport {
  const { log, revenue, visibility } = estimate;
  const { ratesUsed, fxUsed } = revenue.details();
  const sources = reportedSources(revenue);
  const seen = reportedVisibility(visibility);
  const notKnown = toNotKnown(revenue.total.unknowns, log.live.day);
  return {
    schemaVersion: 1,
    log: toLog(log, file),
    currency: log.currency,
    visibility: seen,
    revenue: sources,
    total: toAmount(revenue.total),
    unknowns: notKnown.map(({ message }) => message),
    notKnown,
    likes: { count: tapsOf(log.visibility.likes)?.value ?? null, directRevenue: '0.00' },
    impact: impactRows(sources, seen, log.creator.country),
    rates: ratesUsed.map(toRate),
    fx: fxUsed.map(toQuote),
    warnings: [...problems.map(withoutExcerpt), ...estimateWarnings(estimate, file)],
  };
}

/** Returns each distinct reason once, sorted by its text. */
function toNotKnown(unknowns: readonly Unknown[], day: string): EstimateReport['notKnown'] {
  const byText = new Map(unknowns.map(({ reason }) => [unknownText(reason), reason]));
  return [...byText]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([message, reason]) => ({ code: reason.code, message, hint: wayToKnow(reason, day) ?? null }));
}

export function toLog({ creator, live }: StreamLog, file: string | undefined): ReportedLog {
  return {
    file: file ?? null,
    creator: { handle: creator.handle ?? null, country: creator.country },
    live: {
      id: live.id ?? null,
      title: live.title ?? null,
      startedAt: live.startedAt,
      day: live.day,
      durationSeconds: live.seconds ?? null,
    },
  };
}
