import { describe, expect, it } from 'vitest';
import { eligibility } from '../../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../../src/calc/eligibility/known-facts.js';
import { shippedPrograms } from '../../../src/data/program-list.js';
import type { Verdict } from '../../../src/model/eligibility.js';
import { type Creator, judge, STAR, TODAY, verdict } from '../../support/judged.js';
import { parsed, written } from '../../support/logs.js';

describe('each threshold, one below, at it, one above', () => {
  const effect = (field: string) => (value: number) => ({
    effects: { videosLast90Days: 900_000, published: 20, usedIn1000Videos: 3, [field]: value },
  });
  /** Program, day, country, field, threshold, by facts of the register; more of the creator where it matters. */
  const cases: [string, string, string, string | ((value: number) => Creator), number, Creator?][] = [
    ['live-access', '2022-11-22', 'US', 'age', 16],
    ['live-access', '2022-11-23', 'US', 'age', 18],
    ['live-access', TODAY, 'DE', 'followers', 1000],
    ['live-gifts', TODAY, 'US', 'age', 18],
    ['live-gifts', TODAY, 'KR', 'age', 19],
    ['live-gifts', TODAY, 'US', 'followers', 1000],
    ['video-gifts', '2023-01-01', 'US', 'age', 18],
    ['video-gifts', TODAY, 'KR', 'age', 19],
    ['video-gifts', TODAY, 'JP', 'age', 18],
    ['video-gifts', TODAY, 'US', 'followers', 10_000],
    ['video-gifts', TODAY, 'US', 'postsLast30Days', 1],
    ['creator-fund', '2023-12-15', 'US', 'age', 18],
    ['creator-fund', '2023-12-15', 'US', 'followers', 10_000],
    ['creator-fund', '2023-06-01', 'DE', 'followers', 10_000],
    ['creativity-program-beta', '2024-03-17', 'US', 'age', 18],
    ['creativity-program-beta', '2024-03-17', 'US', 'followers', 10_000],
    ['creativity-program-beta', '2024-03-17', 'BR', 'videoViewsLast30Days', 100_000],
    ['creator-rewards', TODAY, 'US', 'age', 18],
    ['creator-rewards', TODAY, 'KR', 'age', 18],
    ['creator-rewards', TODAY, 'US', 'followers', 10_000],
    ['creator-rewards', TODAY, 'JP', 'followers', 10_000],
    ['creator-rewards', TODAY, 'GB', 'videoViewsLast30Days', 100_000],
    ['subscription', TODAY, 'US', 'age', 18],
    ['subscription', TODAY, 'US', 'followers', 1000, { videoViewsLast30Days: 0 }],
    ['shop-affiliate', '2025-12-16', 'US', 'followers', 1000],
    ['shop-affiliate', TODAY, 'GB', 'followers', 1000],
    ['series', TODAY, 'US', 'age', 18],
    ['series', TODAY, 'KR', 'age', 19],
    ['series', TODAY, 'US', 'postsLast30Days', 3],
    ['series', TODAY, 'US', 'videoViewsLast30Days', 1000],
    ['creator-marketplace', TODAY, 'US', 'age', 18],
    ['creator-marketplace', TODAY, 'KR', 'age', 19],
    ['creator-marketplace', TODAY, 'US', 'followers', 10_000],
    ['creator-marketplace', TODAY, 'KR', 'followers', 50_000],
    ['creator-marketplace', TODAY, 'US', 'videoViewsLast30Days', 1000],
    ['creator-marketplace', TODAY, 'US', 'postsLast30Days', 3],
    ['pulse', TODAY, 'US', 'age', 18],
    ['pulse', TODAY, 'US', 'followers', 100_000],
    ['pulse', TODAY, 'US', 'postsLast30Days', 5],
    ['effect-creator-rewards', '2023-10-11', 'US', effect('videosLast90Days'), 500_000],
    ['effect-creator-rewards', '2023-10-12', 'US', effect('videosLast90Days'), 200_000],
    ['effect-creator-rewards', '2023-12-31', 'US', effect('published'), 5],
    ['effect-creator-rewards', '2023-12-31', 'US', effect('usedIn1000Videos'), 3],
    ['effect-creator-rewards', '2024-01-01', 'US', effect('videosLast90Days'), 100_000],
  ];

  it.each(cases)('%s on %s in %s: %s %i', (id, day, country, field, threshold, more = {}) => {
    const at = (value: number): Verdict => {
      const change = typeof field === 'string' ? { [field]: value } : field(value);
      return verdict(id, day, { country, ...more, ...change });
    };
    expect([at(threshold - 1), at(threshold), at(threshold + 1)]).toEqual([
      'not-eligible',
      'eligible',
      'eligible',
    ]);
  });

  it.each([
    ['creator-fund', '2023-12-15', 'US', 'videoViewsLast30Days', 10_000, 100_000],
    ['shop-affiliate', '2025-12-15', 'US', 'followers', 1000, 5000],
    ['shop-affiliate', TODAY, 'ID', 'followers', 300, 500],
  ])('%s on %s in %s: sources disagree on %s from %i to %i', (id, day, country, field, least, most) => {
    const at = (value: number) => verdict(id, day, { country, [field]: value });
    expect([at(least - 1), at(least), at(most - 1), at(most)]).toEqual([
      'not-eligible',
      'cannot-tell',
      'cannot-tell',
      'eligible',
    ]);
    const judged = judge(id, day, { country, [field]: least }).criteria;
    expect(judged.filter(({ outcome }) => outcome === 'disputed')).toHaveLength(1);
  });

  it('an invitation nobody can read from a log leaves open what the figures allow', () => {
    const at = (creator: Creator) => verdict('subscription', '2024-09-22', creator);
    expect([at({ age: 17 }), at({ age: 18 })]).toEqual(['not-eligible', 'cannot-tell']);
    expect([at({ followers: 999 }), at({ followers: 1000 })]).toEqual(['not-eligible', 'cannot-tell']);
  });

  it('a window that sources disagree on matters only below the threshold', () => {
    const views = (value: number) =>
      verdict('subscription', TODAY, { followers: 10_000, videoViewsLast30Days: value, country: 'US' });
    expect(views(100_000)).toBe('eligible');
    const old = (value: number) => {
      const programs = shippedPrograms();
      const log = parsed(
        written({
          creator: { ...STAR, followers: 10_000, videoViewsLast30Days: value },
          live: { startedAt: '2026-01-01T20:00:00Z' },
        }),
      );
      return eligibility(programs.program('subscription'), knownFacts(log, TODAY), programs).verdict;
    };
    expect([old(99_999), old(100_000)]).toEqual(['cannot-tell', 'eligible']);
    const outcomes = (value: number | undefined) =>
      judge('subscription', TODAY, { videoViewsLast30Days: value }).ways[0]?.map(({ outcome }) => outcome);
    expect(outcomes(99_999)).toEqual(['met', 'disputed']);
    expect(outcomes(100_000)).toEqual(['met', 'met']);
    expect(outcomes(undefined)).toEqual(['met', 'missing']);
  });

  it.each([
    [27, 'eligible'],
    [28, 'eligible'],
    [29, 'cannot-tell'],
  ])('Subscription: a LIVE %i days ago is %s', (ago, expected) => {
    const programs = shippedPrograms();
    const start = new Date(Date.UTC(2026, 10, 24) - ago * 86_400_000).toISOString().slice(0, 10);
    const log = parsed(
      written({
        creator: { ...STAR, followers: 2000, videoViewsLast30Days: 0 },
        live: { startedAt: `${start}T12:00:00Z` },
      }),
    );
    expect(eligibility(programs.program('subscription'), knownFacts(log, TODAY), programs).verdict).toBe(
      expected,
    );
  });

  it('weaker sources are shown and do not decide: 50,000 followers in Korea, said by one blog', () => {
    const { verdict: found, criteria } = judge('creator-rewards', TODAY, {
      country: 'KR',
      followers: 20_000,
    });
    expect(found).toBe('eligible');
    expect(
      criteria.flatMap(({ criterion }) => (criterion.operator === 'at-least' ? criterion.rivals : [])),
    ).toEqual([
      expect.objectContaining({ threshold: 19, grade: 'folklore' }),
      expect.objectContaining({ threshold: 50_000, grade: 'folklore' }),
    ]);
  });

  it.each([
    ['video-gifts', TODAY],
    ['series', TODAY],
  ])('%s: an account is 30 days old from the thirtieth day on', (id, day) => {
    const at = (accountCreatedOn: string) => verdict(id, day, { accountCreatedOn });
    expect([at('2026-10-26'), at('2026-10-25'), at('2026-10-24')]).toEqual([
      'not-eligible',
      'eligible',
      'eligible',
    ]);
  });

  it.each([
    ['creator-rewards', ['personal'], ['business', 'organization', 'government']],
    ['video-gifts', ['personal'], ['business', 'organization', 'government']],
    ['live-gifts', ['personal', 'business', 'organization'], ['government']],
    ['series', ['personal', 'business'], ['organization', 'government']],
  ])('%s: account types', (id, good, bad) => {
    for (const accountType of good)
      expect([accountType, verdict(id, TODAY, { accountType })]).toEqual([accountType, 'eligible']);
    for (const accountType of bad)
      expect([accountType, verdict(id, TODAY, { accountType })]).toEqual([accountType, 'not-eligible']);
  });

  it.each(['live-access', 'live-gifts', 'creator-marketplace', 'pulse'])('%s: good standing', (id) => {
    expect(verdict(id, TODAY, { goodStanding: false })).toBe('not-eligible');
  });
});
