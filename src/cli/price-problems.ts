import type { CapturedLive } from '../model/captured-live.js';
import type { Problem } from '../model/problem.js';

/** Gifts without a price are refused, never counted as 0. */
export function priceProblems(live: CapturedLive): Problem[] {
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
