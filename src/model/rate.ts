import type { Dated } from './dated.js';
import type { Decimal } from './decimal.js';
import type { Scenarios } from './scenarios.js';

/** official: TikTok's own page or terms. reputable: named press or maintainers. folklore: blogs, other calculators. */
export type Grade = 'official' | 'reputable' | 'folklore' | 'personal';

/** All grades, best first. */
export const GRADES: readonly Grade[] = ['official', 'reputable', 'personal', 'folklore'];

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  /** Date as far as it is known: `2025-02-06`, `2022-03`, `undated`. */
  readonly date: string;
  readonly grade: Grade;
}

/** Low, expected and high value of one uncertain number. */
export type Spread = Scenarios<Decimal>;

/** Value of a rate between two days in some countries. */
export interface RateVersion extends Dated {
  readonly value: Spread;
  readonly grade: Grade;
  /** Reason for these three numbers. */
  readonly basis: string;
  readonly sources: readonly Source[];
}

/** A convention that some people use instead; never part of a range unless chosen by name. */
export interface RateAlternative {
  readonly name: string;
  readonly value: Spread;
  readonly basis: string;
  readonly sources: readonly Source[];
}

interface RateNote {
  readonly text: string;
  readonly sources: readonly Source[];
}

export interface Rate {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly versions: readonly RateVersion[];
  readonly alternatives: readonly RateAlternative[];
  /** Claims of other sources that are shown but not used, and components worth knowing. */
  readonly notes: readonly RateNote[];
}

/** A rate in force on one day in one country. */
export interface RateInForce extends RateVersion, Pick<Rate, 'id' | 'title' | 'unit'> {
  /** The alternative chosen by name, if any. */
  readonly alternative: string | undefined;
}

export interface RateBook {
  readonly rates: readonly Rate[];
  /** Returns the rate in force on `day` (`YYYY-MM-DD`) in `country`; `undefined` when no source gives one. */
  inForce(id: string, country: string, day: string): RateInForce | undefined;
}

/** Returns true for units that are fractions of 1, which are read and shown in percent. */
export function isShare(unit: string): boolean {
  return /^share\b/.test(unit);
}
