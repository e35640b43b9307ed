import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, estimates, folder, logs, run } from '../../../support/imported-files.js';
import { write } from '../../../support/run-cli.js';

describe('Shop LIVE analysis', () => {
  const HEADER = [
    'Creator ID',
    'Creator',
    'Launched Time',
    'Duration',
    'Revenue',
    'Unit Sales',
    'Viewers',
    'ACU',
    'PCU',
    'Comments',
    'Shares',
    'Likes',
    'New Followers',
  ];
  const LIVE = [
    '1',
    'maya.cooks',
    '2026-10-03 18:00',
    '1h 35min',
    '$412.50',
    '22',
    '9,800',
    '310',
    '640',
    '3,120',
    '410',
    '182,450',
    '215',
  ];
  const costs = ['--tz', 'America/New_York', '--unit-cost', '2 USD', '--fee-rate', '6%'];

  it('likes stand beside sales, two rows below a title, in the time zone of the shop', async () => {
    write(folder, 'Live.csv', csv(['LIVE analysis'], ['2026-10-01 - 2026-10-31'], HEADER, LIVE));
    const {
      logs: [log],
    } = await logs('Live.csv', '--country', 'US', ...costs);
    expect(log).toEqual({
      version: 1,
      creator: { country: 'US', handle: '@maya.cooks' },
      live: { startedAt: '2026-10-03T18:00:00-04:00', duration: '1h 35m' },
      visibility: {
        likes: 182_450,
        comments: 3120,
        shares: 410,
        uniqueViewers: 9800,
        peakViewers: 640,
        averageViewers: 310,
        newFollowers: 215,
      },
      revenue: {
        productPromotion: [
          {
            product: 'Sales of this LIVE',
            kind: 'shop',
            sales: '412.50 USD',
            unitsSold: 22,
            unitCost: '2 USD',
            feeRate: '6%',
          },
        ],
      },
    });
    const [report] = [await estimates()].flat();
    expect(report.revenue.productPromotion).toMatchObject({ expected: '343.75', status: 'recorded' });
    expect(report.likes).toEqual({ count: 182_450, directRevenue: '0.00' });
  });

  it('a LIVE in two exports counts once when they agree, and is refused when they do not', async () => {
    write(folder, 'Live.csv', csv(HEADER, LIVE));
    fs.copyFileSync(path.join(folder, 'Live.csv'), path.join(folder, 'again.csv'));
    expect((await logs('Live.csv', 'again.csv', '--country', 'US', ...costs)).logs).toHaveLength(1);
    write(
      folder,
      'again.csv',
      csv(
        HEADER,
        LIVE.map((text) => text.replace('$412.50', '$9.00')),
      ),
    );
    const { exitCode, stderr } = await run('Live.csv', 'again.csv', '--country', 'US', ...costs);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('are of one creator and start')]);
  });

  it('a time that was on no clock, and units that nobody told, are refused', async () => {
    const cells = (launched: string, units: string) =>
      LIVE.map((text, at) =>
        HEADER[at] === 'Launched Time' ? launched : HEADER[at] === 'Unit Sales' ? units : text,
      );
    write(folder, 'Live.csv', csv(HEADER, cells('2026-03-08 02:30', '22')));
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      'was on no clock in America/New_York',
    );
    write(folder, 'Live.csv', csv(HEADER, cells('2026-03-08 18:30', '-')));
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      'Unit Sales: nothing stated',
    );
  });

  it('what is left of the sales is asked for, and the time zone, and the currency', async () => {
    write(folder, 'Live.csv', csv(HEADER, LIVE));
    const { exitCode, stderr } = await run('Live.csv', '--country', 'US');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'add --tz (its times are local), --unit-cost ("0 USD" if nothing), --fee-rate (0% if none)',
    );
    write(
      folder,
      'Live.csv',
      csv(
        HEADER,
        LIVE.map((text) => text.replace('$', '')),
      ),
    );
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      '"412.50" tells no currency: add --currency USD',
    );
    const {
      logs: [log],
    } = await logs('Live.csv', '--country', 'GB', ...costs, '--currency', 'GBP');
    expect(log.revenue.productPromotion[0].sales).toBe('412.50 GBP');
  });
});
