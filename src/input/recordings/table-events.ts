import type { Rows } from '../../model/table.js';
import { type ReadEvent, readEvent } from './events/read-event.js';
import { parsedFields } from './fields/fields.js';
import type { LocalClock } from './fields/moments.js';
import { NAMES } from './lines/envelope.js';
import { PATHS } from './recorders/recorders.js';

const GIFT_COLUMNS = [...PATHS.giftId.paths, ...PATHS.giftName.paths];
const COUNT_COLUMNS = [...PATHS.count.paths, ...PATHS.added.paths];

/** Titles, and the line in which Excel names the delimiter, may stand above the headings. */
const MOST_ABOVE = 4;

/**
 * Reads the table of a tracker, one Gift a row, by the names of its columns: the same names that recorders
 * write as keys. Returns the row number of each event, or `undefined` for a table without Gifts.
 */
export function tableEvents(
  rows: Rows,
  clock: LocalClock | undefined,
): { readonly row: number; readonly read: ReadEvent }[] | undefined {
  const headings = rows.slice(0, MOST_ABOVE).map((row) => row.map(({ text }) => keyOf(text)));
  const start = headings.findIndex(
    (keys) =>
      GIFT_COLUMNS.some((key) => keys.includes(key)) && COUNT_COLUMNS.some((key) => keys.includes(key)),
  );
  const columns = headings[start];
  if (!columns) return undefined;
  const wrapper = NAMES.some((name) => columns.includes(name)) ? undefined : { event: 'gift' };
  return rows.slice(start + 1).flatMap((cells, at) => {
    const told = cells.flatMap(({ text }, column) => {
      const key = columns[column];
      return text === '' || key === undefined ? [] : [[key, text] as const];
    });
    if (told.length === 0) return [];
    const fields = parsedFields(Object.fromEntries(told), wrapper);
    const outer = wrapper && parsedFields(wrapper, undefined);
    return [{ row: start + at + 2, read: readEvent(fields, outer, clock) }];
  });
}

/** Returns a heading as the key that recorders use: `Gift Name` is `gift_name`, and `giftName` stays. */
function keyOf(heading: string): string {
  return /^[a-z]+[A-Z]/.test(heading)
    ? heading
    : heading
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_');
}
