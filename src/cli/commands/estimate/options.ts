import type { By } from '../../../calc/sums/roll-up.js';
import type { CreatorOptions } from '../../logs/creator-block.js';
import type { RateOptions } from '../../logs/facts.js';
import type { FormatOptions } from '../../options/format.js';
import type { Threshold } from '../../options/threshold.js';

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
