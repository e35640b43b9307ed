import { eligibility } from '../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../src/calc/eligibility/known-facts.js';
import { shippedPrograms } from '../../src/data/program-list.js';
import type { Eligibility } from '../../src/model/eligibility.js';
import { parsed, written } from './logs.js';

export type Creator = Record<string, unknown>;

/** Meets everything any program asks for. */
export const STAR: Creator = {
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

export function judge(id: string, day: string, changes: Creator = {}, visibility = {}): Eligibility {
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

export const verdict = (id: string, day: string, changes: Creator = {}) => judge(id, day, changes).verdict;

export const TODAY = '2026-11-24';
