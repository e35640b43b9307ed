import type { CapturedLive } from '../model/captured-live.js';
import type { Problem } from '../model/problem.js';

/** What makes a recorded LIVE no log: of when, and of what worth. */
export function recordingProblems(live: CapturedLive, cataloguePrices: boolean): Problem[] {
  return [...timeProblems(live), ...(cataloguePrices ? [] : priceProblems(live))];
}

/** The day decides the rates: none is made up. */
function timeProblems({ roomId, first }: CapturedLive): Problem[] {
  if (first !== undefined) return [];
  return [
    {
      code: 'undated-recording',
      severity: 'error',
      message: `room ${roomId ?? 'without id'}: none of its events tells the time`,
      hint: 'write down the time of each event too, or write a log by hand: tiktok-earn init',
    },
  ];
}

/** Gifts without a price are refused, never counted as 0. */
function priceProblems(live: CapturedLive): Problem[] {
  const unpriced = live.gifts.filter(({ coins }) => coins === undefined);
  if (unpriced.length === 0) return [];
  const ids = unpriced.slice(0, 3).map(({ id, name }) => name ?? `id ${id}`);
  const more = unpriced.length > ids.length ? ` and ${unpriced.length - ids.length} more` : '';
  return [
    {
      code: 'unpriced-gifts',
      severity: 'error',
      message: `room ${live.roomId ?? 'without id'}: recorded without the prices of ${ids.join(', ')}${more}`,
      hint: 'a broken release of the recorder leaves them out; --catalogue-prices takes those the catalogue knows',
    },
  ];
}
