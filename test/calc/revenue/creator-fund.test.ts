import { describe, expect, it } from 'vitest';
import { reported, written } from '../../support/logs.js';

const on = (country: string, day: string) => ({
  creator: { country },
  live: { startedAt: `${day}T20:00:00Z` },
});

describe('the Creator Fund', () => {
  const row = (country: string, day: string, qualifiedViews: number) =>
    reported(written({ ...on(country, day), revenue: { creatorFund: { qualifiedViews } } })).revenue
      .creatorFund;

  it.each([
    ['US', '2023-12-15', 'open', null, 'creator-fund', '20.00', '25.00', '40.00'],
    ['DE', '2023-12-15', 'open', null, 'creator-fund', '20.00', '25.00', '40.00'],
    ['US', '2024-03-18', 'closed', '2023-12-16', 'creator-rewards', '400.00', '700.00', '1000.00'],
    ['US', '2026-11-15', 'closed', '2023-12-16', 'creator-rewards', '400.00', '700.00', '1000.00'],
    ['IT', '2024-01-15', 'open', null, 'creator-fund', '20.00', '25.00', '40.00'],
    ['IT', '2024-03-31', 'open', null, 'creator-fund', '20.00', '25.00', '40.00'],
    ['IT', '2024-04-01', 'closed', null, 'creator-rewards', '400.00', '700.00', '1000.00'],
    ['JP', '2026-11-15', 'not-offered', null, 'creator-rewards', '400.00', '700.00', '1000.00'],
  ])('in %s on %s is %s', (country, day, state, since, program, low, expected, high) => {
    const fund = row(country, day, 1_000_000);
    expect(fund).toMatchObject({ low, expected, high, fund: { state, since }, program: { id: program } });
  });

  it.each([
    ['US', '2023-12-16', 'creativity-program-beta', 'no source gives an RPM for the Creativity Program Beta'],
    ['US', '2024-03-17', 'creativity-program-beta', 'no source gives an RPM for the Creativity Program Beta'],
    [
      'CA',
      '2026-11-15',
      undefined,
      'no source lists CA among the countries that pay for views on 2026-11-15',
    ],
    [
      'US',
      '2019-01-01',
      undefined,
      'no source lists US among the countries that pay for views on 2019-01-01',
    ],
  ])('views in %s on %s are unknown, with the reason', (country, day, program, reason) => {
    const fund = row(country, day, 1000);
    expect(fund).toMatchObject({ status: 'unknown', expected: null, reason });
    expect(fund.program?.id).toBe(program);
  });

  it('a LIVE itself earns none', () => {
    expect(row('US', '2023-06-01', 0)).toMatchObject({ status: 'none', expected: '0.00', lines: [] });
    expect(row('CA', '2026-06-01', 0)).toMatchObject({ status: 'none', expected: '0.00' });
  });

  it('names the disagreement of its sources', () => {
    const report = reported(
      written({ ...on('MX', '2026-06-01'), revenue: { creatorFund: { qualifiedViews: 5 } } }),
    );
    expect(report.warnings).toMatchObject([{ code: 'disputed', message: expect.stringContaining('Mexico') }]);
    expect(reported(written(on('MX', '2026-06-01'))).warnings).toEqual([]);
  });
});
