import type { ExportTables } from '../../model/export-tables.js';
import type { ExportedLive } from '../../model/exported-live.js';
import type { CapturedLive } from '../../model/recorded-live.js';
import { printable, shortened } from '../terminal/printable.js';
import { groupDigits, shownCount, shownDuration } from '../words/figures.js';

type Counted = ReadonlyMap<string, { readonly count: number; readonly first: string }>;

interface Read {
  readonly lives: readonly CapturedLive[];
  readonly exported: readonly ExportedLive[];
  readonly tables: ExportTables;
  readonly left: Readonly<
    Record<'lost' | 'unreadable' | 'unknown' | 'passedOver' | 'unknownColumns', Counted>
  > & {
    readonly torn: number;
  };
}

interface Made {
  readonly logs: number;
  readonly told: number;
}

interface Asked {
  readonly cataloguePrices?: boolean | undefined;
  readonly earningUnit?: string | undefined;
  readonly eachExport?: boolean | undefined;
}

/**
 * What was found in the recordings and exports, and how whole they are: a few lines, however many events.
 * `told`: LIVEs and months in all files, of which `logs` were left when those of one LIVE were joined.
 */
export function importSummary(read: Read, { logs, told }: Made, asked: Asked): string {
  const { lives, exported, tables, left } = read;
  const lines = [
    ...lives.flatMap((live) => liveLines(live, asked.cataloguePrices === true)),
    ...exportLines(exported, asked.earningUnit),
    ...tableLines(tables, asked.eachExport === true),
    ...[...left.lost].map(
      ([what, { count, first }]) => `${times(count, 'line')} lost (${what}), the first at ${first}`,
    ),
    ...[...left.unreadable].map(
      ([what, { count, first }]) => `${times(count, 'event')} not counted: ${what}, the first at ${first}`,
    ),
    ...(left.unknown.size === 0 ? [] : [`unknown events left out: ${kinds(left.unknown)}`]),
    ...(left.passedOver.size === 0 ? [] : [`left out: ${kinds(left.passedOver)}`]),
    ...(left.unknownColumns.size === 0
      ? []
      : [`columns not known and not read: ${kinds(left.unknownColumns)}`]),
    ...(left.torn === 0 ? [] : [`${times(left.torn, 'last line')} cut off: left out`]),
    ...(told > logs ? [`what several files tell of one LIVE is joined: ${times(logs, 'log')}`] : []),
  ];
  return lines.map((line) => `${shortened(printable(line), 400)}\n`).join('');
}

function exportLines(exported: readonly ExportedLive[], unit = ''): string[] {
  if (exported.length === 0) return [];
  const days = [exported[0], exported.at(-1)].map((live) =>
    new Date(live?.start ?? 0).toISOString().slice(0, 10),
  );
  const sum = exported.reduce((total, { earning }) => total + Math.round(earning * 10_000), 0) / 10_000;
  const told = exported.flatMap(({ likes }) => (likes === undefined ? [] : [likes]));
  const likes =
    told.length === 0
      ? 'likes not told'
      : `${shownCount(told.reduce((total, each) => total + each, 0))} likes`;
  const what = `${times(exported.length, 'LIVE')} from ${days.join(' to ')}`;
  const earned = unit === 'diamonds' ? times(sum, 'Diamond') : `${groupDigits(String(sum))} ${unit}`;
  return [`Go Live History: ${what}, ${earned}, ${likes}`];
}

function tableLines({ periods, shopLives, orders, days }: ExportTables, eachExport: boolean): string[] {
  const overlap = eachExport
    ? '; each export counts what it has beyond the one before'
    : '; the latest export of a month includes the earlier ones';
  const span = (all: readonly string[]) => {
    const sorted = [...all].sort();
    return sorted[0] === sorted.at(-1) ? sorted[0] : `${sorted[0]} to ${sorted.at(-1)}`;
  };
  const back = orders.filter(({ status }) => status === 'off').length;
  const off = back === 0 ? '' : `, ${shownCount(back)} came back or are not eligible`;
  const ends = new Set(periods.map(({ to }) => to));
  return [
    ...(periods.length === 0
      ? []
      : [
          `LIVE Backstage: ${times(periods.length, 'row')}, as of ${span([...ends])}${ends.size > 1 ? overlap : ''}`,
        ]),
    ...(shopLives.length === 0
      ? []
      : [
          `Shop LIVE analysis: ${times(shopLives.length, 'LIVE')}, ${span(shopLives.map(({ launched }) => launched.slice(0, 10)))}`,
        ]),
    ...(orders.length === 0
      ? []
      : [
          `affiliate orders: ${times(orders.length, 'order')} of ${times(new Set(orders.map(({ liveId }) => liveId)).size, 'LIVE')}, ${orders.filter(({ status }) => status === 'settled').length} settled${off}`,
        ]),
    ...(days.length === 0
      ? []
      : [
          `TikTok Studio: ${times(new Set(days.map(({ day }) => day)).size, 'day')}, ${span(days.map(({ day }) => day))}`,
        ]),
  ];
}

function liveLines(live: CapturedLive, cataloguePrices: boolean): string[] {
  const { coverage, gifts, likes, first = 0, last = first } = live;
  const diamonds = gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);
  const notes = [
    coverage.ended ? 'end recorded' : 'end not recorded',
    coverage.silentMinutes > 0 ? `${times(coverage.silentMinutes, 'minute')} without any event` : undefined,
    coverage.reconnects > 0 ? times(coverage.reconnects, 'reconnect') : undefined,
    coverage.duplicates > 0 ? `${times(coverage.duplicates, 'duplicate')} counted once` : undefined,
    coverage.unfinished.streaks > 0
      ? `${times(coverage.unfinished.streaks, 'streak')} without a final message (${times(coverage.unfinished.diamonds, 'Diamond')})`
      : undefined,
    coverage.guessedStreaks > 0
      ? `${times(coverage.guessedStreaks, 'streak')} told apart by time alone: an estimate`
      : undefined,
    coverage.toGuests.gifts > 0
      ? `${times(coverage.toGuests.gifts, 'Gift')} to guests left out (${times(coverage.toGuests.diamonds, 'Diamond')})`
      : undefined,
    likes.before !== undefined && likes.before > 0
      ? `${shownCount(likes.before)} likes before the recording began`
      : undefined,
    likes.from === 'messages' ? 'likes are a floor: no total was seen' : undefined,
    cataloguePrices && gifts.some(({ coins }) => coins === undefined)
      ? 'prices of some Gifts from the catalogue'
      : undefined,
  ].filter((note) => note !== undefined);
  const head = `room ${live.roomId ?? 'without id'}: ${times(coverage.events, 'event')} in ${shownDuration(Math.round((last - first) / 1000))}, ${times(diamonds, 'Diamond')}, ${likes.count === undefined ? 'no likes recorded' : `${shownCount(likes.count)} likes`}`;
  return [head, ...notes.map((note) => `  ${note}`)];
}

function kinds(counted: Counted): string {
  const all = [...counted].sort(([, a], [, b]) => b.count - a.count);
  const named = all.slice(0, 5).map(([name, { count }]) => `${name} (${shownCount(count)})`);
  return [...named, ...(all.length > 5 ? [`${all.length - 5} more kinds`] : [])].join(', ');
}

function times(count: number, what: string): string {
  return `${shownCount(count)} ${what}${count === 1 ? '' : 's'}`;
}
