import type { By } from '../../../calc/roll-up.js';
import type { RateOptions } from '../../facts.js';
import type { FormatOptions } from '../../format.js';
import type { CreatorOptions } from '../../reading/creator-block.js';
import type { Threshold } from './fail-under.js';

export interface EstimateOptions extends RateOptions, FormatOptions, CreatorOptions {
  readonly force?: boolean | undefined;
  readonly explain?: boolean | undefined;
  readonly by?: By | undefined;
  readonly tz?: string | undefined;
  /** Of a page: eligibility by the rules of this day. */
  readonly on?: string | undefined;
  readonly watch?: boolean | undefined;
  readonly failUnder?: Threshold | undefined;
  readonly skipInvalid?: boolean | undefined;
}
