import { decimalText } from '../../model/decimal.js';
import type { StatedAmount } from '../../model/revenue-entries.js';

/**
 * Formats an amount for a log: cents in full, and three decimals with a fourth, since `1.200` may be read as
 * thousands.
 */
export function amountText({ value, currency }: StatedAmount): string {
  return `${decimalText(value).replace(/\.(\d|\d{3})$/, '$&0')} ${currency}`;
}
