import type { LiveOrder } from '../../model/export-tables.js';
import type { StatedAmount } from '../../model/revenue-entries.js';
import type { Rows } from '../../model/table.js';
import { isEmpty, type Read } from './cells.js';
import { type FoundRow, findTable, type Names } from './columns.js';
import { moneyIn } from './money.js';
import { rowReader } from './row-reader.js';
import type { ReadTable, TableHints } from './table-reading.js';

type Field =
  | 'orderId'
  | 'skuId'
  | 'creator'
  | 'currency'
  | 'units'
  | 'contentType'
  | 'contentId'
  | 'state'
  | 'returned'
  | 'estimated'
  | 'final'
  | 'day';

/** Of the creator's own export (XLSX) and of the seller's (CSV). */
const NAMES: Names<Field> = {
  orderId: ['Order ID'],
  skuId: ['SKU ID'],
  creator: ['Creator Username', "Creator's username"],
  currency: ['Currency'],
  units: ['Quantity', 'Items sold', 'Item quantity'],
  contentType: ['Content Type'],
  contentId: ['Content ID'],
  state: ['Order settlement status', 'Order Status'],
  returned: ['Fully returned or refunded'],
  estimated: ['Est. standard commission', 'Est. standard commission payment'],
  final: ['Total final earned amount', 'Actual Commission Payment'],
  day: ['Order date', 'Time Created'],
};

/** TikTok Shop, affiliate orders: an order a row. Those of LIVEs count, those of videos are none of a LIVE's. */
export function affiliateOrders(rows: Rows, file: string, hints: TableHints): ReadTable | undefined {
  const table = findTable(rows, NAMES, ['orderId', 'contentType', 'contentId', 'final']);
  if (!table) return undefined;
  const orders: LiveOrder[] = [];
  const faults: ReadTable['faults'][number][] = [];
  const leftOut: string[] = [];
  for (const row of table.rows) {
    const read = rowReader(row, hints.decimalSign);
    if (!/^live/i.test(read.text('contentType') ?? '')) {
      leftOut.push('orders of videos or the showcase');
      continue;
    }
    if (isOff(row)) {
      leftOut.push('orders that came back or are not eligible');
      continue;
    }
    const money = commissionOf(row, hints);
    const [orderId, liveId, time] = [read.text('orderId'), read.text('contentId'), read.time('day')];
    const creator = read.text('creator');
    const what = read.fault() ?? ('unclear' in money ? money.unclear : undefined);
    const units = read.whole('units');
    if (what !== undefined || 'unclear' in money) faults.push({ row: row.row, what: what ?? 'commission' });
    else if (orderId === undefined || liveId === undefined || !/^\d+$/.test(liveId) || time === undefined) {
      faults.push({ row: row.row, what: 'no order id, content id or day' });
    } else if (money.value === undefined) leftOut.push('orders without any commission stated');
    else {
      orders.push({
        id: `${orderId} ${read.text('skuId') ?? ''}`,
        liveId,
        handle: creator === undefined ? undefined : `@${creator.replace('@', '')}`,
        day: time.slice(0, 10),
        units,
        ...money.value,
        place: `${file}, row ${row.row}`,
      });
    }
  }
  return { name: 'affiliate orders', orders, faults, leftOut, unknownColumns: [] };
}

/** Settled once the final amount is stated; before that what is expected of it. */
function commissionOf(
  row: FoundRow<Field>,
  hints: TableHints,
): Read<{ readonly commission: StatedAmount; readonly status: LiveOrder['status'] }> {
  const currency = row.cell('currency')?.text || undefined;
  const final = moneyIn(row.cell('final'), currency, hints);
  if ('unclear' in final) return { unclear: `final amount: ${final.unclear}` };
  if (final.value !== undefined) return { value: { commission: final.value, status: 'settled' } };
  const estimated = moneyIn(row.cell('estimated'), currency, hints);
  if ('unclear' in estimated) return { unclear: `estimated commission: ${estimated.unclear}` };
  if (estimated.value === undefined) return { value: undefined };
  return { value: { commission: estimated.value, status: 'estimated' } };
}

/** It pays nothing, unless a final amount says so. */
function isOff({ cell }: FoundRow<Field>): boolean {
  if (!isEmpty(cell('final'))) return false;
  const isReturned = /^(yes|true)$/i.test(cell('returned')?.text ?? '');
  return isReturned || /ineligible|cancel|refund|returned/i.test(cell('state')?.text ?? '');
}
