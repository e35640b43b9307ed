import type { WrittenLog } from '../../input/log/schema.js';
import type {
  RecordedGift,
  RecordedLive,
  RecordedRevenue,
  RecordedVisibility,
} from '../../model/recorded-live.js';
import { momentIn } from '../calendar.js';
import { defined } from './defined.js';
import { writtenLikes } from './written-likes.js';

/** Facts that a recording does not contain. */
interface RecordedLogTerms {
  readonly creator: WrittenLog['creator'];
  /** Time zone of the creator, for example Europe/Berlin; UTC when not given. */
  readonly timeZone: string | undefined;
  /**
   * Prices for Gifts whose recorder omitted them, when catalogue prices are requested. Without it the price
   * of such a Gift stays unknown.
   */
  readonly priceOf?: ((gift: RecordedGift) => number | undefined) | undefined;
}

/** Converts a recorded LIVE to a stream log. It contains names of viewers only when they were kept. */
export function recordedLog(
  live: RecordedLive,
  { creator, timeZone, priceOf }: RecordedLogTerms,
): WrittenLog {
  const { first = 0, last = first } = live;
  const visibility = visibilityOf(live.visibility);
  return {
    version: 1,
    creator: ownerOf(live, creator),
    live: defined({
      id: live.roomId,
      startedAt: momentIn(first, timeZone),
      endedAt: last > first ? momentIn(last, timeZone) : undefined,
    }),
    ...(Object.keys(visibility).length === 0 ? {} : { visibility }),
    revenue: revenueOf(live.revenue, priceOf),
    capture: coverageOf(live),
  };
}

/** The handle that the user states counts before the one in the recording. */
function ownerOf({ hostName }: RecordedLive, creator: WrittenLog['creator']): WrittenLog['creator'] {
  return creator.handle !== undefined || hostName === undefined
    ? creator
    : { handle: `@${hostName}`, ...creator };
}

function visibilityOf(seen: RecordedVisibility): NonNullable<WrittenLog['visibility']> {
  return defined({
    likes: writtenLikes(seen.likes.count),
    comments: unlessNone(seen.comments),
    shares: unlessNone(seen.shares),
    uniqueViewers: seen.entered,
    peakViewers: seen.peakViewers,
    averageViewers: seen.averageViewers,
    newFollowers: unlessNone(seen.newFollowers),
  });
}

/** A recording without any such message may be of a recorder that does not write them: not recorded, not 0. */
function unlessNone(count: number): number | undefined {
  return count === 0 ? undefined : count;
}

function revenueOf({ gifts }: RecordedRevenue, priceOf: RecordedLogTerms['priceOf']): WrittenLog['revenue'] {
  return { gifts: gifts.map((gift) => giftEntry(gift, priceOf)) };
}

/** Omits the Gift's id, so that no catalogue price replaces one that was not recorded. */
function giftEntry({ id, name, coins, count }: RecordedGift, priceOf: RecordedLogTerms['priceOf']) {
  if (coins === undefined && !priceOf) return { gift: `${name ?? `Gift ${id}`} (price not recorded)`, count };
  return defined({ gift: name, id, coins: coins ?? priceOf?.({ id, name, coins, count }), count });
}

function coverageOf({ coverage, visibility, revenue: { gifters } }: RecordedLive): WrittenLog['capture'] {
  const { events, ended, unknownGiftEvents, receivers, ...counts } = coverage;
  const { before, from } = visibility.likes;
  return {
    events,
    ended,
    ...withoutZeros({ ...counts, likesBefore: writtenLikes(before) ?? 0 }),
    ...(unknownGiftEvents.length > 0 ? { unknownGiftEvents: [...unknownGiftEvents] } : {}),
    ...(receivers.length > 0 ? { receivers: receivers.slice(0, MOST_RECEIVERS) } : {}),
    ...(from === 'messages' ? { likesAreFloor: true } : {}),
    ...(gifters.length > 0 ? { gifters: [...gifters] } : {}),
  };
}

/** A room has at most a few guests at a time; a log needs no more to show whom the Gifts went to. */
const MOST_RECEIVERS = 10;

function withoutZeros<T extends Record<string, number>>(counts: T): Partial<T> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as Partial<T>;
}
