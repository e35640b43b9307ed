import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, monthOf, weekOf } from '../../src/calc/calendar.js';
import { type Copy, liveRegister, type Sighting } from '../../src/calc/lives/distinct-lives.js';
import { type By, startRollUp } from '../../src/calc/sums/roll-up.js';
import { settled } from '../../src/calc/sums/settled-live.js';
import { visibility } from '../../src/calc/visibility/visibility.js';
import { shippedRates, withAlternative } from '../../src/data/rate-book.js';
import type { StreamLog } from '../../src/model/stream-log.js';
import type { Visibility } from '../../src/model/visibility.js';
import { toSumsReport } from '../../src/report/sums/to-sums-report.js';
import { anyLog, estimated, parsed, type WrittenLog, written } from '../support/logs.js';

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

describe('the calendar', () => {
  it.each([
    ['2026-11-15T23:30:00-05:00', undefined, '2026-11-15'],
    ['2026-11-15T23:30:00-05:00', 'Europe/Berlin', '2026-11-16'],
    ['2026-11-15T23:30:00-05:00', 'Pacific/Kiritimati', '2026-11-16'],
    ['2026-11-16T00:30:00Z', 'America/Los_Angeles', '2026-11-15'],
    ['2026-03-29T00:30:00Z', 'Europe/London', '2026-03-29'],
    ['2026-10-25T00:30:00+01:00', 'Europe/London', '2026-10-25'],
  ])('%s in %s is %s', (moment, zone, day) => expect(dayOf(moment, zone)).toBe(day));

  it.each([
    ['2026-11-15', '2026-W46'],
    ['2026-11-16', '2026-W47'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-01', '2026-W53'],
    ['2026-01-01', '2026-W01'],
  ])('%s is in week %s', (day, week) => expect(weekOf(day)).toBe(week));

  it('a month is the first seven characters', () => expect(monthOf('2026-11-15')).toBe('2026-11'));
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

describe('the same LIVE twice', () => {
  interface Seen extends Sighting {
    readonly log: StreamLog;
  }
  const sighting = (file: string, log: WrittenLog, line = 1): Seen => ({
    source: file,
    line,
    log: parsed(log),
  });
  const distinctLives = (sightings: readonly Seen[]) => {
    const register = liveRegister<Seen>(({ log }) => log);
    const found = { lives: [] as Seen[], copies: [] as Copy<Seen>[] };
    for (const each of sightings) {
      const copies = register.see(each, each.log);
      if (copies.length > 0) found.copies.push(...copies);
      else found.lives.push(each);
    }
    return found;
  };
  const start = '2026-11-16T20:00:00+01:00';
  const withId = (id: string | undefined, handle: string | undefined, startedAt = start, diamonds = 200) =>
    written({
      creator: { country: 'DE', ...(handle ? { handle } : {}) },
      live: { startedAt, ...(id ? { id } : {}) },
      revenue: { diamonds },
    });

  it.each<[string, WrittenLog, WrittenLog, number]>([
    ['by room id', withId('7', undefined), withId('7', undefined), 1],
    ['by creator and start', withId(undefined, '@a'), withId(undefined, '@A'), 1],
    [
      'by creator and start, in another time zone',
      withId(undefined, '@a'),
      withId(undefined, 'a', '2026-11-16T19:00:00Z'),
      1,
    ],
    ['one of them without the room id', withId('7', '@a'), withId(undefined, '@a'), 1],
    [
      'but not with another start',
      withId(undefined, '@a'),
      withId(undefined, '@a', '2026-11-17T20:00:00+01:00'),
      2,
    ],
    ['but not of another creator', withId(undefined, '@a'), withId(undefined, '@b'), 2],
    ['but not of nobody', withId(undefined, undefined), withId(undefined, undefined), 2],
  ])('counts once %s', (_, a, b, lives) => {
    const found = distinctLives([sighting('a', a), sighting('b', b)]);
    expect(found.lives).toHaveLength(lives);
    expect(found.copies).toHaveLength(2 - lives);
  });

  it('the same file twice is the same LIVE; another line of it is not', () => {
    const log = withId(undefined, undefined);
    expect(distinctLives([sighting('a', log), sighting('a', log)]).lives).toHaveLength(1);
    expect(distinctLives([sighting('a', log, 1), sighting('a', log, 2)]).lives).toHaveLength(2);
  });

  it('what makes copies differ: any field, but not the order of a list or the spelling of the handle', () => {
    const base = {
      ...withId('7', '@a'),
      revenue: {
        brandPartnerships: [
          { brand: 'A', fee: '1 USD', status: 'paid' },
          { brand: 'B', fee: '2 USD', status: 'paid' },
        ],
        productPromotion: ['X', 'Y'].map((product) => ({
          product,
          kind: 'affiliate',
          unitsSold: 1,
          unitsRefunded: 0,
          unitPrice: '1 USD',
          commissionRate: '10%',
        })),
      },
      fx: { EUR: { rate: '1.1 USD', asOf: '2026-11-01' }, GBP: { rate: '1.3 USD', asOf: '2026-11-01' } },
    };
    const differs = (b: WrittenLog) =>
      distinctLives([sighting('a', base), sighting('b', b)]).copies[0]?.differs;
    const { brandPartnerships, productPromotion } = base.revenue;
    expect(
      differs({ ...base, revenue: { ...base.revenue, brandPartnerships: [...brandPartnerships].reverse() } }),
    ).toBe(false);
    expect(
      differs({ ...base, revenue: { ...base.revenue, productPromotion: [...productPromotion].reverse() } }),
    ).toBe(false);
    expect(differs({ ...base, fx: { GBP: base.fx.GBP, EUR: base.fx.EUR } })).toBe(false);
    expect(differs({ ...base, creator: { ...base.creator, handle: 'A' } })).toBe(false);
    expect(differs({ ...base, creator: { ...base.creator, age: 30 } })).toBe(true);
    expect(differs({ ...base, live: { ...base.live, title: 'T' } })).toBe(true);
    expect(differs({ ...base, visibility: { likes: 11 } })).toBe(true);
    expect(differs({ ...base, fx: { EUR: base.fx.EUR } })).toBe(true);
    expect(
      differs({ ...base, revenue: { ...base.revenue, brandPartnerships: brandPartnerships.slice(1) } }),
    ).toBe(true);
    const nameless = (age?: number) => ({ ...base, creator: { country: 'DE', ...(age ? { age } : {}) } });
    const pair = (a: WrittenLog, b: WrittenLog) =>
      distinctLives([sighting('a', a), sighting('b', b)]).copies[0]?.differs;
    expect([pair(nameless(), nameless()), pair(nameless(), nameless(5))]).toEqual([false, true]);
  });

  it('a third copy is told of the first; an @ inside a handle is part of it', () => {
    const three = [withId('7', '@a'), withId(undefined, '@a'), withId('7', undefined)];
    const { lives, copies } = distinctLives(three.map((log, at) => sighting(String(at), log)));
    expect(lives).toHaveLength(1);
    expect(copies.map(({ kept }) => kept.source)).toEqual(['0', '0']);
    expect(
      distinctLives([sighting('a', withId(undefined, 'a@b')), sighting('b', withId(undefined, 'ab'))]).copies,
    ).toEqual([]);
  });

  it('copies that differ are told apart from copies that do not', () => {
    const differs = (a: WrittenLog, b: WrittenLog) =>
      distinctLives([sighting('a', a), sighting('b', b)]).copies[0]?.differs;
    expect(differs(withId('7', '@a'), withId('7', '@a'))).toBe(false);
    expect(differs(withId('7', '@a'), withId('7', '@a', start, 201))).toBe(true);
    expect(differs(withId('7', '@a'), withId(undefined, '@a'))).toBe(false);
    const gifts = (...names: string[]) => ({
      ...withId('7', '@a'),
      revenue: { gifts: names.map((gift) => ({ gift, count: 1 })) },
    });
    expect(differs(gifts('Rose', 'Lion'), gifts('Lion', 'Rose'))).toBe(false);
    expect(differs(gifts('Rose', 'Lion'), gifts('Lion', 'Lion'))).toBe(true);
  });
});

describe('visibility', () => {
  const count = (value: number) => ({ value, plusOrMinus: 0 });
  const none: Visibility = {
    likes: undefined,
    comments: undefined,
    shares: undefined,
    uniqueViewers: undefined,
    peakViewers: undefined,
    averageViewers: undefined,
    newFollowers: undefined,
  };
  const metrics = (counts: Partial<Visibility>, seconds?: number) =>
    Object.fromEntries(
      visibility({ ...none, ...counts }, seconds)
        .metrics()
        .map((metric) => [metric.id, metric.value ?? metric.missing]),
    );

  it('is counts and ratios, as they are', () => {
    const all = {
      likes: { kind: 'likes' as const, taps: count(900) },
      comments: count(30),
      shares: count(3),
      uniqueViewers: count(300),
      peakViewers: count(60),
      averageViewers: count(40),
      newFollowers: count(6),
    };
    expect(metrics(all, 600)).toEqual({
      likesPerViewer: 3,
      likesPerMinute: 90,
      commentsPerViewer: 0.1,
      sharesPerViewer: 0.01,
      followConversion: 0.02,
      peakToAverage: 1.5,
    });
  });

  it('says what is missing instead of dividing by it', () => {
    expect(metrics({ comments: count(5) })).toEqual({
      likesPerViewer: ['likes', 'uniqueViewers'],
      likesPerMinute: ['likes', 'duration'],
      commentsPerViewer: ['uniqueViewers'],
      sharesPerViewer: ['shares', 'uniqueViewers'],
      followConversion: ['newFollowers', 'uniqueViewers'],
      peakToAverage: ['peakViewers', 'averageViewers'],
    });
    expect(metrics({ likes: { kind: 'likes', taps: count(5) }, uniqueViewers: count(0) }, 0)).toMatchObject({
      likesPerViewer: ['uniqueViewers above 0'],
      likesPerMinute: ['duration above 0'],
    });
  });
});
