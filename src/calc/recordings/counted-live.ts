import type { RecordedLive } from '../../model/recorded-live.js';
import { likesOf } from './likes.js';
import { streakSums } from './streak-sums.js';
import type { Tally } from './tally.js';
import { MOST_NAMES } from './unknown-names.js';

/** `host`: TikTok's id of the host, when the user states it. */
export function toLive(tally: Tally, lostLines: number, host: string | undefined): RecordedLive {
  const { revenue, coverage, messages } = streakSums(tally.streaks, host);
  const { sum, samples } = tally.viewers;
  return {
    roomId: tally.roomId,
    first: tally.first,
    last: tally.last,
    withoutOffset: tally.withoutOffset,
    unreadTime: tally.unreadTime,
    hostName: tally.hostNames.size === 1 ? [...tally.hostNames][0] : undefined,
    isHostStated: host !== undefined,
    recordings: [...tally.recordings],
    visibility: {
      likes: likesOf(tally.likes),
      comments: tally.counts.comment,
      shares: tally.counts.share,
      newFollowers: tally.counts.follow,
      entered: tally.entered,
      peakViewers: tally.peak,
      averageViewers: samples === 0 ? undefined : Math.round(sum / samples),
    },
    revenue,
    coverage: {
      events: tally.events,
      ended: tally.ended,
      silentMinutes: silentMinutes(tally),
      reconnects: Math.max(0, tally.counts.reconnect - 1),
      duplicates: tally.duplicates,
      lostLines,
      unreadableGifts: [...tally.giftFaults.values()].reduce((sum, count) => sum + count, 0),
      unknownGiftEvents: [...tally.unknownGiftEvents].sort().slice(0, MOST_NAMES),
      ...coverage,
    },
    giftFaults: new Map([...tally.giftFaults].filter(([, count]) => count > 0)),
    messages,
  };
}

function silentMinutes({ first, last, minutes }: Tally): number {
  if (first === undefined || last === undefined) return 0;
  return Math.floor(last / 60_000) - Math.floor(first / 60_000) + 1 - minutes.size;
}
