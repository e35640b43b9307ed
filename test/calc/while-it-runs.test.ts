import { describe, expect, it } from 'vitest';
import { onAverage, perMinute } from '../../src/calc/recordings/rate-per-minute.js';
import { liveTimeline } from '../../src/calc/recordings/timeline.js';
import { giftSums } from '../../src/calc/sums/top-gifts.js';
import { moneyText } from '../../src/model/money.js';
import type { RecordedEvent } from '../../src/model/recorded-event.js';
import { exactLikes } from '../../src/model/visibility.js';
import { estimated, written } from '../support/logs.js';

const MINUTE = 60_000;
const place = { messageId: undefined, roomId: undefined };

describe('the course of a recorded LIVE', () => {
  const viewers = (minute: number, now: number | undefined): RecordedEvent => ({
    kind: 'viewers',
    ...place,
    at: minute * MINUTE,
    now,
    entered: 9,
  });
  const like = (minute: number, total: number | undefined): RecordedEvent => ({
    kind: 'like',
    ...place,
    at: minute * MINUTE,
    count: exactLikes(1),
    total: total === undefined ? undefined : exactLikes(total),
  });

  it('has every minute from the first to the last, the most viewers and the last total of each, and gaps', () => {
    const course = liveTimeline();
    for (const event of [
      viewers(10, 5),
      viewers(10.5, 8),
      viewers(10.9, 6),
      like(10.2, 100),
      like(10.8, 140),
      like(13, 200),
      viewers(12.99, undefined),
    ])
      course.add(event);
    course.add({ kind: 'comment', ...place, at: 20 * MINUTE });
    course.add({ kind: 'viewers', ...place, at: undefined, now: 999, entered: 1 });
    course.add({
      kind: 'gift',
      ...place,
      at: 30 * MINUTE,
      giftId: '1',
      name: 'x',
      coins: 1,
      isStreakable: false,
      count: 5,
      isFinal: true,
      userId: '1',
      userName: undefined,
      groupId: undefined,
      receiverId: undefined,
      hostId: undefined,
    });
    expect(course.done()).toEqual([
      { at: 10 * MINUTE, viewers: 8, likes: exactLikes(140) },
      { at: 11 * MINUTE, viewers: undefined, likes: undefined },
      { at: 12 * MINUTE, viewers: undefined, likes: undefined },
      { at: 13 * MINUTE, viewers: undefined, likes: exactLikes(200) },
    ]);
    expect(liveTimeline().done()).toEqual([]);
  });

  it('of a very long LIVE several minutes make one, and none is lost', () => {
    const course = liveTimeline();
    for (let minute = 0; minute < 1000; minute += 1) course.add(viewers(minute, minute));
    const done = course.done();
    expect(done).toHaveLength(500);
    expect(done[0]).toEqual({ at: 0, viewers: 1, likes: undefined });
    expect(done.at(-1)).toEqual({ at: 998 * MINUTE, viewers: 999, likes: undefined });
    const short = liveTimeline();
    for (let minute = 0; minute < 720; minute += 1) short.add(viewers(minute, 1));
    expect(short.done()).toHaveLength(720);
  });
});

describe('how fast a count grows', () => {
  const reads = (...readings: [minute: number, count: number][]) => {
    const tempo = perMinute();
    for (const [minute, count] of readings) tempo.add({ at: minute * MINUTE, count });
    return tempo.lately();
  };

  it('is told after a whole minute, over at most the last five', () => {
    expect(reads()).toBeUndefined();
    expect(reads([0, 5])).toBeUndefined();
    expect(reads([0, 0], [0.9, 90])).toBeUndefined();
    expect(reads([0, 0], [1, 60])).toBe(60);
    expect(reads([0, 0], [2, 60])).toBe(30);
    expect(reads([0, 1000], [4, 1000], [5, 1100], [10, 1600])).toBe(100);
    expect(reads([0, 0], [3, 300], [6, 300], [8, 300])).toBe(0);
    expect(reads([0, 0], [3, 300], [7, 700], [8.5, 850])).toBe(100);
  });

  it('is not told when the count fell: it is another one', () => {
    expect(reads([0, 500], [2, 20])).toBeUndefined();
    expect(reads([0, 500], [2, 500])).toBe(0);
  });

  it('forgets what is older than five minutes', () => {
    const tempo = perMinute();
    for (let minute = 0; minute <= 60; minute += 1)
      tempo.add({ at: minute * MINUTE, count: minute < 50 ? 0 : (minute - 50) * 10 });
    expect(tempo.lately()).toBe(10);
  });

  it('on average needs a minute too', () => {
    expect(onAverage(60, 0, MINUTE)).toBe(60);
    expect(onAverage(60, 0, MINUTE - 1)).toBeUndefined();
    expect(onAverage(60, undefined, MINUTE)).toBeUndefined();
    expect(onAverage(60, 0, undefined)).toBeUndefined();
  });
});

