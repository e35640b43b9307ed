import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type By, startRollUp } from '../../../src/calc/sums/roll-up.js';
import { settled } from '../../../src/calc/sums/settled-live.js';
import { shippedRates, withAlternative } from '../../../src/data/rate-book.js';
import { toSumsReport } from '../../../src/report/sums/to-sums-report.js';
import { anyLog, estimated, type WrittenLog, written } from '../../support/logs.js';

const sum = (logs: readonly WrittenLog[], by: By, timeZone?: string) => {
  const rollUp = startRollUp(by, timeZone);
  for (const log of logs) rollUp.add(settled(estimated(log)));
  return toSumsReport(rollUp.done(), { logs: 0, of: logs.length }, []);
};

const live = (startedAt: string, more: Partial<WrittenLog> = {}) =>
  written({
    creator: { country: 'DE', handle: '@a' },
    live: { startedAt },
    revenue: { diamonds: 200 },
    ...more,
  });

describe('a roll-up', () => {
  const logs = [
    live('2026-11-16T20:00:00+01:00'),
    live('2026-11-15T20:00:00+01:00', { visibility: { comments: 1 } }),
    live('2026-12-01T20:00:00+01:00', { creator: { country: 'DE', handle: '@b' } }),
    live('2026-12-02T20:00:00+01:00', {
      creator: { country: 'DE' },
      currency: 'EUR',
      fx: { EUR: { rate: '1.25 USD', asOf: '2026-11-30' } },
    }),
  ];

  it.each<[By, string[]]>([
    ['live', ['2026-11-15', '2026-11-16', '2026-12-01', '2026-12-02']],
    ['day', ['2026-11-15', '2026-11-16', '2026-12-01', '2026-12-02']],
    ['week', ['2026-W46', '2026-W47', '2026-W49', '2026-W49']],
    ['month', ['2026-11', '2026-12', '2026-12']],
    ['creator', ['(no handle)', '@a', '@b']],
  ])('by %s has these groups, never adding two currencies', (by, keys) => {
    const report = sum(logs, by);
    expect(report.groups.map(({ key }) => key)).toEqual(keys);
    expect(report.totals.map(({ currency, lives, total }) => [currency, lives, total.expected])).toEqual([
      ['EUR', 1, '0.80'],
      ['USD', 3, '3.00'],
    ]);
  });

  it('counts likes beside the money, and says when there are none', () => {
    const report = sum(logs, 'day');
    expect(report.groups.map(({ likes }) => likes)).toEqual([
      { count: null, lives: 0, directRevenue: '0.00' },
      { count: 10, lives: 1, directRevenue: '0.00' },
      { count: 10, lives: 1, directRevenue: '0.00' },
      { count: 10, lives: 1, directRevenue: '0.00' },
    ]);
    expect(report.totals[1]?.likes.count).toBe(20);
  });

  it('shows who, what and which room for a single LIVE only', () => {
    const one = live('2026-11-16T20:00:00+01:00', {
      live: { startedAt: '2026-11-16T20:00:00+01:00', id: '77', title: 'T' },
    });
    expect(sum([one], 'live').groups[0]).toMatchObject({ creator: '@a', title: 'T', liveId: '77' });
    expect(sum([one], 'day').groups[0]).toMatchObject({ creator: null, title: null, liveId: null });
  });

  it('a LIVE each: two of one day stay two, by start, then handle, then room', () => {
    const at = (
      handle: string | undefined,
      id: string | undefined,
      startedAt = '2026-11-16T20:00:00+01:00',
    ) =>
      live(startedAt, {
        creator: { country: 'DE', ...(handle ? { handle } : {}) },
        live: { startedAt, ...(id ? { id } : {}) },
      });
    const list = [
      at('@b', '1'),
      at('@a', '3'),
      at('@a', '2'),
      at('@a', undefined),
      at(undefined, '9'),
      at('@z', '0', '2026-11-16T19:59:59+01:00'),
    ];
    const order = [
      ['@z', '0'],
      [null, '9'],
      ['@a', null],
      ['@a', '2'],
      ['@a', '3'],
      ['@b', '1'],
    ];
    for (const logs of [list, [...list].reverse()]) {
      expect(sum(logs, 'live').groups.map(({ creator, liveId }) => [creator, liveId])).toEqual(order);
    }
  });

  it.each([63, 64, 65, 4095, 4096, 4097])('sums %i LIVEs the same as a few', (count) => {
    const one = settled(
      estimated(live('2026-11-16T20:00:00+01:00', { revenue: { gifts: [{ gift: 'Rose', count: 3 }] } })),
    );
    const rollUp = startRollUp('month', undefined);
    for (let i = 0; i < count; i += 1) rollUp.add(one);
    const [total] = toSumsReport(rollUp.done(), { logs: 0, of: count }, []).totals;
    expect(total).toMatchObject({
      lives: count,
      diamonds: 3 * count,
      likes: { count: 10 * count, lives: count },
    });
    expect(total?.total.expected).toBe((0.02 * count).toFixed(2));
  });

  it('names each rate once, in one order, whatever the order of the logs', () => {
    const list = ['US', 'DE', 'GB'].map((country) =>
      live('2026-11-16T20:00:00+01:00', {
        creator: { country, handle: `@${country}` },
        revenue: { diamonds: 5, creatorFund: { qualifiedViews: 1000 } },
      }),
    );
    const ids = (logs: WrittenLog[]) => sum(logs, 'month').rates.map(({ id }) => id);
    expect(ids(list)).toEqual([
      'creator-rewards-rpm',
      'diamond-face-value',
      'live-rewards-share-flat',
      'scaled-per-live-percentage',
      'scaled-weekly-percentage',
    ]);
    expect(ids([...list].reverse())).toEqual(ids(list));
    expect(
      sum(
        [live('2026-11-16T20:00:00Z', { revenue: { gifts: [{ gift: 'Rose', count: 1 }] } })],
        'day',
      ).rates.map(({ id }) => id),
    ).toContain('diamonds-per-coin');
  });

  it('a convention chosen by name is named once, however many LIVEs it counts', () => {
    const rates = withAlternative(shippedRates(), 'diamonds-per-coin', 'two-to-one');
    const rollUp = startRollUp('month', undefined);
    const log = live('2026-11-16T20:00:00Z', { revenue: { gifts: [{ gift: 'Rose', count: 4 }] } });
    for (let i = 0; i < 5; i += 1) rollUp.add(settled(estimated(log, rates)));
    expect(rollUp.done().rates.filter(({ id }) => id === 'diamonds-per-coin')).toHaveLength(1);
  });

  it('Diamonds are a floor only while the list is what counts', () => {
    const mystery = { gifts: [{ gift: 'Zorglub of Night', count: 2 }] };
    const of = (revenue: object) =>
      sum([live('2026-11-16T20:00:00Z', { revenue: { ...revenue } })], 'day').totals[0];
    expect(of(mystery)).toMatchObject({ diamonds: null, diamondsAreFloor: true });
    expect(of({ gifts: [...mystery.gifts, { gift: 'Rose', count: 4 }] })).toMatchObject({
      diamonds: 4,
      diamondsAreFloor: true,
    });
    expect(of({ ...mystery, diamonds: 50 })).toMatchObject({ diamonds: 50, diamondsAreFloor: false });
  });

  it('the time zone decides the day, when one is named', () => {
    const late = [live('2026-11-15T23:30:00-05:00')];
    expect(sum(late, 'day').groups[0]?.key).toBe('2026-11-15');
    expect(sum(late, 'day', 'Europe/Berlin').groups[0]?.key).toBe('2026-11-16');
    expect(sum(late, 'week', 'Europe/Berlin').groups[0]?.key).toBe('2026-W47');
  });

  it('is the sum of its children to the cent, ranges included, in any order; unknown stays unknown upward', () => {
    const several = fc.array(anyLog, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(several, fc.constantFrom<By>('day', 'week', 'month', 'creator'), (list, by) => {
        const report = sum(list, by);
        expect(sum([...list].reverse(), by)).toEqual(report);
        for (const total of report.totals) {
          const children = report.groups.filter(({ currency }) => currency === total.currency);
          for (const scenario of ['low', 'expected', 'high'] as const) {
            if (total.total.status === 'unknown' || total.total[scenario] === null) continue;
            if (children.some((child) => child.total[scenario] === null)) continue;
            const cents = children.reduce(
              (whole, child) => whole + BigInt((child.total[scenario] ?? '0').replace('.', '')),
              0n,
            );
            expect(BigInt((total.total[scenario] ?? '0').replace('.', ''))).toBe(cents);
          }
          const someUnknown = children.some(
            ({ total: each }) => each.status === 'unknown' || each.status === 'at-least',
          );
          expect(total.total.status === 'unknown' || total.total.status === 'at-least').toBe(someUnknown);
        }
      }),
      { numRuns: 60 },
    );
  });
});
