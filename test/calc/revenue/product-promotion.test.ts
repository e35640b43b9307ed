import { describe, expect, it } from 'vitest';
import { reported, written } from '../../support/logs.js';

describe('product promotion', () => {
  const sell = (...productPromotion: object[]) =>
    reported(written({ revenue: { productPromotion } })).revenue.productPromotion;
  const own = {
    product: 'E',
    kind: 'own',
    unitsSold: 22,
    unitPrice: '9.00 USD',
    unitCost: '0.60 USD',
    feeRate: '6%',
  };

  it('affiliate: net of refunds × commission rate', () => {
    const sale = {
      product: 'K',
      kind: 'affiliate',
      unitsSold: 14,
      unitsRefunded: 1,
      unitPrice: '39.00 USD',
      commissionRate: '15%',
    };
    expect(sell(sale)).toMatchObject({
      expected: '76.05',
      status: 'recorded',
      unitsSold: 14,
      unitsRefunded: 1,
    });
    expect(sell({ ...sale, unitsRefunded: 14 })).toMatchObject({ expected: '0.00' });
  });

  it('own: net of refunds, fees and cost, a line each', () => {
    expect(sell(own).lines.map(({ label, sign, expected }) => [label, sign, expected])).toEqual([
      ['E: sales', 1, '198.00'],
      ['E: fees', -1, '-11.88'],
      ['E: cost', -1, '-13.20'],
    ]);
    expect(sell(own).expected).toBe('172.92');
    expect(sell({ ...own, unitsRefunded: 2 }).expected).toBe('157.20');
    expect(sell({ ...own, feeRate: '0%', unitCost: '0 USD' }).lines).toHaveLength(1);
  });

  it('sales of a shop: refunds are taken off already; fees and cost are a line each', () => {
    const shop = {
      product: 'S',
      kind: 'shop',
      sales: '412.50 USD',
      unitsSold: 22,
      unitCost: '2 USD',
      feeRate: '6%',
    };
    expect(sell(shop).lines.map(({ label, sign, expected }) => [label, sign, expected])).toEqual([
      ['S: sales', 1, '412.50'],
      ['S: fees', -1, '-24.75'],
      ['S: cost', -1, '-44.00'],
    ]);
    expect(sell(shop)).toMatchObject({
      expected: '343.75',
      status: 'recorded',
      unitsSold: 22,
      unitsRefunded: 0,
    });
    expect(reported(written({ revenue: { productPromotion: [shop] } })).warnings).toEqual([]);
  });

  it('commission as TikTok Shop shows it: recorded once settled, an estimate before', () => {
    const shown = (status: string, more: object = {}) =>
      sell({ product: 'C', kind: 'commission', amount: '12.3450 USD', status, ...more });
    expect(shown('settled')).toMatchObject({ expected: '12.34', status: 'recorded', unitsSold: null });
    expect(shown('estimated', { unitsSold: 3 })).toMatchObject({
      expected: '12.34',
      status: 'estimated',
      unitsSold: 3,
    });
    expect(shown('settled', { amount: '3 GBP' })).toMatchObject({ expected: null, status: 'unknown' });
  });

  it('a loss is a loss', () => {
    expect(sell({ ...own, unitCost: '10 USD' })).toMatchObject({ expected: '-33.88', status: 'recorded' });
  });

  it('a cost that cannot be exchanged leaves no floor', () => {
    const report = reported(
      written({ revenue: { productPromotion: [{ ...own, unitCost: '0.60 GBP' }], diamonds: 5 } }),
    );
    expect(report.revenue.productPromotion).toMatchObject({ status: 'unknown', expected: null });
    expect(report.total).toMatchObject({
      status: 'unknown',
      reason: 'E: cost: no exchange rate from GBP to USD',
    });
  });

  it('says when refunds are not stated', () => {
    const warnings = (count: number) =>
      reported(
        written({
          revenue: {
            productPromotion: Array.from({ length: count }, (_, i) => ({ ...own, product: `P${i}` })),
          },
        }),
      ).warnings;
    expect(warnings(1)).toMatchObject([
      { code: 'refunds-not-stated', message: 'no refunds stated for P0: counted as none' },
    ]);
    expect(warnings(5)[0]?.message).toBe('no refunds stated for P0, P1, P2 and 2 more: counted as none');
    expect(
      reported(written({ revenue: { productPromotion: [{ ...own, unitsRefunded: 0 }] } })).warnings,
    ).toEqual([]);
  });
});
