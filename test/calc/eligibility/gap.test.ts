import { describe, expect, it } from 'vitest';
import { type Creator, judge, TODAY } from '../../support/judged.js';

describe('the gap', () => {
  const followers = (changes: Creator, visibility = {}) =>
    judge('creator-rewards', TODAY, changes, visibility).criteria.find(
      ({ criterion }) => criterion.fact === 'followers',
    );

  it.each([
    [8250, { newFollowers: 215 }, 1750, 9],
    [8250, {}, 1750, undefined],
    [8250, { newFollowers: 0 }, 1750, undefined],
    [9999, { newFollowers: 215 }, 1, 1],
    [9785, { newFollowers: 215 }, 215, 1],
    [9784, { newFollowers: 215 }, 216, 2],
    [10_000, { newFollowers: 215 }, undefined, undefined],
  ])('from %i followers with %j: %s, %s LIVEs', (count, visibility, gap, lives) => {
    const judged = followers({ followers: count }, visibility);
    expect([judged?.gap, judged?.livesToGo]).toEqual([gap, lives]);
  });

  it('of a rounded count is at least so much; only followers come with LIVEs', () => {
    expect(followers({ followers: '8.2K' })?.gap).toBe(1750);
    const views = judge('creator-rewards', TODAY, { videoViewsLast30Days: 1 }, { newFollowers: 9 }).criteria;
    expect(views.find(({ gap }) => gap)).toMatchObject({ gap: 99_999, livesToGo: undefined });
  });
});
