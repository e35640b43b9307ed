import type { ByCriteria, Judged } from '../../model/eligibility.js';

/**
 * Combines all `criteria` with all criteria of at least one way. Unknown facts leave the verdict open unless
 * they cannot change it.
 */
export function byCriteria(criteria: readonly Judged[], ways: readonly (readonly Judged[])[]): ByCriteria {
  const common = all(criteria);
  const besides = ways.length === 0 ? true : any(ways.map(all));
  const truth = and([common, besides]);
  return truth === undefined ? 'cannot-tell' : truth ? 'eligible' : 'not-eligible';
}

/** `undefined` is the third value: unknown. */
type Truth = boolean | undefined;

function truthOf({ outcome, criterion }: Judged): Truth {
  if (outcome === 'met') return true;
  if (outcome === 'unmet') return false;
  return criterion.operator === 'outside-log' && !criterion.decides ? true : undefined;
}

export function isOpenQuestion(judged: Judged): boolean {
  return truthOf(judged) === undefined;
}

export function all(judged: readonly Judged[]): Truth {
  return and(judged.map(truthOf));
}

function and(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}
