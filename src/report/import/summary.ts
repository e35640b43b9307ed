import { tapsOf } from '../../calc/visibility/visibility.js';
import type { ExportTables } from '../../model/export-tables.js';
import type { ExportedLive } from '../../model/exported-live.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { printable, shortened } from '../terminal/printable.js';
import { receiversText } from '../words/coverage-notes.js';
import { groupDigits, shownCount, shownDuration } from '../words/figures.js';
import { counted } from '../words/plural.js';

type Counted = ReadonlyMap<string, { readonly count: number; readonly first: string }>;

interface Read {
  readonly lives: readonly RecordedLive[];
  readonly exported: readonly ExportedLive[];
  readonly tables: ExportTables;
  readonly skipped: Readonly<
    Record<'lost' | 'unreadable' | 'unknown' | 'passedOver' | 'unknownColumns', Counted>
  > & {
    readonly torn: ReadonlySet<string>;
  };
}

interface Made {
  readonly logs: number;
  readonly told: number;
}

interface Asked {
  readonly earningUnit?: string | undefined;
  readonly eachExport?: boolean | undefined;
}

/**
 * Summarises the content and completeness of recordings and exports in a few lines, however many events there
 * are. `told` counts the LIVEs and months in all files; `logs` remain after those of one LIVE are merged.
 */
export function importSummary(read: Read, { logs, told }: Made, asked: Asked): string {
  const { lives, exported, tables, skipped } = read;
  const lines = [
    ...lives.flatMap((live) => liveLines(live)),
    ...exportLines(
      'Go Live History',
      exported.filter(({ unit }) => unit === undefined),
      asked.earningUnit,
    ),
    ...exportLines(
      'LIVE Center',
      exported.filter(({ unit }) => unit !== undefined),
      'diamonds',
    ),
    ...tableLines(tables, asked.eachExport === true),
    ...[...skipped.lost].map(
      ([what, { count, first }]) => `${counted(count, 'line')} lost (${what}), the first at ${first}`,
    ),
    ...[...skipped.unreadable].map(
      ([what, { count, first }]) => `${counted(count, 'event')} not counted: ${what}, the first at ${first}`,
    ),
    ...(skipped.unknown.size === 0 ? [] : [`unknown events left out: ${kinds(skipped.unknown)}`]),
    ...(skipped.passedOver.size === 0 ? [] : [`left out: ${kinds(skipped.passedOver)}`]),
    ...(skipped.unknownColumns.size === 0
      ? []
      : [`columns not known and not read: ${kinds(skipped.unknownColumns)}`]),
    ...(skipped.torn.size === 0
      ? []
      : [`the end of ${counted(skipped.torn.size, 'file')} is cut off and left out`]),
    ...(told > logs ? [`what several files tell of one LIVE is joined: ${counted(logs, 'log')}`] : []),
  ];
  return lines.map((line) => `${shortened(printable(line), 400)}\n`).join('');
}

function exportLines(name: string, exported: readonly ExportedLive[], unit = ''): string[] {
  if (exported.length === 0) return [];
  const days = [exported[0], exported.at(-1)].map((live) =>
    new Date(live?.start ?? 0).toISOString().slice(0, 10),
  );
  const sum = exported.reduce((total, { earning }) => total + Math.round(earning * 10_000), 0) / 10_000;
  const told = exported.flatMap(({ likes }) => tapsOf(likes)?.value ?? []);
  const likes =
    told.length === 0
      ? 'likes not told'
      : `${shownCount(told.reduce((total, each) => total + each, 0))} likes`;
  const what = `${counted(exported.length, 'LIVE')} from ${days.join(' to ')}`;
  const earned = unit === 'diamonds' ? counted(sum, 'Diamond') : `${groupDigits(String(sum))} ${unit}`;
  return [`${name}: ${what}, ${earned}, ${likes}`];
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
          `LIVE Backstage: ${counted(periods.length, 'row')}, as of ${span([...ends])}${ends.size > 1 ? overlap : ''}`,
        ]),
    ...(shopLives.length === 0
      ? []
      : [
          `Shop LIVE analysis: ${counted(shopLives.length, 'LIVE')}, ${span(shopLives.map(({ launched }) => launched.slice(0, 10)))}`,
        ]),
    ...(orders.length === 0
      ? []
      : [
          `affiliate orders: ${counted(orders.length, 'order')} of ${counted(new Set(orders.map(({ liveId }) => liveId)).size, 'LIVE')}, ${orders.filter(({ status }) => status === 'settled').length} settled${off}`,
        ]),
    ...(days.length === 0
      ? []
      : [
          `TikTok Studio: ${counted(new Set(days.map(({ day }) => day)).size, 'day')}, ${span(days.map(({ day }) => day))}`,
        ]),
  ];
}

function liveLines(live: RecordedLive): string[] {
  const { coverage, first = 0, last = first } = live;
  const { gifts } = live.revenue;
  const { likes } = live.visibility;
  const before = tapsOf(likes.before)?.value ?? 0;
  const taps = tapsOf(likes.count)?.value;
  const diamonds = gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);
  const notes = [
    coverage.ended ? 'end recorded' : 'end not recorded',
    ...when(coverage.silentMinutes, (count) => `${counted(count, 'minute')} without any event`),
    ...when(coverage.reconnects, (count) => counted(count, 'reconnect')),
    ...when(coverage.duplicates, (count) => `${counted(count, 'duplicate')} counted once`),
    ...when(
      coverage.unfinishedStreaks,
      (count) =>
        `${counted(count, 'streak')} without a final message (${counted(coverage.unfinishedDiamonds, 'Diamond')})`,
    ),
    ...when(
      coverage.guessedStreaks,
      (count) => `${counted(count, 'streak')} told apart by time alone: an estimate`,
    ),
    ...when(
      coverage.giftsToGuests,
      (count) =>
        `${counted(count, 'Gift')} to guests left out (${counted(coverage.diamondsToGuests, 'Diamond')})`,
    ),
    ...when(coverage.receivers.length, () => receiversText(coverage.receivers)),
    ...when(before, (count) => `${shownCount(count)} likes before the recording began`),
    ...(likes.from === 'messages' ? ['likes are a floor: no total was seen'] : []),
    ...when(
      gifts.filter(({ pricedBy }) => pricedBy === 'catalogue').length,
      (count) => `${counted(count, 'Gift')} priced by the catalogue, not by the recording`,
    ),
  ];
  const room = `room ${live.roomId ?? 'without id'}${live.hostName === undefined ? '' : ` of ${live.hostName}`}`;
  const events = `${counted(coverage.events, 'event')} in ${shownDuration(Math.round((last - first) / 1000))}`;
  const seen = taps === undefined ? 'no likes recorded' : `${shownCount(taps)} likes`;
  return [
    `${room}: ${events}, ${counted(diamonds, 'Diamond')}, ${seen}`,
    ...notes.map((note) => `  ${note}`),
  ];
}

function when(count: number, words: (count: number) => string): string[] {
  return count > 0 ? [words(count)] : [];
}

function kinds(counted: Counted): string {
  const all = [...counted].sort(([, a], [, b]) => b.count - a.count);
  const named = all.slice(0, 5).map(([name, { count }]) => `${name} (${shownCount(count)})`);
  return [...named, ...(all.length > 5 ? [`${all.length - 5} more kinds`] : [])].join(', ');
}
