import { describe, expect, it } from 'vitest';
import { csv, estimates, folder, logs, run } from '../../../support/imported-files.js';
import { write } from '../../../support/run-cli.js';

describe('affiliate orders that are not plain', () => {
  const HEADER = [
    'Order ID',
    'SKU ID',
    'Creator Username',
    'Currency',
    'Order Status',
    'Content Type',
    'Content ID',
    'Est. standard commission',
    'Est. Shop Ads commission',
    'Total final earned amount',
    'Order date',
  ];
  const order = (
    more: Partial<
      Record<'id' | 'sku' | 'who' | 'currency' | 'state' | 'est' | 'ads' | 'final' | 'day', string>
    > = {},
  ) => [
    more.id ?? '1',
    more.sku ?? '1',
    more.who ?? 'anna',
    more.currency ?? 'USD',
    more.state ?? 'Completed',
    'LIVE',
    '7556000000000000001',
    more.est ?? '',
    more.ads ?? '',
    more.final ?? '',
    more.day ?? '03/10/2026',
  ];
  const commission = async (...rows: string[][]) => {
    write(folder, 'o.csv', csv(HEADER, ...rows));
    const { logs: all } = await logs('o.csv', '--country', 'US');
    return all[0].revenue.productPromotion.map(
      ({ amount, status }: { amount: string; status: string }) => `${amount} ${status}`,
    );
  };

  it('a final 0 of an order that still waits is no amount yet', async () => {
    expect(await commission(order({ state: 'Awaiting settlement', est: '12.50', final: '0.00' }))).toEqual([
      '12.50 USD estimated',
    ]);
    expect(await commission(order({ state: 'Completed', est: '12.50', final: '0.00' }))).toEqual([
      '0 USD settled',
    ]);
  });

  it('what is expected is all that is expected: Shop Ads too', async () => {
    expect(await commission(order({ state: 'Pending', est: '10.00', ads: '5.00' }))).toEqual([
      '15 USD estimated',
    ]);
  });

  it('partly refunded and not refunded are not refunded', async () => {
    const states = ['Partially refunded', 'No refund', 'Refunded', 'Cancelled'];
    const rows = states.map((state, at) => order({ id: String(at + 1), state, est: '100.00' }));
    expect(await commission(...rows)).toEqual(['200 USD estimated']);
  });

  it('what was taken back is taken off', async () => {
    expect(await commission(order({ final: '8.00' }), order({ id: '2', final: '-5.00' }))).toEqual([
      '3 USD settled',
    ]);
  });

  it('two rows of one order are two parts of it', async () => {
    expect(await commission(order({ sku: '', final: '5.00' }), order({ sku: '', final: '8.00' }))).toEqual([
      '13 USD settled',
    ]);
  });

  it.each([
    [
      'an id that Excel has shortened',
      { id: '5.77E+17', final: '1.00' },
      'Order ID: "5.77E+17" is not all of its digits; if Excel has shortened it, download the file again',
    ],
    ['a currency nobody knows', { currency: 'ABC', final: '1.00' }, '"ABC" is no currency'],
    ['a sign that is not the column’s', { currency: 'MXN', final: '€1.00' }, '"€1.00" is not in MXN'],
    ['a sign that is none', { final: 'about 1.00' }, 'no currency is called "about"'],
    ['parentheses', { final: '(1.50)' }, '"(1.50)" is no amount'],
    ['a day that is none', { final: '1.00', day: '30/02/2026' }, ': "30/02/2026" is no date'],
    ['a month before a day', { final: '1.00', day: '10/13/2026' }, 'days come before months'],
  ])('%s is an error with its place', async (_, more, message) => {
    write(folder, 'o.csv', csv(HEADER, order({ final: '2.00' }), order({ id: '2', ...more })));
    const { exitCode, stderr, stdout } = await run('o.csv', '--country', 'MX');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('o.csv, row 3: affiliate orders, ');
    expect(stderr).toContain(message);
  });

  it('one order with two settled amounts, and one LIVE of two creators, are refused', async () => {
    write(folder, 'a.csv', csv(HEADER, order({ final: '1.50' })));
    write(folder, 'b.csv', csv(HEADER, order({ final: '9.50' })));
    for (const names of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ]) {
      const { exitCode, stderr } = await run(...names, '--country', 'US');
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining('are the same order, but do not say the same'),
      ]);
    }
    write(
      folder,
      'c.csv',
      csv(HEADER, order({ final: '1.50' }), order({ id: '2', who: 'ben', final: '20.50' })),
    );
    const { exitCode, stderr } = await run('c.csv', '--country', 'US');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('are of one room, but of two creators')]);
  });

  it('an order that comes back later pays nothing, in either order of the files', async () => {
    write(
      folder,
      'old.csv',
      csv(
        HEADER,
        order({ state: 'Pending', est: '5.00' }),
        order({ id: '2', state: 'Pending', est: '1.00' }),
      ),
    );
    write(
      folder,
      'new.csv',
      csv(HEADER, order({ state: 'Ineligible', final: '0' }), order({ id: '2', final: '1.00' })),
    );
    for (const names of [
      ['old.csv', 'new.csv'],
      ['new.csv', 'old.csv'],
    ]) {
      const {
        logs: [log],
        stderr,
      } = await logs(...names, '--country', 'US');
      expect(log.revenue.productPromotion).toEqual([
        { product: '1 affiliate order', kind: 'commission', amount: '1 USD', status: 'settled' },
      ]);
      expect(stderr).toContain('came back or are not eligible');
    }
  });

  it('a part of an order that came back leaves the other part what it is', async () => {
    const two = (first: object, second: object) =>
      csv(HEADER, order({ sku: '9', ...first }), order({ sku: '9', ...second }));
    write(folder, 'old.csv', two({ state: 'Pending', est: '5.00' }, { state: 'Pending', est: '3.00' }));
    write(folder, 'new.csv', two({ state: 'Refunded', final: '0' }, { final: '3.00' }));
    const {
      logs: [log],
    } = await logs('old.csv', 'new.csv', '--country', 'US');
    expect(log.revenue.productPromotion.map(({ amount }: { amount: string }) => amount)).toEqual(['3 USD']);
  });

  it('LIVEs of one day are several, and 5 and 5.00 one amount', async () => {
    const at = (liveId: string, cells: string[]) =>
      cells.map((text) => (text === '7556000000000000001' ? liveId : text));
    write(
      folder,
      'o.csv',
      csv(HEADER, at('71', order({ final: '5' })), at('72', order({ id: '2', final: '6' }))),
    );
    write(folder, 'p.csv', csv(HEADER, at('71', order({ final: '5.00' }))));
    write(folder, 'anna.yaml', 'country: US\nhandle: "@anna"\n');
    const { logs: all } = await logs('o.csv', 'p.csv', '--creator', 'anna.yaml');
    expect(all.map(({ live }) => live.id)).toEqual(['71', '72']);
    expect(await estimates()).toHaveLength(2);
  });

  it('of 40,000 orders takes no longer for being of one LIVE', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => order({ id: String(at + 1), final: '1.00' }));
    const began = performance.now();
    expect(await commission(...rows)).toEqual(['40000 USD settled']);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});
