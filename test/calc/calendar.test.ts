import { describe, expect, it } from 'vitest';
import { dayOf, monthOf, weekOf } from '../../src/calc/calendar.js';

describe('the calendar', () => {
  it.each([
    ['2026-11-15T23:30:00-05:00', undefined, '2026-11-15'],
    ['2026-11-15T23:30:00-05:00', 'Europe/Berlin', '2026-11-16'],
    ['2026-11-15T23:30:00-05:00', 'Pacific/Kiritimati', '2026-11-16'],
    ['2026-11-16T00:30:00Z', 'America/Los_Angeles', '2026-11-15'],
    ['2026-03-29T00:30:00Z', 'Europe/London', '2026-03-29'],
    ['2026-10-25T00:30:00+01:00', 'Europe/London', '2026-10-25'],
  ])('%s in %s is %s', (moment, zone, day) => expect(dayOf(moment, zone)).toBe(day));

  it.each([
    ['2026-11-15', '2026-W46'],
    ['2026-11-16', '2026-W47'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-01', '2026-W53'],
    ['2026-01-01', '2026-W01'],
  ])('%s is in week %s', (day, week) => expect(weekOf(day)).toBe(week));

  it('a month is the first seven characters', () => expect(monthOf('2026-11-15')).toBe('2026-11'));
});
