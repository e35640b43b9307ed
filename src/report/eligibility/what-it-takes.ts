import type { CountedFact } from '../../model/criterion.js';
import { shownCount } from '../shown.js';
import { FACTS, yoursText } from './criterion-words.js';
import type { ReportedCriterion } from './eligibility-report.js';

/** What is missing, in plain words; of several ways, what each would take. Empty when nothing is. */
export function whatItTakes(criteria: readonly ReportedCriterion[], newFollowers: number | null): string[] {
  const taken = (each: ReportedCriterion) => stepText(each, newFollowers);
  const always = criteria.filter(({ way, status }) => way === null && status === 'unmet').map(taken);
  const ways = new Map<number, ReportedCriterion[]>();
  for (const each of criteria) {
    if (each.way !== null) ways.set(each.way, [...(ways.get(each.way) ?? []), each]);
  }
  const isOpen = ({ status }: ReportedCriterion) => status === 'unmet' || status === 'unchecked';
  const steps = [...ways.values()].map((way) => way.filter(isOpen).map(taken).join(' and '));
  return ways.size === 0 || steps.includes('') ? always : [...always, steps.join(', or ')];
}

function stepText(criterion: ReportedCriterion, newFollowers: number | null): string {
  const { gap, unit, window, fact, livesToGo, required } = criterion;
  if (gap === null) {
    return criterion.status === 'unmet' ? `${required} (yours: ${yoursText(criterion)})` : required;
  }
  const when = window === null ? '' : ` in the ${window}`;
  const unitText = gap === 1 ? FACTS[fact as CountedFact].one : unit;
  const isAge = fact === 'age' || fact === 'accountAgeDays';
  const step = `${shownCount(gap)} more ${unitText}${isAge ? ' of age' : when}`;
  if (livesToGo === null || newFollowers === null) return step;
  const lives = livesToGo === 1 ? '1 LIVE' : `${shownCount(livesToGo)} LIVEs`;
  return `${step}; at +${shownCount(newFollowers)} a LIVE, about ${lives} like this one`;
}
