import type { ReportedAmount } from '../estimate/report.js';
import { shownMoney } from './figures.js';

/** `$150.38`, `$172.36 ($94.44 – $250.28)`, `at least $5.00`, `unknown`. */
export function shownAmount({ low, expected, high, currency, status }: ReportedAmount): string {
  if (low === null || expected === null || status === 'unknown') return 'unknown';
  const middle = shownMoney(expected, currency);
  if (status === 'at-least')
    return low === expected
      ? `at least ${middle}`
      : `at least ${middle} (${shownMoney(low, currency)} – unknown)`;
  if (high === null || (low === expected && high === expected)) return middle;
  return `${middle} (${shownMoney(low, currency)} – ${shownMoney(high, currency)})`;
}
