import type { WrittenLog } from '../../input/log/schema.js';
import { decimal } from '../../model/decimal.js';
import type { ExportedLive } from '../../model/exported-live.js';
import { momentIn } from '../calendar.js';
import { amountText } from './amount-text.js';
import { defined } from './defined.js';
import { writtenLikes } from './written-likes.js';

/**
 * Converts TikTok's record of a LIVE to a stream log. The user states the unit of `TotalEarning`: `diamonds`
 * or a currency.
 */
export function goLiveLog(
  { roomId, title, start, end, earning, unit: told, likes, newFollowers }: ExportedLive,
  creator: WrittenLog['creator'],
  timeZone: string | undefined,
  unit: string,
): WrittenLog {
  return {
    version: 1,
    creator,
    live: defined({
      id: roomId,
      title,
      startedAt: momentIn(start, timeZone),
      endedAt: end !== undefined && end > start ? momentIn(end, timeZone) : undefined,
    }),
    ...(likes === undefined && newFollowers === undefined
      ? {}
      : { visibility: defined({ likes: likes && writtenLikes(likes), newFollowers }) }),
    revenue: revenueOf(earning, told ?? unit),
  };
}

function revenueOf(earning: number, unit: string): WrittenLog['revenue'] {
  if (unit === 'diamonds') return { diamonds: earning };
  const amount = amountText({ value: decimal(String(earning)), currency: unit });
  return { liveRewards: { amount } };
}
