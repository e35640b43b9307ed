import type { ExportedLive } from '../../model/exported-live.js';
import type { Problem } from '../../model/problem.js';
import type { RecordedLive } from '../../model/recorded-live.js';

/** Reports why a recorded LIVE cannot become a log: its time or the price of a Gift is unknown. */
export function recordingProblems(live: RecordedLive, cataloguePrices: boolean): Problem[] {
  return [...timeProblems(live), ...(cataloguePrices ? [] : priceProblems(live))];
}

/** TikTok does not document the unit of `TotalEarning`: the user has to state it, it is never guessed. */
export function earningProblems(lives: readonly ExportedLive[], unit: string | undefined): Problem[] {
  if (lives.length === 0) return [];
  if (unit === undefined) {
    return [
      {
        code: 'unit-unknown',
        severity: 'error',
        message: 'TikTok does not say what the TotalEarning of a Go Live History is counted in',
        hint: 'compare one LIVE with your LIVE Center: add --earning-unit diamonds if it is the Diamonds there, --earning-unit USD if it is the money (or another currency)',
      },
    ];
  }
  if (unit !== 'diamonds') return [];
  const fraction = lives.find(({ earning }) => !Number.isInteger(earning));
  if (!fraction) return [];
  return [
    {
      code: 'unit-unknown',
      severity: 'error',
      message: `a TotalEarning of ${fraction.earning} cannot be Diamonds: they are whole`,
      hint: 'it looks like money: compare one LIVE with your LIVE Center, and try --earning-unit USD or your currency',
    },
  ];
}

/** The day decides the rates, so a missing day is reported and never made up. */
function timeProblems({ roomId, first }: RecordedLive): Problem[] {
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

/** Reports Gifts without a price; they are never counted as 0. */
function priceProblems(live: RecordedLive): Problem[] {
  const unpriced = live.revenue.gifts.filter(({ coins }) => coins === undefined);
  if (unpriced.length === 0) return [];
  const ids = unpriced.slice(0, 3).map(({ id, name }) => name ?? `id ${id}`);
  const more = unpriced.length > ids.length ? ` and ${unpriced.length - ids.length} more` : '';
  return [
    {
      code: 'unpriced-gifts',
      severity: 'error',
      message: `room ${live.roomId ?? 'without id'}: recorded without the prices of ${ids.join(', ')}${more}`,
      hint: 'a broken release of the recorder leaves them out; tiktok-earn import … --catalogue-prices takes those the catalogue knows',
    },
  ];
}
