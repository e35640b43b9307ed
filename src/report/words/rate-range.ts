import { isShare } from '../../model/rate.js';
import { shownPercent } from './figures.js';

interface ReportedRange {
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly unit: string;
}

/** Returns a rate with its range, e.g. `0.01 USD per Diamond`, `36.5 % (20 % – 53 %) share of face value`. */
export function rateRange({ low, expected, high, unit }: ReportedRange): string {
  const show = isShare(unit) ? shownPercent : (text: string) => text;
  const range = low === expected && high === expected ? '' : ` (${show(low)} – ${show(high)})`;
  return `${show(expected)}${range} ${unit}`;
}
