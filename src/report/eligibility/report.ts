import type { Criterion } from '../../model/criterion.js';
import type { ByCriteria, Outcome, Verdict } from '../../model/eligibility.js';
import type { Standing } from '../../model/program.js';
import type { Grade } from '../../model/rate.js';
import type { ReportedLog, ReportedProblem, ReportedSource } from '../estimate/report.js';

/** How one creator stands with some programs on one day, as plain data: what every format prints. */
export interface EligibilityReport {
  readonly schemaVersion: 1;
  readonly log: ReportedLog;
  /** Whose rules are applied: the day of the LIVE, or the one asked for. */
  readonly day: string;
  readonly programs: readonly ReportedEligibility[];
  /** Context only: no program counts likes on a LIVE. */
  readonly likes: { readonly count: number | null; readonly countedBy: readonly string[] };
  /** Each source that is named by its id. */
  readonly sources: readonly ReportedSource[];
  readonly warnings: readonly ReportedProblem[];
}

export interface ReportedEligibility {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly verdict: Verdict;
  /** In one sentence. */
  readonly reason: string;
  /** What the criteria alone say, wherever and whenever it is offered. */
  readonly byCriteria: ByCriteria;
  readonly standing: {
    readonly state: Standing['state'];
    /** First day it was closed, or the day it opens. */
    readonly day: string | null;
    /** null: no source lists the countries. */
    readonly country: string | null;
    readonly disputed: string | null;
    readonly sources: readonly string[];
  };
  readonly criteria: readonly ReportedCriterion[];
  /** Fields of the log that would settle it. */
  readonly missing: readonly string[];
  /** Eligible if all of one of these hold, otherwise not; empty when nothing is open. */
  readonly eligibleIf: readonly (readonly string[])[];
  readonly whatItTakes: readonly string[];
  /** Asked of each video, not of the creator. */
  readonly eachVideo: readonly string[];
  readonly notes: readonly { readonly text: string; readonly sources: readonly string[] }[];
  /** After the end: what stood there on that day before the successor. */
  readonly interim: ReportedEligibility | null;
  readonly successor: ReportedEligibility | null;
}

export interface ReportedCriterion {
  readonly operator: Criterion['operator'];
  readonly fact: string | null;
  readonly threshold: number | readonly string[] | string | true | null;
  readonly unit: string | null;
  readonly window: string | null;
  /** All criteria of one way suffice; null: always asked. */
  readonly way: number | null;
  readonly required: string;
  /** A count that TikTok showed rounded lies between two. */
  readonly yours: number | string | boolean | { readonly low: number; readonly high: number } | null;
  readonly status: Outcome;
  readonly gap: number | null;
  /** LIVEs like this one until the gap is closed. */
  readonly livesToGo: number | null;
  /** The field of the log that tells. */
  readonly field: string | null;
  /** Not known, and it matters. */
  readonly open: boolean;
  /** How it stands with the other program, for a criterion that asks for one. */
  readonly other: ReportedEligibility | null;
  readonly grade: Grade;
  readonly sources: readonly string[];
  /** What other sources say; those that are as good as the first decide together with it. */
  readonly rivals: readonly {
    readonly threshold: number;
    readonly window: string | null;
    readonly grade: Grade;
    readonly decides: boolean;
    readonly sources: readonly string[];
  }[];
  readonly note: string | null;
}
