import type { Coverage } from './coverage.js';
import type { AccountType } from './criterion.js';
import type { FxQuote, RevenueEntries } from './revenue-entries.js';
import type { Count, Visibility } from './visibility.js';

export interface Creator {
  readonly handle: string | undefined;
  /** ISO 3166-1 alpha-2. Decides which programs and rates apply. */
  readonly country: string;
  readonly age: number | undefined;
  readonly accountType: AccountType | undefined;
  readonly goodStanding: boolean | undefined;
  readonly followers: Count | undefined;
  readonly videoViewsLast30Days: Count | undefined;
  readonly postsLast30Days: number | undefined;
  readonly accountCreatedOn: string | undefined;
  readonly effects: Effects | undefined;
}

/** Effects the creator made, for Effect Creator Rewards. */
export interface Effects {
  readonly videosLast90Days: Count | undefined;
  readonly published: number | undefined;
  readonly usedIn1000Videos: number | undefined;
}

export interface Live {
  /** TikTok's room id as text: its 18 to 20 digits do not fit a number. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Start in RFC 3339 with offset, as written. */
  readonly startedAt: string;
  /** Start in milliseconds since 1970, for sorting and telling LIVEs apart. */
  readonly moment: number;
  /** The creator's own calendar day, from `startedAt` as written; it decides which rates apply. */
  readonly day: string;
  readonly seconds: number | undefined;
  /** Number of LIVEs that the log sums up, for example of a month; otherwise 1. */
  readonly lives: number;
}

/** One LIVE, with revenue and visibility kept strictly apart. */
export interface StreamLog {
  readonly creator: Creator;
  readonly live: Live;
  readonly visibility: Visibility;
  readonly revenue: RevenueEntries;
  /** Currency of the report. */
  readonly currency: string;
  readonly fx: readonly FxQuote[];
  /** Coverage of the recording, for a log that was made from one. */
  readonly capture: Coverage | undefined;
}
