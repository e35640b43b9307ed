import type { Dated } from './dated.js';
import type { Grade, Source } from './rate.js';

/** Account types as TikTok names them; politicians and parties count as government. */
export type AccountType = 'personal' | 'business' | 'organization' | 'government';

/** What a log tells of a creator that a program may ask for. */
export type CountedFact =
  | 'age'
  | 'followers'
  | 'videoViewsLast30Days'
  | 'postsLast30Days'
  | 'accountAgeDays'
  | 'effectVideosLast90Days'
  | 'effectsPublished'
  | 'effectsUsedIn1000Videos';

/** A threshold as one source states it. */
export interface Claim {
  readonly threshold: number;
  /** `last 30 days`, `last calendar year`; `undefined` for what is not counted over time. */
  readonly window: string | undefined;
  readonly grade: Grade;
  readonly sources: readonly Source[];
}

interface Asked {
  /** Countries it is asked in; `undefined`: everywhere. */
  readonly regions: readonly string[] | undefined;
  readonly exceptRegions: readonly string[] | undefined;
  readonly grade: Grade;
  readonly sources: readonly Source[];
  readonly note: string | undefined;
}

export interface AtLeast extends Asked {
  readonly operator: 'at-least';
  readonly fact: CountedFact;
  readonly threshold: number;
  readonly window: string | undefined;
  /** What other sources say instead: kept, shown, and decided by when they are as good as the first. */
  readonly rivals: readonly Claim[];
}

export interface AccountIs extends Asked {
  readonly operator: 'one-of' | 'none-of';
  readonly fact: 'accountType';
  readonly accountTypes: readonly AccountType[];
}

export interface InGoodStanding extends Asked {
  readonly operator: 'is-true';
  readonly fact: 'goodStanding';
}

export interface WentLive extends Asked {
  readonly operator: 'within-days';
  readonly fact: 'lastLive';
  readonly days: number;
}

/** Whoever may use another program. */
export interface MayUse extends Asked {
  readonly operator: 'eligible-for';
  readonly fact: 'program';
  readonly program: string;
}

/** Something no log records: a payment account, a membership. */
export interface OutsideLog extends Asked {
  readonly operator: 'outside-log';
  readonly fact: undefined;
  readonly text: string;
  /** A formality anybody can see to, or a condition without which nothing can be said? */
  readonly decides: boolean;
}

export type Criterion = AtLeast | AccountIs | InGoodStanding | WentLive | MayUse | OutsideLog;

/** What a program asked for in some countries between two days. */
export interface Requirements extends Dated {
  readonly criteria: readonly Criterion[];
  /** Besides all `criteria`, all of at least one of these; empty: nothing besides. */
  readonly ways: readonly (readonly Criterion[])[];
  /** Asked of each video, not of the creator: shown, never decided by. */
  readonly eachVideo: readonly string[];
  readonly note: string | undefined;
  /** Countries where the note is not shown, because the terms are their own. */
  readonly noteExceptRegions: readonly string[];
}
