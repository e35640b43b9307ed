import { type Amount, isNothing, sumAmounts } from '../../model/amount.js';
import { parseDecimal } from '../../model/decimal.js';
import { moneyText } from '../../model/money.js';
import type { Spread } from '../../model/rate.js';
import type { RevenueContext } from './context.js';
import { type Factor, fromRate, type Line, priceLine } from './line.js';

export interface Withdrawal<R extends string> {
  readonly method: 'paypal' | 'bank';
  readonly lines: readonly Line<R>[];
  readonly fee: Amount<R>;
}

/** What TikTok charges for withdrawing these LIVE rewards alone, where it publishes a fee (EEA, UK, Switzerland). */
export function withdrawals<R extends string>(
  rewards: Amount<R>,
  context: RevenueContext<R>,
): Withdrawal<R>[] {
  const { rates, country, day, currency } = context;
  if (rewards.unknowns.length > 0 || isNothing(rewards)) return [];
  const share = rates.inForce('payout-fee-paypal-percentage', country, day);
  const fixed = rates.inForce('payout-fee-paypal-fixed', country, day);
  const bank = rates.inForce('payout-fee-bank', country, day);
  const offers: [Withdrawal<R>['method'], Line<R>[]][] = [];
  if (share && fixed) {
    const factors = [withdrawn(rewards), fromRate('PayPal fee', 'percent', share)];
    const proportional = priceLine(
      { label: 'PayPal, proportional', currency: currency.code, factors },
      context,
    );
    offers.push([
      'paypal',
      [proportional, flatFee('PayPal, fixed', fromRate('PayPal fee', 'money', fixed), context)],
    ]);
  }
  if (bank) offers.push(['bank', [flatFee('bank', fromRate('bank fee', 'money', bank), context)]]);
  return offers.map(([method, lines]) => ({
    method,
    lines,
    fee: sumAmounts(
      lines.map((line) => line.amount),
      currency,
    ),
  }));
}

function flatFee<R extends string>(label: string, fee: Factor, context: RevenueContext<R>): Line<R> {
  return priceLine({ label, currency: 'USD', factors: [fee] }, context);
}

function withdrawn({ known }: Amount): Factor {
  const expected = toDecimal(known.expected);
  const value: Spread =
    known.low === known.high
      ? { low: expected, expected, high: expected }
      : { low: toDecimal(known.low), expected, high: toDecimal(known.high) };
  return { label: 'LIVE rewards', unit: 'money', value, rates: [] };
}

function toDecimal(amount: Amount['known']['low']) {
  return parseDecimal(moneyText(amount)) ?? { amount: 0n, scale: 0n };
}
