import type { Criterion, Requirements } from './criterion.js';
import type { Program, Standing } from './program.js';

export type Verdict = 'eligible' | 'not-eligible' | 'closed' | 'not-offered' | 'cannot-tell';

/** What the criteria alone say, wherever the program is offered. */
export type ByCriteria = 'eligible' | 'not-eligible' | 'cannot-tell';

/** A count, or the two it lies between when TikTok showed it rounded. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/**
 * missing: the log does not tell. disputed: equally good sources ask for different things, and it matters here.
 * unchecked: no log records it.
 */
export type Outcome = 'met' | 'unmet' | 'missing' | 'disputed' | 'unchecked';

export interface Judged {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  /** What the log says of it; a count may lie between two. */
  readonly yours: Between | string | boolean | undefined;
  /** Of a count under the threshold: at least this many are missing. */
  readonly gap: number | undefined;
  /** LIVEs like this one until they are there, for followers, when the log tells how many a LIVE brings. */
  readonly livesToGo?: number | undefined;
  /** How it stands with the other program, for a criterion that asks for one. */
  readonly other?: Eligibility;
}

/** How one creator stands with one program on one day. */
export interface Eligibility {
  readonly program: Program;
  readonly verdict: Verdict;
  readonly byCriteria: ByCriteria;
  readonly standing: Standing;
  /** What held there on that day; `undefined`: no source tells. */
  readonly requirements: Requirements | undefined;
  readonly criteria: readonly Judged[];
  readonly ways: readonly (readonly Judged[])[];
  /** Eligible if all of one of these lists turn out well; empty when nothing is open. */
  readonly openQuestions: readonly (readonly Judged[])[];
  readonly interim: Eligibility | undefined;
  readonly successor: Eligibility | undefined;
}
