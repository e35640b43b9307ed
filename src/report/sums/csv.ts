import { sourcesIn } from '../../model/revenue-source.js';
import { amountColumns, sourceColumns } from '../writers/amount-columns.js';
import { type CsvRow, csv, text } from '../writers/csv.js';
import type { ReportedGroup, SumsReport } from './report.js';

/** Returns CSV with one row per group; totals are left to the spreadsheet. */
export function sumsCsv({ by, groups }: SumsReport): string {
  const sources = sourcesIn(groups);
  return csv(
    groups.map(
      (group: ReportedGroup): CsvRow => ({
        [by]: text(group.key),
        ...(by === 'live'
          ? { creator: text(group.creator), title: text(group.title), liveId: group.liveId }
          : {}),
        lives: group.lives,
        currency: group.currency,
        likes: group.likes.count,
        likesRevenue: group.likes.directRevenue,
        diamonds: group.diamonds,
        ...sourceColumns(group, sources),
        ...amountColumns('total', group.total),
        unknown: text(group.total.reason ?? ''),
      }),
    ),
  );
}
