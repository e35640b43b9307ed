import { describe, expect, it } from 'vitest';
import { visibility } from '../../../src/calc/visibility/visibility.js';
import type { Visibility } from '../../../src/model/visibility.js';

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
