import type { OptionsOf } from '../../command/definition.js';
import type { define } from './command.js';

export type EstimateOptions = OptionsOf<typeof define>;

/** What printing needs of them, and of a page. */
export interface PrintOptions extends Omit<EstimateOptions, 'watch' | 'json'> {
  readonly json?: EstimateOptions['json'] | undefined;
  /** Of a page: eligibility by the rules of this day. */
  readonly on?: string | undefined;
}
