import type { FactorId, FactorName, LineName } from '../../model/line-name.js';

/** Returns the label before the amount of a line, e.g. `Chef knife: commission`, `LIVE rewards`. */
export function lineLabel(name: LineName): string {
  switch (name.id) {
    case 'qualified-views':
      return `${name.program}: qualified views`;
    case 'live-rewards':
      return 'LIVE rewards';
    case 'deal':
      return name.brand;
    case 'commission-shown':
      return `${name.product}: commission, ${name.status}`;
    case 'commission':
    case 'sales':
    case 'fees':
    case 'cost':
      return `${name.product}: ${name.id}`;
    case 'other-income':
      return `${name.name}: ${name.kind}, ${name.status}`;
    case 'viewer-spend':
      return `viewers paid (${name.store})`;
    case 'paypal-proportional':
      return 'PayPal, proportional';
    case 'paypal-fixed':
      return 'PayPal, fixed';
    case 'bank-fee':
      return 'bank';
  }
}

const FACTORS: Readonly<Record<Exclude<FactorId, 'units-kept'>, string>> = {
  rpm: 'RPM',
  'thousand-qualified-views': 'qualified views ÷ 1,000',
  diamonds: 'Diamonds',
  'diamond-face-value': 'face value of a Diamond',
  'creator-share': 'creator share',
  'rewards-percentage': 'rewards percentage',
  'rewards-percentage-shown': 'rewards percentage TikTok showed',
  'rewards-shown': 'LIVE rewards TikTok showed',
  'contracted-fee': 'contracted fee',
  'unit-price': 'unit price',
  'units-sold': 'units sold',
  'unit-cost': 'unit cost',
  'commission-rate': 'commission rate',
  'commission-shown': 'commission TikTok Shop shows',
  'sales-shown': 'sales TikTok Shop shows',
  'stated-amount': 'amount as stated',
  'fee-rate': 'fee rate',
  coins: 'Coins',
  'coin-price': 'price of a Coin',
  'live-rewards': 'LIVE rewards',
  'paypal-fee': 'PayPal fee',
  'bank-fee': 'bank fee',
};

export function factorLabel(name: FactorName): string {
  if (name.id === 'units-kept') return `units kept (${name.sold} sold − ${name.refunded} refunded)`;
  return FACTORS[name.id];
}
