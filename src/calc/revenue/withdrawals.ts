import { type Amount, isNothing, sumAmounts } from '../../model/amount.js';
import { parseDecimal } from '../../model/decimal.js';
import { moneyText } from '../../model/money.js';
import { mapScenarios } from '../../model/scenarios.js';
import type { RevenueContext } from './context.js';
import { type Factor, fromRate, type Line, priceLine } from './line.js';

export interface Withdrawal<R extends string> {
  readonly method: 'paypal' | 'bank';
  readonly lines: readonly Line<R>[];
  readonly fee: Amount<R>;
}

/**
 * Returns TikTok's fee for withdrawing only these LIVE rewards, where it publishes one (EEA, UK,
 * Switzerland).
 */
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
    const factors = [withdrawn(rewards), fromRate('paypal-fee', 'percent', share)];
    const name = { id: 'paypal-proportional' } as const;
    const proportional = priceLine({ name, currency: currency.code, factors }, context);
    offers.push([
      'paypal',
      [proportional, flatFee('paypal-fixed', fromRate('paypal-fee', 'money', fixed), context)],
    ]);
  }
  if (bank) offers.push(['bank', [flatFee('bank-fee', fromRate('bank-fee', 'money', bank), context)]]);
  return offers.map(([method, lines]) => ({
    method,
    lines,
    fee: sumAmounts(
      lines.map((line) => line.amount),
      currency,
    ),
  }));
}

function flatFee<R extends string>(
  id: 'paypal-fixed' | 'bank-fee',
  fee: Factor,
  context: RevenueContext<R>,
): Line<R> {
  return priceLine({ name: { id }, currency: 'USD', factors: [fee] }, context);
}

function withdrawn({ known }: Amount): Factor {
  const value = mapScenarios(known, toDecimal);
  return { name: { id: 'live-rewards' }, unit: 'money', value, rates: [] };
}

function toDecimal(amount: Amount['known']['low']) {
  return parseDecimal(moneyText(amount)) ?? { amount: 0n, scale: 0n };
}
