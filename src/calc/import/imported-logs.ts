import type { WrittenLog } from '../../input/log/schema.js';
import type { CreatorPeriod, ExportTables } from '../../model/export-tables.js';
import type { ExportedLive } from '../../model/exported-live.js';
import type { RecordedGift, RecordedLive } from '../../model/recorded-live.js';
import { withAccountFacts } from '../exports/account-facts.js';
import { countedPeriods } from '../exports/creator-periods.js';
import { ordersByLive } from '../exports/live-orders.js';
import { goLiveLog } from './go-live-log.js';
import { joinLogs } from './join-logs.js';
import { recordedLog } from './recorded-log.js';
import { distinctShopLives, ordersLog, periodLog, type ShopCosts, shopLog } from './table-logs.js';

/** Everything read from the files of an import. */
export interface ImportedFiles {
  readonly lives: readonly RecordedLive[];
  /** LIVEs from TikTok's own record. */
  readonly exported: readonly ExportedLive[];
  readonly tables: ExportTables;
}

/** Facts that no file contains and the user states. */
interface ImportTerms {
  readonly creator: WrittenLog['creator'];
  readonly timeZone: string | undefined;
  /** Prices for Gifts that were recorded without one, when catalogue prices are requested. */
  readonly priceOf: ((gift: RecordedGift) => number | undefined) | undefined;
  /** Unit of `TotalEarning` in a Go Live History: `diamonds`, or a currency. */
  readonly earningUnit: string;
  /** LIVE Backstage: write one log for the increase of each export over the one before. */
  readonly eachExport: boolean;
  readonly costs: ShopCosts;
}

interface ImportedLogs {
  /** One log per LIVE or per creator's month, the earliest first. */
  readonly logs: readonly WrittenLog[];
  /** Those of the logs that sum up a creator's days. */
  readonly sums: readonly CreatorPeriod[];
  /** Number of LIVEs and months in the files, before the logs of one LIVE were joined. */
  readonly told: number;
}

/** Returns the stream logs of everything found, one per LIVE (or creator's month), the earliest first. */
export function importedLogs({ lives, exported, tables }: ImportedFiles, terms: ImportTerms): ImportedLogs {
  const { creator, timeZone, priceOf, earningUnit, costs } = terms;
  const { periods } = countedPeriods(tables.periods, terms.eachExport);
  const all = [
    ...exported.map((live) => goLiveLog(live, creator, timeZone, earningUnit)),
    ...lives.map((live) => recordedLog(live, { creator, timeZone, priceOf })),
    ...distinctShopLives(tables.shopLives).map((live) => shopLog(live, creator, timeZone ?? 'UTC', costs)),
    ...orderLogs(tables.orders, terms),
    ...periods.map((period, at) => periodLog(period, creator, at + 1)),
  ];
  const logs = joinLogs(all);
  const { days } = tables;
  const withFacts = days.length === 0 ? logs : logs.map((log) => withAccountFacts(log, days, creator.handle));
  const sorted = withFacts.map((log) => ({ log, key: keyOf(log) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { logs: sorted.map(({ log }) => log), sums: periods, told: all.length };
}

/** Orders state the day of a LIVE but not its start: the LIVEs of one creator and day are numbered. */
function orderLogs(orders: ExportTables['orders'], { creator, timeZone }: ImportTerms): WrittenLog[] {
  const numbers = new Map<string, number>();
  return ordersByLive(orders).lives.map((own) => {
    const day = `${own[0]?.handle} ${own.map((order) => order.day).sort()[0]}`;
    const number = numbers.get(day) ?? 0;
    numbers.set(day, number + 1);
    return ordersLog(own, creator, timeZone, number);
  });
}

/** Returns a sort key that does not depend on the order of the files. */
function keyOf(log: WrittenLog): string {
  const start = String(Date.parse(log.live.startedAt)).padStart(15, '0');
  return [start, log.creator.handle ?? '', log.live.id ?? '', JSON.stringify(log)].join(' ');
}
