import { type Decimal, decimal, fromNumber } from '../../model/decimal.js';
import type { StatedAmount } from '../../model/revenue-entries.js';
import type { Count } from '../../model/visibility.js';
import { DURATION } from '../text/patterns.js';

/** These functions read text that the schema has accepted, so they cannot fail. */

const STEP = { K: 1e3, M: 1e6, B: 1e9 } as const;

/** `21.7K` is 21700, rounded to hundreds: plus or minus 50. */
export function readCount(written: number | string): Count {
  if (typeof written === 'number') return { value: written, plusOrMinus: 0 };
  const step = STEP[written.slice(-1).toUpperCase() as keyof typeof STEP];
  const digits = written.slice(0, -1);
  const places = digits.split('.')[1]?.length ?? 0;
  const unit = step / 10 ** places;
  return { value: Math.round(Number(digits.replace('.', '')) * unit), plusOrMinus: Math.floor(unit / 2) };
}

export function readAmount(written: string): StatedAmount {
  const currency = readAmountCurrency(written);
  const digits = written.endsWith(currency) ? written.slice(0, -4) : written.slice(4);
  return { value: decimal(digits), currency };
}

/** Returns the currency code of an amount, which stands at one end of it. */
export function readAmountCurrency(written: string): string {
  return /^\d/.test(written) ? written.slice(-3) : written.slice(0, 3);
}

/** `36.5` and `36.5%` alike. */
export function readPercent(written: number | string): Decimal {
  return typeof written === 'number' ? fromNumber(written) : decimal(written.replace(/\s?%$/, ''));
}

export function readDuration(written: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = DURATION.exec(written) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