describe('Gifts over several LIVEs', () => {
  const live = (revenue: Record<string, unknown>, more: object = {}) =>
    estimated(written({ visibility: {}, revenue: { liveRewards: { percentage: 50 }, ...revenue }, ...more }));
  const gift = (name: string, coins: number | undefined, count: number) => ({
    gift: name,
    ...(coins === undefined ? {} : { coins }),
    count,
  });
  const sums = (most: number, ...lives: ReturnType<typeof live>[]) => {
    const all = giftSums();
    for (const each of lives) all.add(each);
    return all
      .done(most)
      .map(({ what, count, thousandths, isFloor, amount, currency }) => [
        what.of === 'gift' ? what.name : what.of === 'others' ? what.kinds : what.of,
        count,
        thousandths === undefined ? undefined : Number(thousandths) / 1000,
        isFloor,
        moneyText(amount.known.expected),
        currency,
      ]);
  };

  it('adds counts, Diamonds and amounts of one Gift; most Diamonds first, equal ones by name', () => {
    expect(
      sums(
        9,
        live({ gifts: [gift('Bbbbbb', 10, 1), gift('Aaaaaa', 10, 1), gift('Cccccc', 5, 100)] }),
        live({ gifts: [gift('Cccccc', 5, 2)] }),
      ),
    ).toEqual([
      ['Cccccc', 102, 510, false, '2.55', 'USD'],
      ['Aaaaaa', 1, 10, false, '0.05', 'USD'],
      ['Bbbbbb', 1, 10, false, '0.05', 'USD'],
    ]);
  });

  it('puts the others together, and says when some of them have no price', () => {
    const gifts = [
      gift('Aaaaaa', 30, 1),
      gift('Bbbbbb', 20, 1),
      gift('Cccccc', 10, 2),
      gift('Zorglub of Night', undefined, 4),
    ];
    expect(sums(1, live({ gifts }))).toEqual([
      ['Aaaaaa', 1, 30, false, '0.15', 'USD'],
      [3, 7, 40, true, '0.20', 'USD'],
    ]);
    expect(sums(1, live({ gifts: gifts.slice(0, 3) }))[1]).toEqual([2, 3, 40, false, '0.20', 'USD']);
    expect(sums(2, live({ gifts: gifts.slice(0, 3) })).map(([name]) => name)).toEqual([
      'Aaaaaa',
      'Bbbbbb',
      'Cccccc',
    ]);
    const unpriced = [
      gift('Aaaaaa', 30, 1),
      gift('Zorglub of Night', undefined, 4),
      gift('Yorglub of Night', undefined, 1),
    ];
    expect(sums(1, live({ gifts: unpriced }))[1]).toEqual([2, 5, undefined, false, '0.00', 'USD']);
  });

  it('keeps what no list tells, and what TikTok showed, apart and never lost', () => {
    const all = sums(
      1,
      live({ diamonds: 1000, gifts: [gift('Aaaaaa', 30, 1), gift('Bbbbbb', 20, 1)] }),
      live({ liveRewards: { amount: '20.00 USD' } }),
      live({ diamonds: 7 }),
    );
    expect(all).toEqual([
      ['Aaaaaa', 1, 30, false, '0.15', 'USD'],
      ['Bbbbbb', 1, 20, false, '0.10', 'USD'],
      ['beyond-list', undefined, 957, false, '4.79', 'USD'],
      ['all-gifts', undefined, undefined, false, '20.00', 'USD'],
    ]);
  });

  it('never adds two currencies', () => {
    const fx = { EUR: { rate: '1.00 USD', asOf: '2026-11-14' } };
    const gifts = [gift('Aaaaaa', 30, 10)];
    expect(sums(5, live({ gifts }), live({ gifts }, { currency: 'EUR', fx }))).toEqual([
      ['Aaaaaa', 10, 300, false, '1.50', 'EUR'],
      ['Aaaaaa', 10, 300, false, '1.50', 'USD'],
    ]);
  });
});
