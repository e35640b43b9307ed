import { describe, expect, it } from 'vitest';
import { standing } from '../../../src/calc/availability.js';
import { shippedPrograms } from '../../../src/data/program-list.js';

describe('a program', () => {
  const program = (id: string) => shippedPrograms().program(id);

  it.each([
    ['creator-fund', 'US', '2020-06-30', { state: 'not-yet', opens: '2020-07-01' }],
    ['creator-fund', 'US', '2020-07-01', { state: 'open' }],
    ['creator-fund', 'US', '2023-12-15', { state: 'open' }],
    ['creator-fund', 'US', '2023-12-16', { state: 'closed', since: '2023-12-16' }],
    ['creator-fund', 'DE', '2020-06-30', { state: 'not-yet', opens: '2020-07-01' }],
    ['creator-fund', 'DE', '2020-07-01', { state: 'open' }],
    ['creator-fund', 'CA', '2022-01-01', { state: 'not-offered' }],
    ['creativity-program-beta', 'KR', '2023-01-01', { state: 'not-yet', opens: '2023-05-17' }],
    ['scaled-live-rewards', 'US', '2025-02-09', { state: 'not-yet', opens: '2025-02-10' }],
    ['scaled-live-rewards', 'US', '2025-02-10', { state: 'open' }],
  ])('%s in %s on %s', (id, country, day, expected) => {
    expect(standing(program(id), country, day)).toMatchObject(expected);
  });

  it('with only an open end that was never opened is not offered', () => {
    const nowhere = { ...program('creator-fund'), availability: [] };
    expect(standing(nowhere, 'US', '2022-01-01')).toEqual({ state: 'not-offered' });
  });
});
