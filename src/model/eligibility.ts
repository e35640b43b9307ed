import type { Criterion, Requirements } from './criterion.js';
import type { AvailabilityStatus, Program } from './program.js';

export type Verdict = 'eligible' | 'not-eligible' | 'closed' | 'not-offered' | 'cannot-tell';

/** Verdict by the criteria alone, regardless of where the program is offered. */
export type ByCriteria = 'eligible' | 'not-eligible' | 'cannot-tell';

/** A count, or the lower and upper bound of one that TikTok showed rounded. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/**
 * missing: the log does not state the fact. disputed: equally good sources state different thresholds, and
 * the difference matters here. unchecked: no log records the fact.
 */
export type Outcome = 'met' | 'unmet' | 'missing' | 'disputed' | 'unchecked';

export interface Judged {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  /** The creator's value from the log; a rounded count has two bounds. */
  readonly yours: Between | string | boolean | undefined;
  /** For a count below the threshold: at least this many are missing. */
  readonly gap: number | undefined;
  /**
   * For followers: number of LIVEs like this one needed, when the log states how many followers a LIVE
   * brings.
   */
  readonly livesToGo?: number | undefined;
  /** Eligibility for the other program, for a criterion that requires one. */
  readonly other?: Eligibility;
}

/** Eligibility of one creator for one program on one day. */
export interface Eligibility {
  readonly program: Program;
  readonly verdict: Verdict;
  readonly byCriteria: ByCriteria;
  readonly standing: AvailabilityStatus;
  /** Requirements in force there on that day; `undefined` when no source states them. */
  readonly requirements: Requirements | undefined;
  readonly criteria: readonly Judged[];
  readonly ways: readonly (readonly Judged[])[];
  /**
   * Open questions: the creator is eligible if all of one of these lists are met; empty when nothing is open.
   */
  readonly openQuestions: readonly (readonly Judged[])[];
  readonly interim: Eligibility | undefined;
  readonly successor: Eligibility | undefined;
}
