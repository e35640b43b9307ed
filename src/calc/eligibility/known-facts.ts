import type { AccountType, CountedFact } from '../../model/criterion.js';
import type { Between } from '../../model/eligibility.js';
import type { StreamLog } from '../../model/stream-log.js';
import type { Count } from '../../model/visibility.js';

/** Facts that a log states about its creator on the judged day. `undefined` means unknown, never 0. */
export interface KnownFacts {
  readonly country: string;
  readonly day: string;
  readonly counts: Readonly<Record<CountedFact, Between | undefined>>;
  readonly accountType: AccountType | undefined;
  readonly goodStanding: boolean | undefined;
  /** Days from the LIVE of the log to that day; negative when the day is before the LIVE. */
  readonly daysSinceLive: number;
  /** Number of new followers from a LIVE like this one. */
  readonly newFollowers: number | undefined;
}

/** Reads the facts that a program may ask for. Likes are not among them. */
export function knownFacts({ creator, live, visibility }: StreamLog, day: string): KnownFacts {
  const { accountCreatedOn, effects } = creator;
  return {
    country: creator.country,
    day,
    counts: {
      age: exactly(creator.age),
      followers: between(creator.followers),
      videoViewsLast30Days: between(creator.videoViewsLast30Days),
      postsLast30Days: exactly(creator.postsLast30Days),
      accountAgeDays: exactly(
        accountCreatedOn === undefined ? undefined : Math.max(0, days(accountCreatedOn, day)),
      ),
      effectVideosLast90Days: between(effects?.videosLast90Days),
      effectsPublished: exactly(effects?.published),
      effectsUsedIn1000Videos: exactly(effects?.usedIn1000Videos),
    },
    accountType: creator.accountType,
    goodStanding: creator.goodStanding,
    daysSinceLive: days(live.day, day),
    newFollowers: visibility.newFollowers?.value,
  };
}

function exactly(value: number | undefined): Between | undefined {
  return value === undefined ? undefined : { low: value, high: value };
}

function between(count: Count | undefined): Between | undefined {
  if (!count) return undefined;
  return { low: Math.max(0, count.value - count.plusOrMinus), high: count.value + count.plusOrMinus };
}

/** Returns the days between two calendar days, independent of the local time zone. */
function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
