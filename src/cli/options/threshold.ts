import { type Amount, amountStatus, sumAmounts } from '../../model/amount.js';
import { compareDecimal, type Decimal, parseDecimal } from '../../model/decimal.js';
import { currencyCode, currencyOf, moneyText } from '../../model/money.js';
import type { Problem } from '../../model/problem.js';
import { shownMoney } from '../../report/words/figures.js';

export interface Threshold {
  readonly value: Decimal;
  /** Currency of the threshold; `undefined`: the currency of the report. */
  readonly currency: string | undefined;
}

/** Reads `250`, `250.00 USD` or `USD 250`; `undefined` when it is none of these. */
export function readThreshold(text: string): Threshold | undefined {
  const match = /^(?:([A-Z]{3}) )?(-?(?:0|[1-9]\d*)(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(text);
  const value = match?.[2] === undefined ? undefined : parseDecimal(match[2]);
  if (!match || !value || (match[1] && match[3])) return undefined;
  const currency = match[1] ?? match[3];
  return currency === undefined || currencyOf(currency) ? { value, currency } : undefined;
}

/** Returns a problem when the expected total is below the threshold or cannot be shown to reach it. */
export function failUnder(totals: readonly Amount[], { value, currency }: Threshold): Problem | undefined {
  const codes = [...new Set(totals.map((total) => currencyCode(total.known.expected)))].sort();
  const [code] = codes;
  if (code === undefined || codes.length > 1 || (currency !== undefined && currency !== code)) {
    return condition(
      `the total is in ${codes.join(' and ')}: it cannot be compared with ${currency ?? 'one amount'}`,
    );
  }
  const unit = currencyOf(code);
  if (!unit) return undefined;
  const total = sumAmounts(totals, unit);
  const reached = parseDecimal(moneyText(total.known.expected));
  if (amountStatus(total) === 'unknown' || !reached) return condition('the total is unknown');
  if (compareDecimal(reached, value) >= 0) return undefined;
  const known =
    amountStatus(total) === 'at-least' ? 'what is known of the expected total' : 'the expected total';
  return condition(
    `${known}, ${shownMoney(moneyText(total.known.expected), code)}, is under the amount asked for`,
  );
}

function condition(message: string): Problem {
  return { code: 'condition', severity: 'error', message };
}
