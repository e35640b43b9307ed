import type { CountedFact, Criterion } from '../../model/criterion.js';
import type { Judged } from '../../model/eligibility.js';
import { shownCount } from '../shown.js';
import type { ReportedCriterion } from './eligibility-report.js';

interface FactWords {
  readonly unit: string;
  readonly field: string;
  /** For the table: what the criterion is about. */
  readonly title: string;
}

export const FACTS: Readonly<Record<CountedFact, FactWords>> = {
  age: { unit: 'years', field: 'creator.age', title: 'Age' },
  followers: { unit: 'followers', field: 'creator.followers', title: 'Followers' },
  videoViewsLast30Days: { unit: 'video views', field: 'creator.videoViewsLast30Days', title: 'Video views' },
  postsLast30Days: { unit: 'posts', field: 'creator.postsLast30Days', title: 'Posts' },
  accountAgeDays: { unit: 'days', field: 'creator.accountCreatedOn', title: 'Age of the account' },
  effectVideosLast90Days: {
    unit: 'videos with one effect',
    field: 'creator.effects.videosLast90Days',
    title: 'Videos with an effect',
  },
  effectsPublished: {
    unit: 'published effects',
    field: 'creator.effects.published',
    title: 'Effects',
  },
  effectsUsedIn1000Videos: {
    unit: 'effects used in 1,000 videos',
    field: 'creator.effects.usedIn1000Videos',
    title: 'Much used effects',
  },
};

/** What the criterion is about, in a word or two. */
export function titleOf(criterion: Criterion): string {
  switch (criterion.operator) {
    case 'at-least':
      return FACTS[criterion.fact].title;
    case 'one-of':
    case 'none-of':
      return 'Account type';
    case 'is-true':
      return 'Standing';
    case 'within-days':
      return 'Last LIVE';
    case 'eligible-for':
      return 'Other program';
    case 'outside-log':
      return 'Not in a log';
  }
}

/** `10,000 followers or more`, `100,000 video views or more in the last 30 days`. */
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
  return `${count} ${FACTS[fact].unit} or more${when}`;
}

/** The field of the log that tells, if any does. */
export function fieldOf(criterion: Criterion): string | undefined {
  switch (criterion.operator) {
    case 'at-least':
      return FACTS[criterion.fact].field;
    case 'one-of':
    case 'none-of':
      return 'creator.accountType';
    case 'is-true':
      return 'creator.goodStanding';
    case 'within-days':
      return 'live.startedAt';
    default:
      return undefined;
  }
}

/** `18,250`, `between 18,150 and 18,250`, `yes`, `not in the log`. */
export function yoursText({ yours, operator }: Pick<ReportedCriterion, 'yours' | 'operator'>): string {
  if (yours === null) return operator === 'outside-log' ? 'no log tells' : 'not in the log';
  if (typeof yours === 'number')
    return operator === 'within-days' ? `${shownCount(yours)} days ago` : shownCount(yours);
  if (typeof yours === 'boolean') return yours ? 'yes' : 'no';
  if (typeof yours === 'string') return yours.replace('-', ' ');
  return `between ${shownCount(yours.low)} and ${shownCount(yours.high)}`;
}
