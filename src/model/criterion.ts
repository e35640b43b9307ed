import type { Dated } from './dated.js';
import type { Grade, Source } from './rate.js';

/** Account types as TikTok names them; politicians and parties count as government. */
export type AccountType = 'personal' | 'business' | 'organization' | 'government';

/** Facts about a creator that a log states and a program may ask for. */
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
  /** `last 30 days`, `last calendar year`; `undefined` for facts that are not counted over time. */
  readonly window: string | undefined;
  readonly grade: Grade;
  readonly sources: readonly Source[];
}

interface Asked {
  /** Countries in which it is required; `undefined`: everywhere. */
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
  /**
   * Differing claims of other sources; they affect the verdict when their grade equals that of the first
   * source.
   */
  readonly rivals: readonly Claim[];
}

interface AccountIs extends Asked {
  readonly operator: 'one-of' | 'none-of';
  readonly fact: 'accountType';
  readonly accountTypes: readonly AccountType[];
}

interface InGoodStanding extends Asked {
  readonly operator: 'is-true';
  readonly fact: 'goodStanding';
}

interface WentLive extends Asked {
  readonly operator: 'within-days';
  readonly fact: 'lastLive';
  readonly days: number;
}

/** Requires that the creator may use another program. */
interface MayUse extends Asked {
  readonly operator: 'eligible-for';
  readonly fact: 'program';
  readonly program: string;
}

/** Requires something that no log records: a payment account, a membership. */
interface OutsideLog extends Asked {
  readonly operator: 'outside-log';
  readonly fact: undefined;
  readonly text: string;
  /**
   * True for a condition without which no verdict is possible; false for a formality that anybody can
   * complete.
   */
  readonly decides: boolean;
}

export type Criterion = AtLeast | AccountIs | InGoodStanding | WentLive | MayUse | OutsideLog;

/** Requirements of a program in some countries between two days. */
export interface Requirements extends Dated {
  readonly criteria: readonly Criterion[];
  /**
   * Alternatives: all criteria of at least one are required besides `criteria`; empty: nothing more is
   * required.
   */
  readonly ways: readonly (readonly Criterion[])[];
  /** Requirements for each video, not for the creator: shown, but not part of the verdict. */
  readonly eachVideo: readonly string[];
  readonly note: string | undefined;
  /** Countries where the note is not shown because they have their own terms. */
  readonly noteExceptRegions: readonly string[];
}
