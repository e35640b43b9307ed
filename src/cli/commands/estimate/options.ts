import type { OptionsOf } from '../../command/definition.js';
import type { define } from './command.js';

export type EstimateOptions = OptionsOf<typeof define>;

/** Options that printing needs, including those of a page. */
export interface PrintOptions extends Omit<EstimateOptions, 'watch' | 'json'> {
  readonly json?: EstimateOptions['json'] | undefined;
  /** Page only: day whose eligibility rules apply. */
  readonly on?: string | undefined;
}
