import type { Availability, Program, Standing } from '../model/program.js';

const known = new WeakMap<Program, Map<string, Standing>>();

/** Is a program open in a country on a day (`YYYY-MM-DD`)? The day it closes it is closed. */
export function standing(program: Program, country: string, day: string): Standing {
  const answers = known.get(program) ?? new Map<string, Standing>();
  known.set(program, answers);
  const question = `${country} ${day}`;
  const answer = answers.get(question) ?? standingOn(program, country, day);
  answers.set(question, answer);
  return answer;
}

function standingOn(program: Program, country: string, day: string): Standing {
  const here = program.availability.filter((each) => each.regions.includes(country));
  const open = here.find((each) => isOpen(each, day));
  if (open) return { state: 'open', availability: open };
  const past = here.find((each) => isOver(each, day));
  if (past) return { state: 'closed', since: past.to, availability: past };
  const opens = here.map((each) => each.from ?? '').sort()[0];
  return opens ? { state: 'not-yet', opens } : { state: 'not-offered' };
}

function isOver({ to, lastSeen }: Availability, day: string): boolean {
  return (to !== undefined && to <= day) || (lastSeen !== undefined && lastSeen < day);
}

function isOpen(availability: Availability, day: string): boolean {
  return !isOver(availability, day) && (availability.from === undefined || availability.from <= day);
}
