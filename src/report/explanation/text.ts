import { GIFT_FAULTS } from '../../calc/import/gift-faults.js';
import { printable, shortened } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';
import { receiversText } from '../words/coverage-notes.js';
import { shownCount } from '../words/figures.js';
import { counted } from '../words/plural.js';
import type { ExplainedLive, ExplanationReport } from './report.js';

/** Draws for each LIVE how its messages add up to the Diamonds counted, and what could not be counted. */
export function explanationText({ lives }: ExplanationReport, canvas: Canvas): string {
  if (lives.length === 0) return 'No LIVE was recorded in these files.\n';
  return lives.map((live) => liveText(live, canvas)).join('\n');
}

function liveText(live: ExplainedLive, canvas: Canvas): string {
  const { style } = canvas;
  const host = live.host === null ? '' : ` of ${printable(live.host)}`;
  const room = `room ${printable(live.room ?? 'without id')}${host}`;
  const time = live.from === null ? 'time not known' : `${live.from} to ${live.to}`;
  const head: Cell[] = [
    { text: `${room}, ${time}`, paint: style.strong },
    { text: 'Diamonds', paint: style.strong, align: 'right' },
  ];
  const rows = rowsOf(live).map(([text, diamonds, isSum]): Cell[] => {
    const paint = isSum === true ? { paint: style.strong } : {};
    return [
      { text, ...paint },
      { text: diamonds, align: 'right', ...paint },
    ];
  });
  const notes = notesOf(live).flatMap((note) => wrap(note, Math.min(canvas.width, PROSE), canvas.measure));
  return `${[renderTable(head, rows, canvas), ...notes].join('\n')}\n`;
}

/** Longest line of running text, in cells. */
const PROSE = 100;

type Row = readonly [text: string, diamonds: string, isSum?: boolean];

function rowsOf(live: ExplainedLive): Row[] {
  const less = (text: string, diamonds: number): Row[] =>
    diamonds === 0 ? [] : [[text, `−${shownCount(diamonds)}`]];
  return [
    ['All Gift messages added up, each at its own count', shownCount(live.allMessages)],
    ...less('Messages that came more than once', live.duplicates),
    ...less('Taps that a later message of their streak counts again', live.superseded),
    ...less('Gifts to guests', live.toGuests),
    ['Counted for the host', shownCount(live.counted), true],
    ...(live.tiktok === null ? [] : tiktokRows(live.tiktok, live.lessThanCounted ?? 0)),
  ];
}

function tiktokRows(tiktok: number, less: number): Row[] {
  const difference = less === 0 ? 'the same' : `${shownCount(Math.abs(less))} ${less > 0 ? 'less' : 'more'}`;
  return [[`TikTok's own total: ${difference}`, shownCount(tiktok)]];
}

function notesOf(live: ExplainedLive): string[] {
  const { unfinished, guessedStreaks, unpriced, unreadable, unknownGiftEvents, receivers } = live;
  const notes: string[] = [];
  if (live.finalMessages > 0 && live.finalMessages !== live.counted)
    notes.push(
      `A tool that waits for the final message of each streak shows ${counted(live.finalMessages, 'Diamond')}.`,
    );
  if (unfinished.streaks > 0)
    notes.push(
      `${counted(unfinished.streaks, 'streak')} without a final message: counted at the highest count (${counted(unfinished.diamonds, 'Diamond')}); later taps are missing.`,
    );
  if (guessedStreaks > 0)
    notes.push(`${counted(guessedStreaks, 'streak')} without an id and an end: told apart by time alone.`);
  for (const { gift, count } of unpriced)
    notes.push(`Not counted: ${shownCount(count)} × ${shortened(printable(gift), 40)}, price not recorded.`);
  for (const { code, count } of unreadable)
    notes.push(`Not counted: ${counted(count, 'Gift message')}: ${GIFT_FAULTS[code]}.`);
  if (unknownGiftEvents.length > 0)
    notes.push(
      `Not counted: unknown events that look like Gifts: ${shortened(printable(unknownGiftEvents.join(', ')), 120)}.`,
    );
  if (receivers.length > 0) notes.push(`${capital(receiversText(receivers))}.`);
  if (live.lostLines > 0)
    notes.push(`${counted(live.lostLines, 'line')} could not be read: what was in them is not known.`);
  if (live.silentMinutes > 0) notes.push(`${counted(live.silentMinutes, 'minute')} without any event.`);
  notes.push(
    `Gifts sent before the recording began${live.hasEnd ? '' : ' or after it stopped'} are not in it.`,
  );
  return notes.map((note) => `  ${note}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
