import { describe, expect, it } from 'vitest';
import { rateBook, shippedRates, withAlternative } from '../../../src/data/rate-book.js';
import { layRatesOver } from '../../../src/input/rates/rates-file.js';
import { reported, written } from '../../support/logs.js';

const on = (country: string, day: string) => ({
  creator: { country },
  live: { startedAt: `${day}T20:00:00Z` },
});

describe('Gifts → Diamonds → money', () => {
  it.each([
    ['US', '2026-10-02', { percentage: 36.5 }, '150.38', '150.38', '150.38'],
    ['US', '2026-10-02', {}, '82.40', '150.38', '218.36'],
    ['US', '2025-02-10', {}, '82.40', '150.38', '218.36'],
    ['US', '2025-02-09', {}, '206.00', '206.00', '206.00'],
    ['US', '2026-10-02', { program: 'flat' }, '206.00', '206.00', '206.00'],
    ['US', '2026-10-02', { perLivePercentage: 38 }, '156.56', '183.34', '210.12'],
    ['US', '2026-10-02', { weeklyPercentage: 13 }, '135.96', '177.16', '218.36'],
    ['US', '2026-10-02', { perLivePercentage: 38, weeklyPercentage: 8 }, '189.52', '189.52', '189.52'],
    ['GB', '2026-10-02', {}, '206.00', '206.00', '206.00'],
    ['GB', '2026-10-02', { program: 'scaled', percentage: '40%' }, '164.80', '164.80', '164.80'],
  ])('41,200 Diamonds in %s on %s with %j', (country, day, liveRewards, low, expected, high) => {
    const { gifts } = reported(
      written({ ...on(country, day), revenue: { diamonds: 41200, liveRewards } }),
    ).revenue;
    expect([gifts.low, gifts.expected, gifts.high]).toEqual([low, expected, high]);
    expect(gifts.status).toBe('estimated');
  });

  it('what TikTok showed that the Gifts earned wins over every estimate', () => {
    const earned = (revenue: object) =>
      reported(
        written({ ...on('US', '2026-10-02'), revenue: { liveRewards: { amount: '24.97 USD' }, ...revenue } }),
      ).revenue.gifts;
    const alone = earned({});
    expect(alone).toMatchObject({
      low: '24.97',
      expected: '24.97',
      high: '24.97',
      status: 'recorded',
      diamonds: null,
    });
    expect(alone.lines).toMatchObject([{ label: 'All Gifts', expected: '24.97', diamonds: null }]);
    const listed = earned({
      gifts: [
        { gift: 'Rose', count: 9 },
        { gift: 'Zorglub of Night', count: 1 },
      ],
    });
    expect(listed).toMatchObject({ expected: '24.97', status: 'recorded', diamonds: 9 });
    expect(earned({ diamonds: 7 })).toMatchObject({
      expected: '24.97',
      diamonds: 7,
      diamondsFrom: 'recorded',
    });
    const foreign = earned({ liveRewards: { amount: '24.97 GBP' } });
    expect(foreign).toMatchObject({ expected: null, status: 'unknown' });
    expect(foreign.reason).toBe('LIVE rewards: no exchange rate from GBP to USD');
  });

  it('Scaled LIVE rewards where no source has them are unknown, not flat', () => {
    const { gifts } = reported(
      written({ ...on('GB', '2026-10-02'), revenue: { diamonds: 5, liveRewards: { program: 'scaled' } } }),
    ).revenue;
    expect(gifts).toMatchObject({ status: 'unknown', expected: null, diamonds: 5, rewards: null });
    expect(gifts.reason).toBe('no source gives a rate for scaled LIVE rewards in GB on 2026-10-02');
  });

  it('10,000 Roses are $50 where rewards are flat, not half of it', () => {
    const { gifts } = reported(
      written({ ...on('DE', '2026-10-02'), revenue: { gifts: [{ gift: 'Rose', count: 10000 }] } }),
    ).revenue;
    expect(gifts).toMatchObject({ diamonds: 10000, expected: '50.00' });
    expect(gifts.rewards?.factors.map(({ expected }) => expected)).toEqual(['0.01', '10000', '0.5']);
    expect(gifts.rewards?.factors.map(({ rates }) => rates)).toEqual([
      ['diamond-face-value'],
      [],
      ['live-rewards-share-flat'],
    ]);
  });

  it('Gifts are listed by their Diamonds, then by name, then by count, whatever their order in the file', () => {
    const list = [
      { gift: 'B', coins: 10, count: 1 },
      { gift: 'A', coins: 5, count: 2 },
      { gift: 'A', coins: 10, count: 1 },
      { gift: 'C', coins: 99, count: 1 },
      { gift: 'D', coins: 1, count: 1 },
    ];
    for (const gifts of [list, [...list].reverse()]) {
      const { lines } = reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts } })).revenue.gifts;
      expect(lines.map(({ label, count }) => [label, count])).toEqual([
        ['C', 1],
        ['A', 1],
        ['A', 2],
        ['B', 1],
        ['D', 1],
      ]);
    }
  });

  it('without a rate to the currency of the report each Gift is unknown too', () => {
    const log = written({
      ...on('DE', '2026-10-02'),
      currency: 'EUR',
      revenue: {
        gifts: [
          { gift: 'Rose', count: 9 },
          { gift: 'Galaxy', count: 1 },
        ],
      },
    });
    const { gifts } = reported(log).revenue;
    expect(gifts).toMatchObject({ status: 'unknown', expected: null, diamonds: 1009 });
    expect(gifts.lines.map(({ status, expected, reason }) => [status, expected, reason])).toEqual([
      ['unknown', null, 'LIVE rewards: no exchange rate from USD to EUR'],
      ['unknown', null, 'LIVE rewards: no exchange rate from USD to EUR'],
    ]);
  });

  it('no Diamonds are none: nothing is estimated, nothing unknown; a kind that nobody sent does not count', () => {
    const of = (gifts: object[]) =>
      reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts } })).revenue.gifts;
    expect(of([])).toMatchObject({ status: 'none', diamonds: 0, lines: [] });
    expect(of([{ gift: 'Zorglub of Night', count: 0 }])).toMatchObject({ status: 'none', unpricedGifts: [] });
    expect(of([{ gift: 'Zorglub of Night', count: 1 }])).toMatchObject({ status: 'unknown', diamonds: null });
  });

  it('a part of the rewards percentage is enough to know the program', () => {
    const of = (liveRewards: object) =>
      reported(written({ ...on('GB', '2026-10-02'), revenue: { diamonds: 100, liveRewards } })).revenue.gifts;
    expect(of({ perLivePercentage: 30, weeklyPercentage: 8 })).toMatchObject({
      program: 'scaled',
      expected: '0.38',
    });
    expect(of({ perLivePercentage: 30 })).toMatchObject({ program: 'scaled', status: 'unknown' });
    expect(of({ weeklyPercentage: 8 })).toMatchObject({ program: 'scaled', status: 'unknown' });
    expect(of({}).program).toBe('flat');
    const us = reported(
      written({
        ...on('US', '2026-10-02'),
        revenue: { diamonds: 100, liveRewards: { perLivePercentage: 30 } },
      }),
    );
    expect(us.revenue.gifts.rewards?.factors[2]).toMatchObject({
      label: 'rewards percentage',
      low: '0.3',
      expected: '0.365',
      high: '0.43',
      rates: ['scaled-weekly-percentage'],
    });
  });

  it('nothing in a foreign currency is nothing, also without a rate', () => {
    const deal = (fee: string) => ({ brand: 'A', fee, status: 'paid' });
    const of = (...fees: string[]) =>
      reported(written({ ...on('DE', '2026-10-02'), revenue: { brandPartnerships: fees.map(deal) } })).revenue
        .brandPartnerships;
    expect(of('0 EUR')).toMatchObject({ status: 'recorded', expected: '0.00' });
    expect(of('1 EUR')).toMatchObject({ status: 'unknown', expected: null });
    expect(of('0 EUR', '5 USD')).toMatchObject({ status: 'recorded', expected: '5.00' });
    expect(of('1 EUR', '5 USD')).toMatchObject({ status: 'at-least', expected: '5.00' });
  });

  it('a withdrawal by PayPal is told only when both of its parts are known', () => {
    const { book } = layRatesOver(shippedRates(), {
      file: 'r.yaml',
      firstLine: 1,
      text: 'version: 1\nrates:\n  - { id: payout-fee-paypal-percentage, expected: 2%, regions: [US], source: me, sourceDate: 2026-01-01 }\n',
    });
    const of = (country: string) =>
      reported(
        written({ ...on(country, '2026-10-02'), revenue: { diamonds: 10000 } }),
        book,
      ).revenue.gifts.withdrawals.map(({ method, expected }) => [method, expected]);
    expect(of('US')).toEqual([]);
    expect(of('DE')).toEqual([
      ['paypal', '0.85'],
      ['bank', '2.90'],
    ]);
  });

  it('small Gifts do not round to nothing: the rewards are rounded once and then divided', () => {
    const revenue = { gifts: Array.from({ length: 10 }, () => ({ gift: 'Rose', count: 1 })) };
    const { gifts } = reported(written({ ...on('DE', '2026-10-02'), revenue })).revenue;
    expect(gifts.expected).toBe('0.05');
    expect(gifts.lines.map((line) => line.expected).sort()).toEqual([
      ...Array(5).fill('0.00'),
      ...Array(5).fill('0.01'),
    ]);
  });

  it('the total TikTok showed wins over the list, in both directions, and the lines still add up', () => {
    const list = [{ gift: 'Galaxy', count: 1 }];
    const more = reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts: list, diamonds: 1300 } }));
    expect(more.revenue.gifts).toMatchObject({
      diamonds: 1300,
      diamondsFrom: 'recorded',
      diamondsListed: 1000,
      expected: '6.50',
    });
    expect(
      more.revenue.gifts.lines.map(({ label, diamonds, expected }) => [label, diamonds, expected]),
    ).toEqual([
      ['Galaxy', 1000, '5.00'],
      ['Diamonds beyond the list', 300, '1.50'],
    ]);
    expect(more.warnings).toMatchObject([
      {
        code: 'diamonds-differ',
        message: "TikTok showed 1,300 Diamonds, 300 more than the list of Gifts; TikTok's total is used",
      },
    ]);
    const fewer = reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts: list, diamonds: 900 } }));
    expect(fewer.revenue.gifts.lines.at(-1)).toMatchObject({ diamonds: -100, expected: '-0.50' });
    expect(fewer.warnings[0]?.message).toContain('100 fewer');
    const same = reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts: list, diamonds: 1000 } }));
    expect(same.revenue.gifts.lines).toHaveLength(1);
    expect(same.warnings).toEqual([]);
  });

  it('with the total recorded, a Gift of unknown price is listed and hides nothing', () => {
    const { gifts } = reported(
      written({
        ...on('US', '2026-10-02'),
        revenue: { gifts: [{ gift: 'Zorglub', count: 2 }], diamonds: 500, liveRewards: { percentage: 40 } },
      }),
    ).revenue;
    expect(gifts).toMatchObject({
      status: 'estimated',
      expected: '2.00',
      unpricedGifts: [{ name: 'Zorglub', id: null, count: 2 }],
    });
    expect(gifts.lines.map(({ label, expected }) => [label, expected])).toEqual([
      ['Diamonds beyond the list', '2.00'],
      ['Zorglub', null],
    ]);
    expect(gifts.lines[1]?.reason).toContain('counted in the recorded Diamonds');
  });

  it('with a list, a Gift of unknown price makes the sum a floor', () => {
    const { revenue, total, unknowns } = reported(
      written({
        ...on('DE', '2026-10-02'),
        revenue: {
          gifts: [
            { gift: 'Galaxy', count: 1 },
            { gift: 'Zorglub', count: 2 },
          ],
        },
      }),
    );
    expect(revenue.gifts).toMatchObject({
      status: 'at-least',
      low: '5.00',
      expected: '5.00',
      high: null,
      reason: '2 × Zorglub: price not known',
    });
    expect(total).toMatchObject({ status: 'at-least', low: '5.00', high: null });
    expect(unknowns).toEqual(['2 × Zorglub: price not known']);
  });

  it('only Gifts of unknown price are unknown, with every reason', () => {
    const names = ['Aaaaaaa', 'Bbbbbbb', 'Ccccccc', 'Ddddddd', 'Eeeeeee', 'Fffffff', 'Ggggggg'];
    const { gifts } = reported(
      written({
        ...on('DE', '2026-10-02'),
        revenue: { gifts: names.map((gift) => ({ gift: `${gift} of Night`, count: 1 })) },
      }),
    ).revenue;
    expect(gifts).toMatchObject({ status: 'unknown', diamonds: null, expected: null, rewards: null });
    expect(gifts.reason).toMatch(/^1 × Aaaaaaa of Night.*; and 2 more$/);
  });

  it('two Coins to a Diamond, chosen by name, halve the list and not the recorded total', () => {
    const rates = withAlternative(shippedRates(), 'diamonds-per-coin', 'two-to-one');
    const log = (revenue: object) =>
      reported(written({ ...on('DE', '2026-10-02'), revenue: revenue as Record<string, unknown> }), rates);
    const listed = log({
      gifts: [
        { gift: 'Rose', count: 3 },
        { gift: 'Galaxy', count: 1 },
      ],
    });
    expect(listed.revenue.gifts).toMatchObject({ diamonds: 501.5, expected: '2.51' });
    expect(listed.rates.find(({ id }) => id === 'diamonds-per-coin')).toMatchObject({
      alternative: 'two-to-one',
      grade: 'folklore',
    });
    expect(log({ diamonds: 1000 }).revenue.gifts.expected).toBe('5.00');
  });

  it('without any rate for a Diamond the rewards are unknown', () => {
    const { gifts } = reported(
      written({ ...on('DE', '2026-10-02'), revenue: { diamonds: 5, gifts: [{ gift: 'Rose', count: 1 }] } }),
      rateBook([]),
    ).revenue;
    expect(gifts).toMatchObject({ status: 'unknown', diamonds: 5, diamondsListed: 1 });
  });

  it('no Gifts are none, 0 Diamonds are 0', () => {
    expect(reported(written({ revenue: { gifts: [] } })).revenue.gifts).toMatchObject({
      status: 'none',
      expected: '0.00',
      diamonds: 0,
    });
    expect(reported(written({ revenue: { diamonds: 0 } })).revenue.gifts).toMatchObject({
      status: 'estimated',
      expected: '0.00',
    });
    expect(
      reported(written({ ...on('DE', '2026-10-02'), revenue: { gifts: [{ gift: 'Rose', count: 0 }] } }))
        .revenue.gifts,
    ).toMatchObject({ expected: '0.00' });
  });

  it('what viewers paid stands beside the total', () => {
    const report = reported(
      written({ ...on('DE', '2026-10-02'), revenue: { gifts: [{ gift: 'Galaxy', count: 1 }] } }),
    );
    expect(
      report.revenue.gifts.viewerSpend.map(({ store, low, expected, high }) => [store, low, expected, high]),
    ).toEqual([
      ['web', '10.30', '10.50', '10.60'],
      ['app', '15.12', '15.20', '15.38'],
    ]);
    expect(report.total.expected).toBe('5.00');
    expect(reported(written({ revenue: { diamonds: 5 } })).revenue.gifts.viewerSpend).toEqual([]);
    expect(
      reported(written({ revenue: { gifts: [{ gift: 'Rose', count: 1 }] } }), rateBook([])).revenue.gifts
        .viewerSpend,
    ).toEqual([]);
  });

  it('withdrawal fees are told where TikTok publishes them, and not deducted', () => {
    const fees = (country: string, diamonds: number) =>
      reported(
        written({ ...on(country, '2026-10-02'), revenue: { diamonds } }),
      ).revenue.gifts.withdrawals.map(({ method, expected }) => [method, expected]);
    expect(fees('GB', 41200)).toEqual([
      ['paypal', '3.19'],
      ['bank', '2.90'],
    ]);
    expect(fees('CH', 41200)).toHaveLength(2);
    expect(fees('US', 41200)).toEqual([]);
    expect(fees('GB', 0)).toEqual([]);
    const unknown = reported(
      written({ ...on('GB', '2026-10-02'), revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] } }),
    );
    expect(unknown.revenue.gifts.withdrawals).toEqual([]);
  });
});
