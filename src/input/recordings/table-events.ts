import type { Rows } from '../../model/table.js';
import { parsedFields } from './fields.js';
import type { LocalClock } from './moments.js';
import { type ReadEvent, readEvent } from './read-event.js';
import { PATHS } from './recorders/recorders.js';

const GIFT_COLUMNS = new Set([...PATHS.giftId.paths, ...PATHS.giftName.paths]);
const COUNT_COLUMNS = new Set(PATHS.count.paths);

/**
 * Reads the table of a tracker, one Gift a row, by the names of its columns: the same names that recorders
 * write as keys. Returns the row number of each event, or `undefined` for a table without Gifts.
 */
export function tableEvents(
  rows: Rows,
  clock: LocalClock | undefined,
): { readonly row: number; readonly read: ReadEvent }[] | undefined {
  const start = rows.findIndex((row) => row.some(({ text }) => text !== ''));
  const columns = rows[start]?.map(({ text }) => keysOf(text)) ?? [];
  const has = (names: ReadonlySet<string>) => columns.some((keys) => keys.some((key) => names.has(key)));
  if (!has(GIFT_COLUMNS) || !has(COUNT_COLUMNS)) return undefined;
  return rows.slice(start + 1).flatMap((cells, at) => {
    const told = cells.flatMap(({ text }, column) => {
      return text === '' ? [] : (columns[column] ?? []).map((key) => [key, text] as const);
    });
    if (told.length === 0) return [];
    const fields = parsedFields(Object.fromEntries(told), { event: 'gift' });
    return [{ row: start + at + 2, read: readEvent(fields, undefined, clock) }];
  });
}

/** Returns a heading as it is and as a key: `Gift Name` and `gift_name`. */
function keysOf(heading: string): string[] {
  return [...new Set([heading, heading.toLowerCase().replaceAll(/[\s-]+/g, '_')])];
}
