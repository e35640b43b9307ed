import { momentIn } from '../../calc/calendar.js';
import type { ExportedLive } from '../../model/exported-live.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import type { ExplainedLive, ExplanationReport } from './report.js';

/**
 * Explains how the messages of recordings become Diamonds. `exported`: TikTok's own record of LIVEs;
 * `unit`: what a Go Live History is counted in, and `timeZone`, when the user states them.
 */
export function toExplanation(
  lives: readonly RecordedLive[],
  exported: readonly ExportedLive[],
  { unit, timeZone }: { readonly unit?: string | undefined; readonly timeZone?: string | undefined },
): ExplanationReport {
  const told = new Map(
    exported.flatMap((live) => {
      const isDiamonds = (live.unit ?? unit) === 'diamonds';
      return live.roomId !== undefined && isDiamonds ? [[live.roomId, live.earning] as const] : [];
    }),
  );
  return { lives: lives.map((live) => explained(live, told.get(live.roomId ?? ''), timeZone)) };
}

function explained(
  live: RecordedLive,
  tiktok: number | undefined,
  timeZone: string | undefined,
): ExplainedLive {
  const timeText = (at: number | undefined) => (at === undefined ? null : momentIn(at, timeZone));
  const { coverage, messages, revenue } = live;
  const counted = revenue.gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);
  const unpriced = revenue.gifts.filter(({ coins }) => coins === undefined);
  return {
    room: live.roomId ?? null,
    host: live.hostName ?? null,
    from: timeText(live.first),
    to: timeText(live.last),
    recordings: [...live.recordings],
    allMessages: messages.all,
    duplicates: messages.duplicates,
    superseded: messages.superseded,
    toGuests: coverage.diamondsToGuests,
    counted,
    finalMessages: messages.finished,
    unfinished: { streaks: coverage.unfinishedStreaks, diamonds: coverage.unfinishedDiamonds },
    guessedStreaks: coverage.guessedStreaks,
    unpriced: unpriced.map(({ id, name, count }) => ({ gift: name ?? id ?? '', count })),
    unreadable: [...live.giftFaults]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    unknownGiftEvents: [...coverage.unknownGiftEvents],
    receivers: coverage.receivers.map((receiver) => ({ ...receiver })),
    lostLines: coverage.lostLines,
    silentMinutes: coverage.silentMinutes,
    hasEnd: coverage.ended,
    tiktok: tiktok ?? null,
    lessThanCounted: tiktok === undefined ? null : counted - tiktok,
  };
}
