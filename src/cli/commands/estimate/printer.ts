import type { Amount } from '../../../model/amount.js';
import type { Problem } from '../../../model/problem.js';
import type { Text } from '../../../report/view.js';
import type { LogPlace, ReadLog } from '../../logs/log-source.js';
import type { Format, Target } from '../../output/formats.js';

/** Collects LIVEs one by one as they are read, and prints all of them at the end. */
export interface Printing {
  readonly add: (live: ReadLog) => void;
  readonly totals: () => readonly Amount[];
  readonly print: (beside: Beside, format: Format, target: Target) => Promise<Text>;
}

/** Findings besides the LIVEs that are printed. */
interface Beside {
  readonly rejected: { readonly logs: number; readonly of: number };
  /** Notes on copies of a LIVE that were counted once. */
  readonly notes: ReadonlyMap<LogPlace, readonly Problem[]>;
}
