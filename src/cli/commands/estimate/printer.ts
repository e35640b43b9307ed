import type { Amount } from '../../../model/amount.js';
import type { CollectedLive } from '../../collect-lives.js';
import type { ReadLog } from '../../read-logs.js';

/** What is kept of each LIVE until all are read, and how they are printed then. */
export interface Printer<T> {
  readonly keep: (live: ReadLog) => T;
  readonly total: (kept: T) => Amount;
  readonly print: (
    lives: readonly CollectedLive<T>[],
    rejected: { readonly logs: number; readonly of: number },
  ) => Promise<string>;
}
