import { describe, expect, it } from 'vitest';
import { reported, written } from '../../support/logs.js';

const FX = { EUR: { rate: '1.25 USD', asOf: '2026-11-14' } };

describe('brand partnerships', () => {
  it('are paid as recorded, by how far the money has come', () => {
    const deals = [
      { brand: 'A', fee: '350.00 USD', status: 'invoiced' },
      { brand: 'B', fee: 'EUR 40', status: 'paid' },
      { brand: 'C', fee: '1.0050 USD', status: 'agreed' },
    ];
    const { brandPartnerships } = reported(
      written({ revenue: { brandPartnerships: deals }, fx: FX }),
    ).revenue;
    expect(brandPartnerships).toMatchObject({
      status: 'recorded',
      low: '401.00',
      expected: '401.00',
      high: '401.00',
    });
    expect(
      Object.entries(brandPartnerships.byStatus).map(([status, { expected }]) => [status, expected]),
    ).toEqual([
      ['agreed', '1.00'],
      ['invoiced', '350.00'],
      ['paid', '50.00'],
    ]);
    expect(
      brandPartnerships.lines.map(({ label, expected, dealStatus }) => [label, expected, dealStatus]),
    ).toEqual([
      ['A', '350.00', 'invoiced'],
      ['B', '50.00', 'paid'],
      ['C', '1.00', 'agreed'],
    ]);
  });

  it('a fee without an exchange rate is unknown, and the rest a floor', () => {
    const deals = [
      { brand: 'A', fee: '350.00 USD', status: 'paid' },
      { brand: 'B', fee: 'GBP 40', status: 'paid' },
    ];
    const report = reported(written({ revenue: { brandPartnerships: deals } }));
    expect(report.revenue.brandPartnerships).toMatchObject({
      status: 'at-least',
      expected: '350.00',
      high: null,
      reason: 'B: no exchange rate from GBP to USD',
    });
    expect(report.revenue.brandPartnerships.lines[1]).toMatchObject({ status: 'unknown', fx: [] });
  });
});
