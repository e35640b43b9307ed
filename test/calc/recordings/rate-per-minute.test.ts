import { describe, expect, it } from 'vitest';
import { onAverage, perMinute } from '../../../src/calc/recordings/rate-per-minute.js';

const MINUTE = 60_000;

describe('how fast a count grows', () => {
  const reads = (...readings: [minute: number, count: number][]) => {
    const rate = perMinute();
    for (const [minute, count] of readings) rate.add({ at: minute * MINUTE, count });
    return rate.lately();
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
    const rate = perMinute();
    for (let minute = 0; minute <= 60; minute += 1)
      rate.add({ at: minute * MINUTE, count: minute < 50 ? 0 : (minute - 50) * 10 });
    expect(rate.lately()).toBe(10);
  });

  it('on average needs a minute too', () => {
    expect(onAverage(60, 0, MINUTE)).toBe(60);
    expect(onAverage(60, 0, MINUTE - 1)).toBeUndefined();
    expect(onAverage(60, undefined, MINUTE)).toBeUndefined();
    expect(onAverage(60, 0, undefined)).toBeUndefined();
  });
});
