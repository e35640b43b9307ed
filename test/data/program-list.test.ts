import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/data/countries.js';
import { programList, shippedPrograms } from '../../src/data/program-list.js';
import { shippedRates } from '../../src/data/rate-book.js';
import { toRequirements } from '../../src/data/requirements.js';
import { holds } from '../../src/model/dated.js';

const GRADES = ['official', 'reputable', 'folklore'];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Program, what is counted, threshold, source: each claim of the register about a threshold. */
const PROGRAM_FACTS: [string, string, number, string][] = [
  ['live-access', 'age', 16, 'S21'],
  ['live-access', 'age', 18, 'S22'],
  ['live-access', 'followers', 1000, 'S54'],
  ['live-gifts', 'age', 18, 'S15'],
  ['live-gifts', 'age', 19, 'S15'],
  ['video-gifts', 'age', 18, 'S17'],
  ['video-gifts', 'age', 19, 'S17'],
  ['video-gifts', 'age', 20, 'S17'],
  ['video-gifts', 'followers', 100_000, 'S17'],
  ['video-gifts', 'followers', 10_000, 'S17'],
  ['video-gifts', 'accountAgeDays', 30, 'S17'],
  ['video-gifts', 'postsLast30Days', 1, 'S17'],
  ['creator-fund', 'age', 18, 'S09'],
  ['creator-fund', 'followers', 10_000, 'S09'],
  ['creator-fund', 'videoViewsLast30Days', 100_000, 'S09'],
  ['creator-fund', 'videoViewsLast30Days', 10_000, 'S18'],
  ['creativity-program-beta', 'age', 18, 'S32'],
  ['creativity-program-beta', 'followers', 10_000, 'S32'],
  ['creativity-program-beta', 'videoViewsLast30Days', 100_000, 'S32'],
  ['creator-rewards', 'age', 18, 'S09'],
  ['creator-rewards', 'age', 19, 'S55'],
  ['creator-rewards', 'followers', 10_000, 'S09'],
  ['creator-rewards', 'followers', 50_000, 'S55'],
  ['creator-rewards', 'videoViewsLast30Days', 100_000, 'S09'],
  ['subscription', 'age', 18, 'S12'],
  ['subscription', 'followers', 1000, 'S12'],
  ['subscription', 'age', 18, 'S57'],
  ['subscription', 'followers', 10_000, 'S57'],
  ['subscription', 'followers', 1000, 'S35'],
  ['subscription', 'videoViewsLast30Days', 100_000, 'S57'],
  ['subscription', 'videoViewsLast30Days', 100_000, 'S58'],
  ['shop-affiliate', 'followers', 1000, 'S60'],
  ['shop-affiliate', 'followers', 5000, 'S62'],
  ['shop-affiliate', 'followers', 1000, 'S61'],
  ['shop-affiliate', 'followers', 300, 'S61'],
  ['shop-affiliate', 'followers', 500, 'S61'],
  ['series', 'age', 18, 'S16'],
  ['series', 'age', 19, 'S16'],
  ['series', 'accountAgeDays', 30, 'S16'],
  ['series', 'postsLast30Days', 3, 'S16'],
  ['series', 'videoViewsLast30Days', 1000, 'S16'],
  ['series', 'followers', 10_000, 'S16'],
  ['creator-marketplace', 'age', 18, 'S59'],
  ['creator-marketplace', 'age', 19, 'S59'],
  ['creator-marketplace', 'followers', 10_000, 'S59'],
  ['creator-marketplace', 'followers', 50_000, 'S59'],
  ['creator-marketplace', 'videoViewsLast30Days', 1000, 'S59'],
  ['creator-marketplace', 'postsLast30Days', 3, 'S59'],
  ['pulse', 'age', 18, 'S63'],
  ['pulse', 'followers', 100_000, 'S63'],
  ['pulse', 'postsLast30Days', 5, 'S63'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 500_000, 'S65'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 200_000, 'S66'],
  ['effect-creator-rewards', 'effectsPublished', 5, 'S66'],
  ['effect-creator-rewards', 'effectsUsedIn1000Videos', 3, 'S66'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 100_000, 'S67'],
  ['live-studio', 'followers', 10_000, 'S35'],
];

