import { type Coverage, WHOLE } from '../../model/coverage.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { FxQuote } from '../../model/revenue-entries.js';
import type { Creator, Effects, Live, StreamLog } from '../../model/stream-log.js';
import type { Count, Visibility } from '../../model/visibility.js';
import { toRevenue } from './revenue/revenue.js';
import type { WrittenLog } from './schema.js';
import { readAmount, readCount, readDuration } from './texts.js';

/** Converts a log as people write it to the internal model. */
export function toStreamLog(written: WrittenLog, catalogue: GiftCatalogue): StreamLog {
  return {
    creator: toCreator(written.creator),
    live: toLive(written.live),
    visibility: toVisibility(written.visibility ?? {}),
    revenue: toRevenue(written.revenue ?? {}, catalogue, written.capture?.unreadableGifts ?? 0),
    currency: written.currency ?? 'USD',
    fx: Object.entries(written.fx ?? {}).map(toQuote),
    capture: written.capture && toCoverage(written.capture),
  };
}

function toCreator(written: WrittenLog['creator']): Creator {
  return {
    handle: written.handle,
    country: written.country,
    age: written.age,
    accountType: written.accountType,
    goodStanding: written.goodStanding,
    followers: count(written.followers),
    videoViewsLast30Days: count(written.videoViewsLast30Days),
    postsLast30Days: written.postsLast30Days,
    accountCreatedOn: written.accountCreatedOn,
    effects: written.effects && toEffects(written.effects),
  };
}

function toEffects(written: NonNullable<WrittenLog['creator']['effects']>): Effects {
  return {
    videosLast90Days: count(written.videosLast90Days),
    published: written.published,
    usedIn1000Videos: written.usedIn1000Videos,
  };
}

function toLive(written: WrittenLog['live']): Live {
  return {
    id: written.id === undefined ? undefined : String(written.id),
    title: written.title,
    startedAt: written.startedAt,
    moment: Date.parse(written.startedAt),
    day: written.startedAt.slice(0, 10),
    seconds: secondsOf(written),
    lives: written.lives ?? 1,
  };
}

function secondsOf({ duration, startedAt, endedAt }: WrittenLog['live']): number | undefined {
  if (duration !== undefined) return readDuration(duration);
  if (endedAt === undefined) return undefined;
  return Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);
}

function toVisibility(written: NonNullable<WrittenLog['visibility']>): Visibility {
  const taps = count(written.likes);
  return {
    likes: taps && { kind: 'likes', taps },
    comments: count(written.comments),
    shares: count(written.shares),
    uniqueViewers: count(written.uniqueViewers),
    peakViewers: count(written.peakViewers),
    averageViewers: count(written.averageViewers),
    newFollowers: count(written.newFollowers),
  };
}

function toQuote([from, quote]: [string, { rate: string; asOf: string }]): FxQuote {
  const { value, currency } = readAmount(quote.rate);
  return { from, to: currency, rate: value, asOf: quote.asOf };
}

function count(written: number | string | undefined): Count | undefined {
  return written === undefined ? undefined : readCount(written);
}

/** Drops the senders of Gifts, which no calculation needs. */
function toCoverage({ gifters: _, ...written }: NonNullable<WrittenLog['capture']>): Coverage {
  return { ...WHOLE, ...(defined(written) as Pick<Coverage, 'events' | 'ended'>) };
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
