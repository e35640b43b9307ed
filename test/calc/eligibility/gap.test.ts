import { describe, expect, it } from 'vitest';
import { eligibility } from '../../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../../src/calc/eligibility/known-facts.js';
import { shippedPrograms } from '../../../src/data/program-list.js';
import type { Eligibility } from '../../../src/model/eligibility.js';
import { parsed, written } from '../../support/logs.js';

type Creator = Record<string, unknown>;

/** Meets everything any program asks for. */
const STAR: Creator = {
  handle: '@star',
  country: 'US',
  age: 40,
  accountType: 'personal',
  goodStanding: true,
  followers: 2_000_000,
  videoViewsLast30Days: 9_000_000,
  postsLast30Days: 40,
  accountCreatedOn: '2015-01-01',
  effects: { videosLast90Days: 900_000, published: 20, usedIn1000Videos: 9 },
};

function judge(id: string, day: string, changes: Creator = {}, visibility = {}): Eligibility {
  const programs = shippedPrograms();
  const creator = { ...STAR, ...changes };
  for (const key of Object.keys(creator)) if (creator[key] === undefined) delete creator[key];
  const log = parsed(
    written({
      creator,
      live: { startedAt: `${day}T20:00:00Z` },
      visibility: { likes: 10, ...visibility },
    }),
  );
  return eligibility(programs.program(id), knownFacts(log, day), programs);
}

const TODAY = '2026-11-24';

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
