import { describe, expect, it } from 'vitest';
import { eligibility } from '../../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../../src/calc/eligibility/known-facts.js';
import { shippedPrograms } from '../../../src/data/program-list.js';
import { judge, STAR, TODAY, verdict } from '../../support/judged.js';
import { parsed, written } from '../../support/logs.js';

describe('what is missing is never false', () => {
  const FIELDS = [
    'age',
    'followers',
    'accountType',
    'goodStanding',
    'videoViewsLast30Days',
    'postsLast30Days',
    'accountCreatedOn',
    'effects',
  ];
  const asks: Record<string, string[]> = {
    'live-access': ['age', 'followers', 'goodStanding'],
    'live-gifts': ['age', 'followers', 'goodStanding', 'accountType'],
    'video-gifts': ['age', 'followers', 'accountCreatedOn', 'postsLast30Days', 'accountType'],
    'creator-rewards': ['age', 'followers', 'videoViewsLast30Days', 'accountType'],
    subscription: ['age', 'followers'],
    'shop-affiliate': ['followers'],
    series: [
      'age',
      'followers',
      'accountCreatedOn',
      'postsLast30Days',
      'videoViewsLast30Days',
      'accountType',
    ],
    'creator-marketplace': ['age', 'followers', 'videoViewsLast30Days', 'postsLast30Days', 'goodStanding'],
    pulse: ['age', 'followers', 'postsLast30Days', 'goodStanding'],
    'effect-creator-rewards': ['effects'],
    'live-studio': ['followers'],
  };

  it.each(
    Object.entries(asks).flatMap(([id, fields]) =>
      FIELDS.map((field) => [id, field, fields.includes(field)] as const),
    ),
  )('%s without %s: asked for is %s', (id, field, isAsked) => {
    expect(verdict(id, TODAY, { [field]: undefined })).toBe(isAsked ? 'cannot-tell' : 'eligible');
  });

  it('unless something else settles it', () => {
    expect(verdict('creator-rewards', TODAY, { age: undefined, followers: 9_999 })).toBe('not-eligible');
    expect(verdict('subscription', TODAY, { age: 17, followers: undefined })).toBe('not-eligible');
  });

  it('a rounded count on both sides of a threshold tells nothing', () => {
    const at = (followers: string) => verdict('creator-rewards', TODAY, { followers });
    expect([at('9.9K'), at('10K'), at('10.1K')]).toEqual(['not-eligible', 'cannot-tell', 'eligible']);
  });

  it('says what would have to turn out well, for each way', () => {
    const open = judge('subscription', TODAY, {
      age: undefined,
      followers: undefined,
      videoViewsLast30Days: undefined,
    });
    expect(open.openQuestions.map((way) => way.map(({ criterion }) => criterion.fact))).toEqual([
      ['age', 'followers', 'videoViewsLast30Days'],
      ['age', 'followers'],
    ]);
    expect(judge('series', TODAY, { followers: 10 }).openQuestions.map((way) => way.length)).toEqual([1]);
    expect(judge('creator-rewards', TODAY).openQuestions).toEqual([]);
  });

  it('a day before the LIVE of the log tells nothing of LIVEs', () => {
    const programs = shippedPrograms();
    const log = parsed(
      written({ creator: { ...STAR, videoViewsLast30Days: 0 }, live: { startedAt: '2026-11-15T12:00:00Z' } }),
    );
    expect(
      eligibility(programs.program('subscription'), knownFacts(log, '2026-11-14'), programs).verdict,
    ).toBe('cannot-tell');
  });
});
