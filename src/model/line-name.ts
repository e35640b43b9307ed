/** What a line of revenue is for. Names of brands and products are those of the log; words are made in `report`. */
export type LineName =
  | { readonly id: 'qualified-views'; readonly program: string }
  | { readonly id: 'live-rewards' }
  | { readonly id: 'deal'; readonly brand: string }
  | { readonly id: 'commission' | 'sales' | 'fees' | 'cost'; readonly product: string }
  | {
      readonly id: 'commission-shown';
      readonly product: string;
      readonly status: 'estimated' | 'settled';
    }
  | {
      readonly id: 'other-income';
      readonly kind: string;
      readonly name: string;
      readonly status: 'expected' | 'settled';
    }
  | { readonly id: 'viewer-spend'; readonly store: 'app' | 'web' }
  | { readonly id: 'paypal-proportional' | 'paypal-fixed' | 'bank-fee' };

/** What one factor of a line counts. */
export type FactorName =
  | {
      readonly id:
        | 'rpm'
        | 'thousand-qualified-views'
        | 'diamonds'
        | 'diamond-face-value'
        | 'creator-share'
        | 'rewards-percentage'
        | 'rewards-percentage-shown'
        | 'rewards-shown'
        | 'contracted-fee'
        | 'unit-price'
        | 'units-sold'
        | 'unit-cost'
        | 'commission-rate'
        | 'commission-shown'
        | 'sales-shown'
        | 'stated-amount'
        | 'fee-rate'
        | 'coins'
        | 'coin-price'
        | 'live-rewards'
        | 'paypal-fee'
        | 'bank-fee';
    }
  | { readonly id: 'units-kept'; readonly sold: number; readonly refunded: number };

export type FactorId = FactorName['id'];
