import { addDecimal } from '../../../model/decimal.js';
import type { LiveOrder } from '../../../model/export-tables.js';
import type { StatedAmount } from '../../../model/revenue-entries.js';
import type { Rows } from '../../../model/table.js';
import { isEmpty, type Read } from '../cells/cells.js';
import { moneyIn } from '../cells/money.js';
import { rowReader } from '../cells/row-reader.js';
import { type FoundRow, findTable, type Names } from '../columns/find-table.js';
import type { ReadTable, TableHints } from '../table-reading.js';

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
  | 'estimatedAds'
  | 'final'
  | 'day';

/** Column names of the creator's own export (XLSX) and of the seller's (CSV). */
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
  estimatedAds: ['Est. Shop Ads commission', 'Est. Shop Ads commission payment'],
  final: ['Total final earned amount', 'Actual Commission Payment'],
  day: ['Order date', 'Time Created'],
};

/** Reads TikTok Shop affiliate orders, one per row. Orders of LIVEs count; orders of videos do not. */
export function affiliateOrders(rows: Rows, file: string, hints: TableHints): ReadTable | undefined {
  const table = findTable(rows, NAMES, ['orderId', 'contentType', 'contentId', 'final']);
  if (!table) return undefined;
  const orders: LiveOrder[] = [];
  const faults: ReadTable['faults'][number][] = [];
  const leftOut: string[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    if (!/^live/i.test(row.cell('contentType')?.text ?? '')) {
      leftOut.push('orders of videos or the showcase');
      continue;
    }
    const read = rowReader(row, hints.decimalSign);
    const money: Read<Paid> = isOff(row) ? { value: OFF } : commissionOf(row, hints);
    const [orderId = '', liveId = '', time] = [
      read.text('orderId'),
      read.text('contentId'),
      read.time('day'),
    ];
    const creator = read.text('creator');
    const units = read.whole('units');
    const what =
      read.fault() ??
      ('unclear' in money ? money.unclear : undefined) ??
      (/^\d+$/.test(orderId) ? undefined : digitsLost(row.label('orderId'), orderId)) ??
      (/^\d+$/.test(liveId) ? undefined : digitsLost(row.label('contentId'), liveId)) ??
      (time === undefined ? `${row.label('day')}: nothing stated` : undefined);
    if (what !== undefined || 'unclear' in money || time === undefined) {
      faults.push({ row: row.row, what: what ?? 'not clear' });
    } else if (money.value === undefined) leftOut.push('orders without any commission stated');
    else {
      /** Two rows of one order in a file are two parts of it. */
      const key = `${orderId} ${read.text('skuId') ?? ''}`;
      const part = (seen.get(key) ?? 0) + 1;
      seen.set(key, part);
      orders.push({
        id: `${key} ${part}`,
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

/** Excel keeps fifteen digits of an id that has nineteen. */
function digitsLost(label: string, id: string): string {
  if (id === '') return `${label}: nothing stated`;
  return `${label}: "${id}" is not all of its digits; if Excel has shortened it, download the file again and do not save it in Excel`;
}

type Paid = Pick<LiveOrder, 'commission' | 'status'>;

const OFF: Paid = { commission: undefined, status: 'off' };

/** Returns true for an order that pays nothing, unless a final amount states otherwise. */
function isOff({ cell }: FoundRow<Field>): boolean {
  if (!isEmpty(cell('final')) && !/^[^1-9]*$/.test(cell('final')?.text ?? '')) return false;
  const isReturned = /^(yes|true)$/i.test(cell('returned')?.text ?? '');
  const isNone = /^(ineligible|cancell?ed|(fully )?(refunded|returned))$/i.test(cell('state')?.text ?? '');
  return isReturned || isNone;
}

/**
 * Returns the commission: settled once the final amount is stated, before that the expected amount. A final 0
 * of a pending order is not an amount yet.
 */
function commissionOf(row: FoundRow<Field>, hints: TableHints): Read<Paid> {
  const currency = row.cell('currency')?.text.toUpperCase() || undefined;
  const [final, standard, ads] = (['final', 'estimated', 'estimatedAds'] as const).map((field) =>
    moneyIn(row.cell(field), currency, hints),
  ) as [Read<StatedAmount>, Read<StatedAmount>, Read<StatedAmount>];
  if ('unclear' in final) return { unclear: `final amount: ${final.unclear}` };
  const waits = /pending|await|unsettled|unpaid|processing|to be/i.test(row.cell('state')?.text ?? '');
  if (final.value !== undefined && (final.value.value.amount !== 0n || !waits)) {
    return { value: { commission: final.value, status: 'settled' } };
  }
  if ('unclear' in standard) return { unclear: `estimated commission: ${standard.unclear}` };
  if ('unclear' in ads) return { unclear: `estimated Shop Ads commission: ${ads.unclear}` };
  const [first, second] = [standard.value, ads.value];
  if (first && second && first.currency !== second.currency) return { unclear: 'two currencies in one row' };
  const both =
    first && second ? { ...first, value: addDecimal(first.value, second.value) } : (first ?? second);
  return { value: both && { commission: both, status: 'estimated' } };
}
