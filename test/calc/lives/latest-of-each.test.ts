import { describe, expect, it } from 'vitest';
import { latestOfEach } from '../../../src/calc/lives/latest-of-each.js';
import { parsed, written } from '../../support/logs.js';

describe('the latest LIVE of each creator', () => {
  const live = (handle: string | undefined, startedAt: string) => ({
    log: parsed(written({ creator: { country: 'US', ...(handle ? { handle } : {}) }, live: { startedAt } })),
  });

  it('stands for the creator; who has no handle stands alone; order does not matter', () => {
    const lives = [
      live('@b', '2026-01-02T00:00:00Z'),
      live('@a', '2026-01-01T00:00:00Z'),
      live('B', '2026-01-03T00:00:00Z'),
      live(undefined, '2026-01-09T00:00:00Z'),
      live(undefined, '2026-01-08T00:00:00Z'),
    ];
    const found = (order: typeof lives, on?: string) => {
      const taken = latestOfEach<(typeof lives)[number]>(on);
      for (const each of order) taken.add(each);
      return taken.done().map(({ log }) => [log.creator.handle, log.live.day]);
    };
    expect(found(lives)).toEqual([
      ['@a', '2026-01-01'],
      ['B', '2026-01-03'],
      [undefined, '2026-01-08'],
      [undefined, '2026-01-09'],
    ]);
    expect(found([...lives].reverse())).toEqual(found(lives));
    for (const order of [lives, [...lives].reverse()]) {
      const of = (on: string) => found(order, on).find(([handle]) => handle !== '@a')?.[1];
      expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-01'].map(of)).toEqual([
        '2026-01-02',
        '2026-01-02',
        '2026-01-03',
        '2026-01-03',
      ]);
    }
  });
});
