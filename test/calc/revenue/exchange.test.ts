import { describe, expect, it } from 'vitest';
import { exchangePath } from '../../../src/calc/revenue/exchange.js';
import { decimal } from '../../../src/model/decimal.js';
import type { FxQuote } from '../../../src/model/revenue-entries.js';
import { reported, written } from '../../support/logs.js';

const on = (country: string, day: string) => ({
  creator: { country },
  live: { startedAt: `${day}T20:00:00Z` },
});

describe('exchange', () => {
  const quote = (from: string, rate: string, to: string): FxQuote => ({
    from,
    to,
    rate: decimal(rate),
    asOf: '2026-01-01',
  });
  const quotes = [quote('EUR', '1.25', 'USD'), quote('USD', '0.8', 'GBP')];

  it.each([
    ['EUR', 'EUR', 1, 1, 0],
    ['EUR', 'USD', 125, 100, 1],
    ['USD', 'EUR', 100, 125, 1],
    ['EUR', 'GBP', 125 * 8, 100 * 10, 2],
    ['GBP', 'EUR', 100 * 10, 125 * 8, 2],
  ])('from %s to %s', (from, to, numerator, denominator, steps) => {
    const path = exchangePath(from, to, quotes);
    expect(path?.quotes).toHaveLength(steps);
    expect(path && Number(path.rate.numerator) / Number(path.rate.denominator)).toBeCloseTo(
      numerator / denominator,
      12,
    );
  });

  it('there is no way to a currency nobody quotes, and circles end', () => {
    expect(exchangePath('EUR', 'JPY', quotes)).toBeUndefined();
    expect(exchangePath('JPY', 'EUR', quotes)).toBeUndefined();
    expect(exchangePath('EUR', 'JPY', [...quotes, quote('GBP', '1.1', 'EUR')])).toBeUndefined();
  });

  it('the shortest way wins, whatever the order of the quotes', () => {
    const all = [...quotes, quote('GBP', '1.1', 'EUR')];
    expect(exchangePath('EUR', 'GBP', all)?.quotes.map(({ from }) => from)).toEqual(['GBP']);
    expect(exchangePath('EUR', 'GBP', all.reverse())?.quotes.map(({ from }) => from)).toEqual(['GBP']);
    const two = [
      quote('AUD', '2', 'NZD'),
      quote('NZD', '3', 'CAD'),
      quote('CAD', '5', 'CHF'),
      quote('CHF', '7', 'AUD'),
    ];
    expect(exchangePath('AUD', 'CAD', two)?.quotes).toEqual(
      exchangePath('AUD', 'CAD', two.reverse())?.quotes,
    );
  });

  it('a UK report needs one dated rate', () => {
    const report = reported(
      written({
        ...on('GB', '2026-11-08'),
        revenue: { diamonds: 32315 },
        currency: 'GBP',
        fx: { USD: { rate: '0.79 GBP', asOf: '2026-11-07' } },
      }),
    );
    expect(report.total).toMatchObject({ expected: '127.64', currency: 'GBP' });
    expect(report.fx).toEqual([{ from: 'USD', to: 'GBP', rate: '0.79', asOf: '2026-11-07' }]);
    const inverse = reported(
      written({
        ...on('GB', '2026-11-08'),
        revenue: { diamonds: 32315 },
        currency: 'GBP',
        fx: { GBP: { rate: '1.25 USD', asOf: '2026-11-07' } },
      }),
    );
    expect(inverse.total.expected).toBe('129.26');
    const none = reported(
      written({ ...on('GB', '2026-11-08'), revenue: { diamonds: 32315 }, currency: 'GBP' }),
    );
    expect(none.total).toMatchObject({
      status: 'unknown',
      reason: 'LIVE rewards: no exchange rate from USD to GBP',
    });
  });
});
