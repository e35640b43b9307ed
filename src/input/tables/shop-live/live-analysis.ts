import type { ShopLive, ShopVisibility } from '../../../model/export-tables.js';
import type { Rows } from '../../../model/table.js';
import { moneyIn } from '../cells/money.js';
import { type RowReader, rowReader } from '../cells/row-reader.js';
import { findTable } from '../columns/find-table.js';
import type { ReadTable, TableHints } from '../table-reading.js';
import { type Field, NAMES, OTHER } from './live-analysis-columns.js';

/** TikTok Shop, "LIVE analysis": a LIVE a row, the one table of TikTok with likes beside sales. */
export function liveAnalysis(rows: Rows, file: string, hints: TableHints): ReadTable | undefined {
  const table = findTable<Field>(rows, NAMES, ['launched', 'revenue', 'unitsSold']);
  if (!table) return undefined;
  const shopLives: ShopLive[] = [];
  const faults: ReadTable['faults'][number][] = [];
  for (const row of table.rows) {
    const read = rowReader(row, hints.decimalSign);
    const creator = read.text('creator');
    const launched = read.time('launched');
    const unitsSold = read.whole('unitsSold');
    const sales = moneyIn(row.cell('revenue'), undefined, hints);
    const live = {
      handle: creator !== undefined && /^@?[\w.]+$/.test(creator) ? `@${creator.replace('@', '')}` : creator,
      seconds: read.length('duration'),
      visibility: visibilityIn(read),
      place: `${file}, row ${row.row}`,
    };
    const what =
      read.fault() ??
      ('unclear' in sales ? `${row.label('revenue')}: ${sales.unclear}` : undefined) ??
      ('value' in sales && sales.value && sales.value.value.amount < 0n
        ? `${row.label('revenue')}: below zero`
        : undefined) ??
      (launched === undefined ? `${row.label('launched')}: no time` : undefined) ??
      (unitsSold === undefined ? `${row.label('unitsSold')}: nothing stated` : undefined);
    if (what !== undefined || launched === undefined || unitsSold === undefined || 'unclear' in sales) {
      faults.push({ row: row.row, what: what ?? 'not clear' });
    } else if (sales.value === undefined)
      faults.push({ row: row.row, what: `${row.label('revenue')}: nothing stated` });
    else shopLives.push({ ...live, launched, sale: { unitsSold, sales: sales.value } });
  }
  const unknownColumns = table.unknown.filter((name) => !OTHER.has(name));
  return { name: 'Shop LIVE analysis', shopLives, faults, leftOut: [], unknownColumns };
}

function visibilityIn(read: RowReader<Field>): ShopVisibility {
  return {
    likes: read.likes('likes'),
    comments: read.whole('comments'),
    shares: read.whole('shares'),
    viewers: read.whole('viewers'),
    peakViewers: read.whole('peakViewers'),
    averageViewers: read.whole('averageViewers'),
    newFollowers: read.whole('newFollowers'),
  };
}
