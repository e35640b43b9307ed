import type { Rows } from '../../model/table.js';
import { affiliateOrders } from './affiliate-orders/affiliate-orders.js';
import { creatorData } from './live-backstage/creator-data.js';
import { liveAnalysis } from './shop-live/live-analysis.js';
import { studioAnalytics } from './studio/studio-analytics.js';
import type { ReadTable, TableHints } from './table-reading.js';

/** A table of TikTok, told by its header; `undefined`: none that is known. */
export function readTable(rows: Rows, file: string, hints: TableHints): ReadTable | undefined {
  for (const read of [creatorData, liveAnalysis, affiliateOrders, studioAnalytics]) {
    const table = read(rows, file, hints);
    if (table) return table;
  }
  return undefined;
}
