import type { CountedFact } from '../../model/criterion.js';
import { shownCount } from '../words/figures.js';
import { FACTS, yoursText } from './criterion-words.js';
import type { ReportedCriterion } from './report.js';

/** Lists in plain words what is missing, separately for each alternative; empty when nothing is missing. */
export function whatItTakes(criteria: readonly ReportedCriterion[], newFollowers: number | null): string[] {
  const taken = (each: ReportedCriterion) => stepsText(each, newFollowers);
  const always = criteria.filter(({ way, status }) => way === null && status === 'unmet').flatMap(taken);
  const ways = new Map<number, ReportedCriterion[]>();
  for (const each of criteria) {
    if (each.way !== null) ways.set(each.way, [...(ways.get(each.way) ?? []), each]);
  }
  const steps = [...ways.values()].map((way) =>
    way
      .filter(({ status }) => status !== 'met')
      .flatMap(taken)
      .join(' and '),
  );
  return ways.size === 0 || steps.includes('') ? always : [...always, steps.join(', or ')];
}

function stepsText(criterion: ReportedCriterion, newFollowers: number | null): readonly string[] {
  const { status, required, other } = criterion;
  if (other && other.whatItTakes.length > 0) return other.whatItTakes;
  if (status === 'unchecked') return [required];
  if (status !== 'unmet') return [`${required} (yours: ${yoursText(criterion)})`];
  return [
    criterion.gap === null
      ? `${required} (yours: ${yoursText(criterion)})`
      : gapText(criterion, criterion.gap, newFollowers),
  ];
}

function gapText(criterion: ReportedCriterion, gap: number, newFollowers: number | null): string {
  const { unit, window, fact, livesToGo } = criterion;
  const when = window === null ? '' : ` in the ${window}`;
  const unitText = gap === 1 ? FACTS[fact as CountedFact].one : unit;
  const of =
    fact === 'age' ? ' of age' : fact === 'accountAgeDays' ? ' until the account is old enough' : when;
  const atLeast = typeof criterion.yours === 'object' ? 'at least ' : '';
  const step = `${atLeast}${shownCount(gap)} more ${unitText}${of}`;
  if (livesToGo === null || newFollowers === null) return step;
  const lives = livesToGo === 1 ? '1 LIVE' : `${shownCount(livesToGo)} LIVEs`;
  return `${step}; at +${shownCount(newFollowers)} a LIVE, about ${lives} like this one`;
}
