import { sourcesIn } from '../../model/revenue-source.js';
import { amountColumns, sourceColumns } from '../writers/amount-columns.js';
import { type CsvRow, csv, text } from '../writers/csv.js';
import type { EstimateReport } from './report.js';

/**
 * Returns CSV with one row per LIVE. An unknown amount is an empty cell beside a status that says so; it is
 * never 0.
 */
export function estimatesCsv(reports: readonly EstimateReport[]): string {
  const sources = sourcesIn(reports.map(({ revenue }) => revenue));
  return csv(
    reports.map((report): CsvRow => {
      const { log, revenue, likes } = report;
      return {
        file: text(log.file),
        creator: text(log.creator.handle),
        country: log.creator.country,
        liveId: log.live.id,
        title: text(log.live.title),
        startedAt: log.live.startedAt,
        currency: report.currency,
        likes: likes.count,
        likesRevenue: likes.directRevenue,
        diamonds: revenue.gifts.diamonds,
        ...sourceColumns(revenue, sources),
        ...amountColumns('total', report.total),
        unknown: text(report.unknowns.join('; ')),
      };
    }),
  );
}
