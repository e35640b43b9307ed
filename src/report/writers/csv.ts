import { stringify } from 'csv-stringify/sync';
import { type RevenueSource, type ShownBySource, sourcesIn } from '../../model/revenue-source.js';
import type { EstimateReport } from '../estimate/report.js';
import type { ReportedGroup, SumsReport } from '../sums/report.js';
import { printable } from '../terminal/printable.js';
import type { ReportedAmount } from '../values/amount.js';

export type CsvRow = Record<string, string | number | null>;

/** One row a LIVE. An unknown amount is an empty cell beside a status that says so; it is never 0. */
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

/** One row a group; totals are left to the spreadsheet. */
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

export function csv(rows: readonly CsvRow[], header = true): string {
  return stringify([...rows], { header, columns: Object.keys(rows[0] ?? {}) });
}

function sourceColumns(amounts: ShownBySource<ReportedAmount>, sources: readonly RevenueSource[]): CsvRow {
  return Object.assign({}, ...sources.map((source) => amountColumns(source, amounts[source])));
}

const NOTHING = { low: null, expected: null, high: null, status: 'none' } as const;

/** Another row has the source, this one does not: empty cells. */
function amountColumns(name: string, amount: ReportedAmount | undefined): CsvRow {
  const { low, expected, high, status } = amount ?? NOTHING;
  return {
    [`${name}Low`]: low,
    [`${name}Expected`]: expected,
    [`${name}High`]: high,
    [`${name}Status`]: status,
  };
}

/** Text of strangers must not become a formula: an apostrophe goes first, after quotes and blanks too. */
export function text(value: string | null): string | null {
  if (value === null) return null;
  const safe = printable(value.replace(/[\r\n]+/g, ' '));
  return /^[\s'"]*[=+\-@＝＋－＠]/.test(safe) ? `'${safe}` : safe;
}
