import type { Availability, AvailabilityStatus, Program } from '../model/program.js';

/**
 * Returns whether a program is open in a country on a day (`YYYY-MM-DD`). On its closing day it is closed.
 */
export function standing(program: Program, country: string, day: string): AvailabilityStatus {
  const here = availabilityIn(program, country);
  if (here.length === 0) return NOT_OFFERED;
  for (const each of here) if (isOpen(each, day)) return { state: 'open', availability: each };
  const past = here.find((each) => isOver(each, day));
  if (past) return { state: 'closed', since: past.to, availability: past };
  const [next] = here
    .flatMap((availability) =>
      availability.from === undefined ? [] : [{ opens: availability.from, availability }],
    )
    .sort((one, other) => (one.opens < other.opens ? -1 : 1));
  return next ? { state: 'not-yet', ...next } : NOT_OFFERED;
}

const NOT_OFFERED: AvailabilityStatus = { state: 'not-offered' };

const byCountry = new WeakMap<Program, Map<string, readonly Availability[]>>();

/** Returns the availability of a program in a country; cached, because many LIVEs share few countries. */
function availabilityIn(program: Program, country: string): readonly Availability[] {
  const countries = byCountry.get(program) ?? new Map<string, readonly Availability[]>();
  byCountry.set(program, countries);
  const found =
    countries.get(country) ??
    program.availability.filter(({ regions }) => regions === 'unlisted' || regions.includes(country));
  countries.set(country, found);
  return found;
}

function isOver({ to, lastSeen }: Availability, day: string): boolean {
  return (to !== undefined && to <= day) || (lastSeen !== undefined && lastSeen < day);
}

function isOpen(availability: Availability, day: string): boolean {
  return !isOver(availability, day) && (availability.from === undefined || availability.from <= day);
}
