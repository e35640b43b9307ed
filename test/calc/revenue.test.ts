import { describe, expect, it } from 'vitest';
import { standing } from '../../src/calc/availability.js';
import { exchangePath } from '../../src/calc/revenue/exchange.js';
import { shippedPrograms } from '../../src/data/program-list.js';
import { rateBook, shippedRates, withAlternative } from '../../src/data/rate-book.js';
import { layRatesOver } from '../../src/input/rates/rates-file.js';
import { decimal } from '../../src/model/decimal.js';
import type { FxQuote } from '../../src/model/revenue-entries.js';
import { reported, written } from '../support/logs.js';

const FX = { EUR: { rate: '1.25 USD', asOf: '2026-11-14' } };
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

describe('a program', () => {
  const program = (id: string) => shippedPrograms().program(id);

  it.each([
    ['creator-fund', 'US', '2020-06-30', { state: 'not-yet', opens: '2020-07-01' }],
    ['creator-fund', 'US', '2020-07-01', { state: 'open' }],
    ['creator-fund', 'US', '2023-12-15', { state: 'open' }],
    ['creator-fund', 'US', '2023-12-16', { state: 'closed', since: '2023-12-16' }],
    ['creator-fund', 'DE', '2020-06-30', { state: 'not-yet', opens: '2020-07-01' }],
    ['creator-fund', 'DE', '2020-07-01', { state: 'open' }],
    ['creator-fund', 'CA', '2022-01-01', { state: 'not-offered' }],
    ['creativity-program-beta', 'KR', '2023-01-01', { state: 'not-yet', opens: '2023-05-17' }],
    ['scaled-live-rewards', 'US', '2025-02-09', { state: 'not-yet', opens: '2025-02-10' }],
    ['scaled-live-rewards', 'US', '2025-02-10', { state: 'open' }],
  ])('%s in %s on %s', (id, country, day, expected) => {
    expect(standing(program(id), country, day)).toMatchObject(expected);
  });

  it('with only an open end that was never opened is not offered', () => {
    const nowhere = { ...program('creator-fund'), availability: [] };
    expect(standing(nowhere, 'US', '2022-01-01')).toEqual({ state: 'not-offered' });
  });
});

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
