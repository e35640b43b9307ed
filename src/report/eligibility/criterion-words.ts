import type { CountedFact, Criterion } from '../../model/criterion.js';
import type { Judged } from '../../model/eligibility.js';
import { shownCount } from '../words/figures.js';
import type { ReportedCriterion } from './report.js';

interface FactWords {
  readonly unit: string;
  readonly one: string;
  /** Path of this fact in the log. */
  readonly field: string;
}

export const FACTS: Readonly<Record<CountedFact, FactWords>> = {
  age: { unit: 'years', one: 'year', field: 'creator.age' },
  followers: { unit: 'followers', one: 'follower', field: 'creator.followers' },
  videoViewsLast30Days: {
    unit: 'video views',
    one: 'video view',
    field: 'creator.videoViewsLast30Days',
  },
  postsLast30Days: { unit: 'posts', one: 'post', field: 'creator.postsLast30Days' },
  accountAgeDays: { unit: 'days', one: 'day', field: 'creator.accountCreatedOn' },
  effectVideosLast90Days: {
    unit: 'videos with one effect',
    one: 'video with one effect',
    field: 'creator.effects.videosLast90Days',
  },
  effectsPublished: {
    unit: 'published effects',
    one: 'published effect',
    field: 'creator.effects.published',
  },
  effectsUsedIn1000Videos: {
    unit: 'effects used in 1,000 videos',
    one: 'effect used in 1,000 videos',
    field: 'creator.effects.usedIn1000Videos',
  },
};

/**
 * Returns the requirement in words, e.g. `10,000 followers or more`, `100,000 video views or more in the last
 * 30 days`.
 */
export function requiredText({ criterion, other }: Judged): string {
  switch (criterion.operator) {
    case 'at-least':
      return countText(criterion.fact, criterion.threshold, criterion.window);
    case 'one-of':
      return `a ${criterion.accountTypes.join(' or ')} account`;
    case 'none-of':
      return `no ${criterion.accountTypes.join(' or ')} account`;
    case 'is-true':
      return 'an account in good standing';
    case 'within-days':
      return `a LIVE in the last ${criterion.days} days`;
    case 'eligible-for':
      return `eligible for ${other?.program.name ?? criterion.program}`;
    case 'outside-log':
      return criterion.text;
  }
}

function countText(fact: CountedFact, threshold: number, window: string | undefined): string {
  const count = shownCount(threshold);
  if (fact === 'age') return `${count} years or older`;
  if (fact === 'accountAgeDays') return `an account ${count} days old or older`;
  const when = window === undefined ? '' : ` in the ${window}`;
  return `${count} ${threshold === 1 ? FACTS[fact].one : FACTS[fact].unit} or more${when}`;
}

/** Returns the path of the log field that answers the criterion, if there is one. */
export function fieldOf(criterion: Criterion): string | undefined {
  switch (criterion.operator) {
    case 'at-least':
      return FACTS[criterion.fact].field;
    case 'one-of':
    case 'none-of':
      return 'creator.accountType';
    case 'is-true':
      return 'creator.goodStanding';
    default:
      return undefined;
  }
}

/** Returns the creator's value in words: `18,250`, `between 18,150 and 18,250`, `yes`, `not in the log`. */
export function yoursText({ yours, operator }: Pick<ReportedCriterion, 'yours' | 'operator'>): string {
  if (operator === 'within-days') return daysText(yours);
  if (yours === null) return operator === 'outside-log' ? 'no log tells' : 'not in the log';
  if (typeof yours === 'number') return shownCount(yours);
  if (typeof yours === 'boolean') return yours ? 'yes' : 'no';
  if (typeof yours === 'string') return yours.replace('-', ' ');
  return `between ${shownCount(yours.low)} and ${shownCount(yours.high)}`;
}

function daysText(yours: ReportedCriterion['yours']): string {
  if (typeof yours !== 'number') return 'the LIVE of the log is after that day';
  if (yours === 0) return 'that day';
  return yours === 1 ? '1 day before' : `${shownCount(yours)} days before`;
}

/** Tells whether TikTok rounded the count so that its possible range spans the threshold. */
export function isRounded({ status, yours }: Pick<ReportedCriterion, 'status' | 'yours'>): boolean {
  return status === 'missing' && typeof yours === 'object' && yours !== null;
}