describe('programs', () => {
  it('are sourced, and their countries exist', () => {
    for (const program of shippedPrograms().programs) {
      for (const each of program.availability) {
        expect(each.sources.length).toBeGreaterThan(0);
        if (each.regions !== 'unlisted') expect(each.regions.every(isCountry)).toBe(true);
      }
      if (program.successor) expect(shippedPrograms().program(program.successor).id).toBe(program.successor);
      if (program.rpm) expect(shippedRates().rates.map((rate) => rate.id)).toContain(program.rpm);
    }
  });

  it('ask for nothing without a source; their days and countries exist, their versions follow each other', () => {
    const ids = shippedPrograms().programs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, interim, requirements, notes } of shippedPrograms().programs) {
      if (interim) expect(ids).toContain(interim);
      for (const { sources } of notes) expect(sources.length).toBeGreaterThan(0);
      for (const { from, to, regions, criteria, ways } of requirements) {
        if (from) expect(from).toMatch(DAY);
        if (to) expect(to > (from ?? '')).toBe(true);
        if (regions !== 'everywhere') expect(regions.every(isCountry)).toBe(true);
        for (const criterion of [...criteria, ...ways.flat()]) {
          expect([id, criterion.sources.length]).not.toEqual([id, 0]);
          expect(GRADES).toContain(criterion.grade);
          expect([...(criterion.regions ?? []), ...(criterion.exceptRegions ?? [])].every(isCountry)).toBe(
            true,
          );
          if (criterion.operator === 'eligible-for') expect(ids).toContain(criterion.program);
          if (criterion.operator === 'at-least') {
            expect(criterion.threshold).toBeGreaterThan(0);
            for (const rival of criterion.rivals) expect(rival.sources.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('never two rules for one country on one day', () => {
    for (const { id, requirements } of shippedPrograms().programs) {
      const days = requirements.flatMap(({ from, to }) => [from ?? '2015-01-01', to ?? '2030-01-01']);
      for (const day of days) {
        for (const country of ['US', 'GB', 'KR', 'JP', 'ID', 'FR']) {
          const found = requirements.filter((each) => holds(each, country, day));
          expect([id, country, day, found.length]).toEqual([id, country, day, Math.min(found.length, 1)]);
        }
      }
    }
  });

  it('no program leads back to itself', () => {
    const nextOf = (id: string): string[] => {
      const { successor, interim, requirements } = shippedPrograms().program(id);
      const asked = requirements.flatMap(({ criteria, ways }) => [...criteria, ...ways.flat()]);
      const others = asked.flatMap((each) => (each.operator === 'eligible-for' ? [each.program] : []));
      return [successor, interim, ...others].filter((next) => next !== undefined);
    };
    for (const { id } of shippedPrograms().programs) {
      const seen = new Set<string>();
      for (const open = nextOf(id); open.length > 0; ) {
        const next = open.pop() ?? '';
        expect(next).not.toBe(id);
        if (!seen.has(next)) open.push(...nextOf(next));
        seen.add(next);
      }
    }
  });

  it('a criterion that asks nothing known is a mistake of ours', () => {
    const entry = { criteria: [{ fact: 'followers', atleast: 5, sources: ['S35'] }] };
    expect(() => toRequirements(entry)).toThrow('a criterion that asks nothing');
  });

  it.each(PROGRAM_FACTS)('%s asks for %s: %s, by %s', (id, fact, threshold, source) => {
    const { requirements } = shippedPrograms().program(id);
    const asked = requirements.flatMap(({ criteria, ways }) => [...criteria, ...ways.flat()]);
    const claims = asked.flatMap((criterion) =>
      criterion.operator === 'at-least' && criterion.fact === fact ? [criterion, ...criterion.rivals] : [],
    );
    const found = claims.filter((claim) => claim.threshold === threshold);
    expect(found.some(({ sources }) => sources.some((each) => each.id === source))).toBe(true);
  });

  it('an unknown program is a mistake of ours', () => {
    expect(() => programList([]).program('x')).toThrow('no program x');
  });
});
