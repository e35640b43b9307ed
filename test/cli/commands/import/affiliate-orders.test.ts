import { describe, expect, it } from 'vitest';
import { csv, estimates, folder, logs } from '../../../support/imported-files.js';
import { write } from '../../../support/run-cli.js';

describe('affiliate orders', () => {
  const HEADER = [
    'Order ID',
    'SKU ID',
    'Product name',
    'Currency',
    'Order settlement status',
    'Content Type',
    'Content ID',
    'Est. standard commission',
    'Total final earned amount',
    'Order date',
  ];
  const ROOM = '7556000000000000001';
  const order = (
    id: string,
    more: Partial<Record<'type' | 'est' | 'final' | 'state' | 'currency' | 'room', string>> = {},
  ) => [
    id,
    '1',
    'Knife',
    more.currency ?? 'USD',
    more.state ?? 'Pending',
    more.type ?? 'LIVE',
    more.room ?? ROOM,
    more.est ?? '1.10',
    more.final ?? '',
    '03/10/2026',
  ];

  it('those of LIVEs become commission, settled apart from estimated, to the last cent', async () => {
    write(
      folder,
      'o.csv',
      csv(
        HEADER,
        order('1', { final: '1.05', state: 'Settled' }),
        order('2'),
        order('3'),
        order('4', { type: 'Video' }),
        order('5', { state: 'Ineligible' }),
        order('6', { est: '-' }),
      ),
    );
    const {
      logs: [log],
      stderr,
    } = await logs('o.csv', '--country', 'US');
    expect(log.live).toEqual({ id: ROOM, startedAt: '2026-10-03T00:00:00Z' });
    expect(log.revenue.productPromotion).toEqual([
      {
        product: '2 affiliate orders',
        kind: 'commission',
        amount: '2.20 USD',
        status: 'estimated',
      },
      {
        product: '1 affiliate order',
        kind: 'commission',
        amount: '1.05 USD',
        status: 'settled',
      },
    ]);
    expect(stderr).toContain(
      'affiliate orders: 4 orders of 1 LIVE, 1 settled, 1 came back or are not eligible',
    );
    expect(stderr).toContain(
      'left out: orders of videos or the showcase (1), orders without any commission stated (1)',
    );
    const [report] = [await estimates()].flat();
    expect(report.revenue.productPromotion).toMatchObject({ expected: '3.25', status: 'estimated' });
  });

  it('an order given twice counts once, as settled when it is', async () => {
    write(folder, 'old.csv', csv(HEADER, order('1'), order('2')));
    write(folder, 'new.csv', csv(HEADER, order('1', { final: '0.90' })));
    const sums = async (...names: string[]) =>
      (await logs(...names, '--country', 'US')).logs[0].revenue.productPromotion.map(
        ({ amount }: { amount: string }) => amount,
      );
    expect(await sums('old.csv', 'new.csv')).toEqual(['1.10 USD', '0.90 USD']);
    expect(await sums('new.csv', 'old.csv')).toEqual(['1.10 USD', '0.90 USD']);
  });

  it('the seller’s own CSV, with tabs behind its cells', async () => {
    const head = [
      'Order ID',
      'Creator Username',
      'Content Type',
      'Content ID',
      'Est. standard commission payment',
      'Actual Commission Payment',
      'Time Created',
    ];
    write(
      folder,
      's.csv',
      csv(head, ['9\t', 'maya\t', 'Live\t', `${ROOM}\t`, '£2.00\t', '£1.80\t', '03/10/2026 18:20:11\t']),
    );
    const {
      logs: [log],
    } = await logs('s.csv', '--country', 'GB');
    expect(log).toMatchObject({
      creator: { handle: '@maya' },
      revenue: { productPromotion: [{ amount: '1.80 GBP', status: 'settled' }] },
    });
  });

  it('is joined with the recording and TikTok’s own record of the same LIVE', async () => {
    const capture = [
      {
        event: 'gift',
        data: {
          giftId: 5655,
          giftName: 'Rose',
          diamondCount: 1,
          giftType: 2,
          repeatCount: 1,
          userId: '1',
          msgId: '1',
          roomId: ROOM,
          createTime: '1790964004000',
        },
      },
      {
        event: 'like',
        data: { likeCount: 3, totalLikeCount: 30, roomId: ROOM, createTime: '1790964064000' },
      },
    ];
    write(folder, 'c.jsonl', capture.map((event) => `${JSON.stringify(event)}\n`).join(''));
    write(folder, 'o.csv', csv(HEADER, order('1', { final: '1.05' })));
    const list = [
      {
        LiveStartTime: '2026-10-02 18:00:04',
        LiveEndTime: '2026-10-02 19:00:04',
        RoomId: ROOM,
        TotalEarning: '9',
        TotalLike: '40',
      },
    ];
    write(folder, 'd.json', JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } } }));
    const { logs: all, stderr } = await logs(
      'c.jsonl',
      'o.csv',
      'd.json',
      '--country',
      'US',
      '--earning-unit',
      'diamonds',
    );
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      live: { startedAt: '2026-10-02T18:00:04Z', endedAt: '2026-10-02T19:00:04Z' },
      visibility: { likes: 40 },
      revenue: {
        gifts: [{ gift: 'Rose', count: 1 }],
        diamonds: 9,
        productPromotion: [{ amount: '1.05 USD' }],
      },
    });
    expect(stderr).toContain('what several files tell of one LIVE is joined: 1 log');
    const [report] = [await estimates()].flat();
    expect(report.warnings.map(({ code }: { code: string }) => code)).toContain('diamonds-differ');
  });
});
