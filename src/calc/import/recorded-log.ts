import type { WrittenLog } from '../../input/log/schema.js';
import type { CapturedGift, CapturedLive } from '../../model/recorded-live.js';
import { momentIn } from '../calendar.js';

/** What no capture tells. */
export interface ImportContext {
  readonly creator: WrittenLog['creator'];
  /** Time zone of the creator, like Europe/Berlin; UTC when not given. */
  readonly timeZone: string | undefined;
  readonly lostLines: number;
  /** Prices for Gifts whose recorder left them out, asked for by name. */
  readonly priceOf: (gift: CapturedGift) => number | undefined;
}

/** A recorded LIVE as a stream log. Names of viewers enter it only when they were asked for. */
export function toWrittenLog(live: CapturedLive, context: ImportContext): WrittenLog {
  const { creator, timeZone, priceOf } = context;
  const { first = 0, last = first } = live;
  return defined({
    version: 1 as const,
    creator,
    live: defined({
      id: live.roomId,
      startedAt: momentIn(first, timeZone),
      endedAt: last > first ? momentIn(last, timeZone) : undefined,
    }),
    visibility: defined({
      likes: live.likes.count,
      comments: live.comments,
      shares: live.shares,
      uniqueViewers: live.entered,
      peakViewers: live.peakViewers,
      averageViewers: live.averageViewers,
      newFollowers: live.newFollowers,
    }),
    revenue: {
      gifts: live.gifts.map((gift) =>
        defined({ gift: gift.name, id: gift.id, coins: gift.coins ?? priceOf(gift), count: gift.count }),
      ),
    },
    capture: captureOf(live, context),
  });
}

function captureOf(
  { coverage, likes, gifters }: CapturedLive,
  { lostLines }: ImportContext,
): WrittenLog['capture'] {
  const { unfinished, toGuests } = coverage;
  return {
    events: coverage.events,
    ended: coverage.ended,
    ...withoutZeros({
      silentMinutes: coverage.silentMinutes,
      reconnects: coverage.reconnects,
      duplicates: coverage.duplicates,
      lostLines,
      unfinishedStreaks: unfinished.streaks,
      unfinishedDiamonds: unfinished.diamonds,
      guessedStreaks: coverage.guessedStreaks,
      giftsToGuests: toGuests.gifts,
      diamondsToGuests: toGuests.diamonds,
      likesBefore: likes.before ?? 0,
    }),
    ...(likes.from === 'messages' ? { likesAreFloor: true } : {}),
    ...(gifters.length > 0 ? { gifters: [...gifters] } : {}),
  };
}

function withoutZeros<T extends Record<string, number>>(counts: T): Partial<T> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as Partial<T>;
}

/** Without the fields a capture did not tell. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
