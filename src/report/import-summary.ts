import type { CapturedLive } from '../model/captured-live.js';
import type { ExportedLive } from '../model/exported-live.js';
import { shownCount, shownDuration } from './shown.js';
import { printable, shortened } from './terminal/printable.js';

interface Left {
  readonly lost: ReadonlyMap<string, { readonly count: number; readonly first: string }>;
  readonly unreadable: Left['lost'];
  readonly unknown: Left['lost'];
  readonly torn: number;
}

/** What was found in the recordings and how whole they are: a few lines, however many events. */
export function importSummary(
  lives: readonly CapturedLive[],
  exported: readonly ExportedLive[],
  left: Left,
  cataloguePrices: boolean,
): string {
  const lines = [
    ...lives.flatMap((live) => liveLines(live, cataloguePrices)),
    ...exportLines(exported),
    ...[...left.lost].map(
      ([what, { count, first }]) => `${times(count, 'line')} lost (${what}), the first at ${first}`,
    ),
    ...[...left.unreadable].map(
      ([what, { count, first }]) => `${times(count, 'event')} not counted: ${what}, the first at ${first}`,
    ),
    ...(left.unknown.size === 0 ? [] : [`unknown events left out: ${kinds(left.unknown)}`]),
    ...(left.torn === 0 ? [] : [`${times(left.torn, 'last line')} cut off: left out`]),
  ];
  return lines.map((line) => `${shortened(printable(line), 400)}\n`).join('');
}

function exportLines(exported: readonly ExportedLive[]): string[] {
  if (exported.length === 0) return [];
  const days = [exported[0], exported.at(-1)].map((live) =>
    new Date(live?.start ?? 0).toISOString().slice(0, 10),
  );
  const diamonds = exported.reduce((sum, { earning }) => sum + earning, 0);
  const likes = exported.reduce((sum, { likes = 0 }) => sum + likes, 0);
  const what = `${times(exported.length, 'LIVE')} from ${days.join(' to ')}`;
  return [`Go Live History: ${what}, ${times(diamonds, 'Diamond')}, ${shownCount(likes)} likes`];
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

function kinds(unknown: Left['lost']): string {
  const all = [...unknown].sort(([, a], [, b]) => b.count - a.count);
  const named = all.slice(0, 5).map(([name, { count }]) => `${name} (${shownCount(count)})`);
  return [...named, ...(all.length > 5 ? [`${all.length - 5} more kinds`] : [])].join(', ');
}

function times(count: number, what: string): string {
  return `${shownCount(count)} ${what}${count === 1 ? '' : 's'}`;
}
