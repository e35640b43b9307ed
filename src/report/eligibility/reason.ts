import { groupDigits } from '../words/figures.js';
import { isRounded, yoursText } from './criterion-words.js';
import type { ReportedCriterion, ReportedEligibility } from './report.js';
import { VERDICTS } from './verdict-words.js';

type Unreasoned = Omit<ReportedEligibility, 'reason'>;

/** Explains the verdict in one sentence. */
export function reasonFor(program: Unreasoned, country: string, isOfferDisputed: boolean): string {
  const { verdict, standing, byCriteria } = program;
  switch (verdict) {
    case 'closed':
      return standing.day === null ? 'closed; no source gives the day' : `closed since ${standing.day}`;
    case 'not-offered':
      return standing.state === 'not-yet'
        ? `not open on that day: ${standing.country === null ? '' : `in ${country} `}it opens on ${standing.day}; by its criteria ${VERDICTS[byCriteria]}`
        : `none of the sources used here has it open in ${country}`;
    case 'eligible':
      return `meets every criterion a log tells of${hearsay(grounds(program.criteria))}${where(standing)}`;
    case 'not-eligible':
      return unmetText(program.criteria);
    case 'cannot-tell':
      return openText(program, isOfferDisputed);
  }
}

function where({ country }: Unreasoned['standing']): string {
  return country === null ? '; offered in some countries, no source lists which' : '';
}

/**
 * Returns the unmet criteria behind a negative verdict: the unconditional ones, or else those of every
 * alternative.
 */
function failings(criteria: readonly ReportedCriterion[]): ReportedCriterion[] {
  const unmet = criteria.filter(({ status }) => status === 'unmet');
  const always = unmet.filter(({ way }) => way === null);
  return always.length > 0 ? always : unmet;
}

function unmetText(criteria: readonly ReportedCriterion[]): string {
  const decisive = failings(criteria);
  const text = (each: ReportedCriterion) => `${each.required}: yours ${yoursText(each)}`;
  const ways = [...new Set(decisive.map(({ way }) => way))].map((number) =>
    decisive
      .filter(({ way }) => way === number)
      .map(text)
      .join('; '),
  );
  const isFirm = decisive.some((each) => folkloreIn([each]).length === 0);
  return `${ways.join('; or ')}${isFirm ? '' : hearsay(decisive)}`;
}

/**
 * Returns the criteria behind a positive verdict; of several alternatives met, the one with the best sources.
 */
function grounds(criteria: readonly ReportedCriterion[]): ReportedCriterion[] {
  const always = criteria.filter(({ way }) => way === null);
  const numbers = [...new Set(criteria.flatMap(({ way }) => way ?? []))];
  const ways = numbers
    .map((number) => criteria.filter(({ way }) => way === number))
    .filter((way) => way.every(({ status }) => status === 'met'))
    .sort((a, b) => folkloreIn(a).length - folkloreIn(b).length);
  return [...always, ...(ways[0] ?? [])];
}

/** Returns the criteria that rest on folklore, including those behind the verdict of another program. */
function folkloreIn(criteria: readonly ReportedCriterion[]): ReportedCriterion[] {
  return criteria.flatMap((each) => {
    if (each.other?.verdict === 'eligible') return folkloreIn(grounds(each.other.criteria));
    if (each.other) {
      const behind = failings(each.other.criteria);
      return behind.every((one) => folkloreIn([one]).length > 0) ? folkloreIn(behind) : [];
    }
    return each.grade === 'folklore' && each.operator !== 'outside-log' ? [each] : [];
  });
}

/** Returns a remark for each criterion that rests on folklore. */
function hearsay(criteria: readonly ReportedCriterion[]): string {
  return folkloreIn(criteria)
    .map(({ required, sources }) => `; "${required}" is folklore (${sources.join(', ')})`)
    .join('');
}

function openText(
  { criteria, missing, standing, byCriteria, eligibleIf }: Unreasoned,
  isOfferDisputed: boolean,
): string {
  if (byCriteria === 'cannot-tell' && criteria.length === 0) return 'no source gives its criteria';
  const open = criteria.filter((each) => each.open);
  const facts = [
    ...open.filter(({ status }) => status === 'disputed').map(disputeText),
    ...(missing.length === 0 ? [] : [`the log lacks ${missing.join(', ')}`]),
    ...open.filter(isRounded).map((each) => `${each.required}: yours is rounded, ${yoursText(each)}`),
    ...open.filter(isPast).map((each) => `${each.required}: yours ${yoursText(each)}`),
  ];
  if (isOfferDisputed && standing.disputed !== null) facts.push(`sources disagree: ${standing.disputed}`);
  if (facts.length > 0) return facts.join('; ');
  return `it depends on what no log tells: ${[...new Set(eligibleIf.flat())].join(', or ')}`;
}

function isPast({ status, operator }: ReportedCriterion): boolean {
  return status === 'missing' && operator === 'within-days';
}

/** Lists the conflicting claims, each with its sources. */
function disputeText(criterion: ReportedCriterion): string {
  const { unit, threshold, window, sources, rivals } = criterion;
  const claims = [{ threshold, window, sources }, ...rivals.filter(({ decides }) => decides)].map((claim) => {
    const when = claim.window === null ? '' : ` in the ${claim.window}`;
    return `${groupDigits(String(claim.threshold))}${when} (${claim.sources.join(', ')})`;
  });
  return `sources disagree on ${unit}: ${claims.join(' or ')}; yours ${yoursText(criterion)}`;
}
