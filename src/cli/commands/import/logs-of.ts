import { withAccountFacts } from '../../../calc/exports/account-facts.js';
import { countedPeriods } from '../../../calc/exports/creator-periods.js';
import { distinctShopLives } from '../../../calc/exports/distinct-shop-lives.js';
import { ordersByLive } from '../../../calc/exports/live-orders.js';
import { exportedLog } from '../../../calc/import/go-live-log.js';
import { joinLogs } from '../../../calc/import/join-logs.js';
import { toWrittenLog } from '../../../calc/import/recorded-log.js';
import { ordersLog, periodLog, shopLog } from '../../../calc/import/table-logs.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import type { WrittenLog } from '../../../input/log/schema.js';
import type { CreatorPeriod } from '../../../model/export-tables.js';
import type { ReadCaptures } from '../../recordings/read-recordings.js';
import type { ImportOptions } from './options.js';

export interface ImportedLogs {
  /** One a LIVE, or a creator's month; the earliest first. */
  readonly logs: readonly WrittenLog[];
  /** Those of them that sum up a creator's days. */
  readonly sums: readonly CreatorPeriod[];
  /** How many LIVEs and months the files told, before those of one LIVE were joined. */
  readonly told: number;
}

/** The stream logs of all that was found, one a LIVE (or a creator's month), the earliest first. */
export function logsOf(
  { lives, exported, tables, left }: ReadCaptures,
  creator: WrittenLog['creator'],
  options: ImportOptions,
): ImportedLogs {
  const { tz, cataloguePrices, earningUnit = '', unitCost = '', feeRate = '', eachExport = false } = options;
  const gifts = shippedGifts();
  const lostLines = [...left.lost.values()].reduce((sum, { count }) => sum + count, 0);
  const priceOf = ({ id }: { readonly id: string }) => (cataloguePrices ? gifts.byId(id)?.coins : undefined);
  const { periods } = countedPeriods(tables.periods, eachExport);
  const nth = new Map<string, number>();
  const fromOrders = ordersByLive(tables.orders).lives.map((orders) => {
    const day = `${orders[0]?.handle} ${orders.map((order) => order.day).sort()[0]}`;
    const number = nth.get(day) ?? 0;
    nth.set(day, number + 1);
    return ordersLog(orders, creator, tz, number);
  });
  const all = [
    ...exported.map((live) => exportedLog(live, creator, tz, earningUnit)),
    ...lives.map((live) => toWrittenLog(live, { creator, timeZone: tz, lostLines, priceOf })),
    ...distinctShopLives(tables.shopLives).map((live) =>
      shopLog(live, creator, tz ?? 'UTC', { unitCost, feeRate }),
    ),
    ...fromOrders,
    ...periods.map((period, at) => periodLog(period, creator, at + 1)),
  ];
  const logs = joinLogs(all);
  const { days } = tables;
  const facts = days.length === 0 ? logs : logs.map((log) => withAccountFacts(log, days, creator.handle));
  const sorted = facts.map((log) => ({ log, key: keyOf(log) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { logs: sorted.map(({ log }) => log), sums: periods, told: all.length };
}

/** The same in whatever order the files are given. */
function keyOf(log: WrittenLog): string {
  const start = String(Date.parse(log.live.startedAt)).padStart(15, '0');
  return [start, log.creator.handle ?? '', log.live.id ?? '', JSON.stringify(log)].join(' ');
}
