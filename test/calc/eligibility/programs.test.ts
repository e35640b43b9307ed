import { describe, expect, it } from 'vitest';
import { eligibility } from '../../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../../src/calc/eligibility/known-facts.js';
import { programList, toProgram } from '../../../src/data/program-list.js';
import { parsed, written } from '../../support/logs.js';

describe('programs are data', () => {
  const entry = {
    id: 'tea-fund',
    name: 'Tea Fund',
    availability: [{ regions: ['NL'], from: '2026-01-01', sources: ['S35'] }],
    requirements: [
      { to: '2026-06-01', criteria: [{ fact: 'followers', atLeast: 50, sources: ['S35'] }] },
      {
        from: '2026-06-01',
        criteria: [
          { fact: 'followers', atLeast: 60, sources: ['S35'] },
          { program: 'tea-fund-gate', sources: ['S35'] },
        ],
      },
    ],
  };
  const gate = {
    id: 'tea-fund-gate',
    name: 'Gate',
    availability: [{ regions: 'unlisted', sources: ['S35'] }],
    requirements: [{ criteria: [{ fact: 'goodStanding', sources: ['S35'] }] }],
  };

  it('a new program, a changed threshold, a program that asks for another', () => {
    const programs = programList([toProgram(entry), toProgram(gate)]);
    const on = (day: string, followers: number, goodStanding = true) => {
      const log = parsed(
        written({
          creator: { country: 'NL', followers, goodStanding },
          live: { startedAt: `${day}T12:00:00Z` },
        }),
      );
      return eligibility(programs.program('tea-fund'), knownFacts(log, day), programs).verdict;
    };
    expect([on('2026-05-31', 50), on('2026-06-01', 59), on('2026-06-01', 60)]).toEqual([
      'eligible',
      'not-eligible',
      'eligible',
    ]);
    expect(on('2025-12-31', 60)).toBe('not-offered');
    expect(on('2026-06-01', 60, false)).toBe('not-eligible');
  });
});
