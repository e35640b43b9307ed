import type { AtLeast, Claim, Criterion } from '../../model/criterion.js';
import type { Between, Eligibility, Judged } from '../../model/eligibility.js';
import { GRADES } from '../../model/rate.js';
import type { KnownFacts } from './known-facts.js';

/** Judges another program, for criteria that require eligibility there. */
type JudgeProgram = (id: string) => Eligibility;

export function isAsked({ regions, exceptRegions }: Criterion, country: string): boolean {
  if (exceptRegions?.includes(country)) return false;
  return regions === undefined || regions.includes(country);
}

export function judgeCriterion(criterion: Criterion, known: KnownFacts, judgeProgram: JudgeProgram): Judged {
  switch (criterion.operator) {
    case 'at-least':
      return judgeCount(criterion, known);
    case 'one-of':
    case 'none-of': {
      const { accountType } = known;
      const isNamed = accountType !== undefined && criterion.accountTypes.includes(accountType);
      return judged(criterion, accountType, isNamed === (criterion.operator === 'one-of'));
    }
    case 'is-true':
      return judged(criterion, known.goodStanding, known.goodStanding === true);
    case 'within-days': {
      const { daysSinceLive: ago } = known;
      if (ago < 0) return judged(criterion, undefined, false);
      return {
        criterion,
        outcome: ago <= criterion.days ? 'met' : 'missing',
        yours: exact(ago),
        gap: undefined,
      };
    }
    case 'eligible-for': {
      const other = judgeProgram(criterion.program);
      const outcome =
        other.verdict === 'eligible' ? 'met' : other.verdict === 'cannot-tell' ? 'missing' : 'unmet';
      return { criterion, outcome, yours: other.verdict, gap: undefined, other };
    }
    case 'outside-log':
      return { criterion, outcome: 'unchecked', yours: undefined, gap: undefined };
  }
}

function judged(criterion: Criterion, yours: string | boolean | undefined, isMet: boolean): Judged {
  const outcome = yours === undefined ? 'missing' : isMet ? 'met' : 'unmet';
  return { criterion, outcome, yours, gap: undefined };
}

function exact(value: number): Between {
  return { low: value, high: value };
}

/** Returns the rival claims of the same grade as the first source; weaker ones are only shown. */
export function decidingRivals({ rivals, grade }: AtLeast): readonly Claim[] {
  return rivals.filter((rival) => GRADES.indexOf(rival.grade) <= GRADES.indexOf(grade));
}

function judgeCount(criterion: AtLeast, { counts, newFollowers }: KnownFacts): Judged {
  const yours = counts[criterion.fact];
  const first = compare(yours, criterion.threshold);
  const rivals = decidingRivals(criterion).map((rival) => compareClaim(yours, rival, criterion.window));
  const outcome = rivals.every((other) => other === first) ? first : 'disputed';
  const short = yours ? criterion.threshold - yours.high : 0;
  if (short <= 0) return { criterion, outcome, yours, gap: undefined };
  const perLive = criterion.fact === 'followers' ? (newFollowers ?? 0) : 0;
  return {
    criterion,
    outcome,
    yours,
    gap: short,
    livesToGo: perLive > 0 ? Math.ceil(short / perLive) : undefined,
  };
}

/** Compares a count with a threshold; a rounded count that spans the threshold counts as missing. */
function compare(yours: Between | undefined, threshold: number): 'met' | 'unmet' | 'missing' {
  if (!yours) return 'missing';
  if (yours.low >= threshold) return 'met';
  return yours.high < threshold ? 'unmet' : 'missing';
}

/**
 * A different window is a year, read as the preceding twelve months: the count from the log is a floor of it.
 */
function compareClaim(yours: Between | undefined, claim: Claim, window: string | undefined) {
  const compared = compare(yours, claim.threshold);
  return compared === 'unmet' && claim.window !== window ? 'missing' : compared;
}
