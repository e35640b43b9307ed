import type { Criterion } from '../../model/criterion.js';
import { holds } from '../../model/dated.js';
import type { ByCriteria, Eligibility, Judged, Verdict } from '../../model/eligibility.js';
import type { AvailabilityStatus, Program, ProgramList } from '../../model/program.js';
import { standing } from '../availability.js';
import { isAsked, judgeCriterion } from './judge-criterion.js';
import type { KnownFacts } from './known-facts.js';
import { all, byCriteria, isOpenQuestion } from './verdict.js';

/** Applies the rules in force on the day to the facts of the log. Pure function. */
export function eligibility(program: Program, known: KnownFacts, programs: ProgramList): Eligibility {
  const { country, day } = known;
  const judgeAll = (criteria: readonly Criterion[]) =>
    criteria
      .filter((criterion) => isAsked(criterion, country))
      .map((criterion) =>
        judgeCriterion(criterion, known, (id) => eligibility(programs.program(id), known, programs)),
      );
  const requirements = program.requirements.find((each) => holds(each, country, day));
  const criteria = judgeAll(requirements?.criteria ?? []);
  const ways = (requirements?.ways ?? []).map(judgeAll);
  const found = requirements ? byCriteria(criteria, ways) : 'cannot-tell';
  const here = standing(program, country, day);
  const isClosed = here.state === 'closed';
  const other = (id: string | undefined) =>
    isClosed && id !== undefined ? eligibility(programs.program(id), known, programs) : undefined;
  const interim = other(program.interim);
  return {
    program,
    verdict: verdictOf(here, found),
    byCriteria: found,
    standing: here,
    requirements,
    criteria,
    ways,
    openQuestions: requirements && found === 'cannot-tell' ? openQuestions(criteria, ways) : [],
    interim: interim?.standing.state === 'open' ? interim : undefined,
    successor: other(program.successor),
  };
}

function verdictOf(here: AvailabilityStatus, found: ByCriteria): Verdict {
  if (here.state === 'closed') return 'closed';
  if (here.state !== 'open') return 'not-offered';
  return here.availability.isOfferDisputed && found === 'eligible' ? 'cannot-tell' : found;
}

/** Returns, for each way that is still open, the criteria that must be met. */
function openQuestions(criteria: readonly Judged[], ways: readonly (readonly Judged[])[]): Judged[][] {
  const common = criteria.filter(isOpenQuestion);
  const open = ways.filter((way) => all(way) !== false);
  if (open.some((way) => all(way) === true) || ways.length === 0) return [common];
  return open.map((way) => [...common, ...way.filter(isOpenQuestion)]);
}
