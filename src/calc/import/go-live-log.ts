import type { WrittenLog } from '../../input/log/schema.js';
import { decimal } from '../../model/decimal.js';
import type { ExportedLive } from '../../model/exported-live.js';
import { momentIn } from '../calendar.js';
import { statedText } from './amount-text.js';

/** TikTok's record of a LIVE as a stream log. What its `TotalEarning` counts, `diamonds` or a currency, the user says. */
export function exportedLog(
  { roomId, title, start, end, earning, likes }: ExportedLive,
  creator: WrittenLog['creator'],
  timeZone: string | undefined,
  unit: string,
): WrittenLog {
  return {
    version: 1,
    creator,
    live: {
      ...(roomId === undefined ? {} : { id: roomId }),
      ...(title === undefined ? {} : { title }),
      startedAt: momentIn(start, timeZone),
      ...(end !== undefined && end > start ? { endedAt: momentIn(end, timeZone) } : {}),
    },
    ...(likes === undefined ? {} : { visibility: { likes } }),
    revenue:
      unit === 'diamonds'
        ? { diamonds: earning }
        : { liveRewards: { amount: statedText({ value: decimal(String(earning)), currency: unit }) } },
  };
}
