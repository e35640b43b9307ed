import { toWrittenLog } from '../../../calc/captures/to-written-log.js';
import { withAccountFacts } from '../../../calc/exports/account-facts.js';
import { countedPeriods } from '../../../calc/exports/creator-periods.js';
import { distinctShopLives } from '../../../calc/exports/distinct-shop-lives.js';
import { exportedLog } from '../../../calc/exports/exported-log.js';
import { joinLogs } from '../../../calc/exports/join-logs.js';
import { ordersByLive } from '../../../calc/exports/live-orders.js';
import { ordersLog, periodLog, shopLog } from '../../../calc/exports/table-logs.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import type { WrittenLog } from '../../../input/log/schema.js';
import type { ReadCaptures } from '../../read-captures.js';
import type { ImportOptions } from './options.js';

/** The stream logs of all that was found, one a LIVE (or a creator's month), the earliest first. */
export function logsOf(
  { lives, exported, tables, left }: ReadCaptures,
  creator: WrittenLog['creator'],
  options: ImportOptions,
): WrittenLog[] {
  const { tz, cataloguePrices, earningUnit = '', unitCost = '', feeRate = '', eachExport = false } = options;
  const gifts = shippedGifts();
  const lostLines = [...left.lost.values()].reduce((sum, { count }) => sum + count, 0);
  const priceOf = ({ id }: { readonly id: string }) => (cataloguePrices ? gifts.byId(id)?.coins : undefined);
  const { periods } = countedPeriods(tables.periods, eachExport);
  const logs = joinLogs([
    ...exported.map((live) => exportedLog(live, creator, tz, earningUnit)),
    ...lives.map((live) => toWrittenLog(live, { creator, timeZone: tz, lostLines, priceOf })),
    ...distinctShopLives(tables.shopLives).map((live) =>
      shopLog(live, creator, tz ?? 'UTC', { unitCost, feeRate }),
    ),
    ...ordersByLive(tables.orders).lives.map((orders) => ordersLog(orders, creator, tz)),
    ...periods.map((period, at) => periodLog(period, creator, at + 1)),
  ]);
  const { days } = tables;
  const facts = days.length === 0 ? logs : logs.map((log) => withAccountFacts(log, days, creator.handle));
  const startOf = (log: WrittenLog) => Date.parse(log.live.startedAt);
  return facts.sort((a, b) => startOf(a) - startOf(b));
}
