import type { RunOf } from '../../command/definition.js';
import type { define } from './command.js';
import { printEstimates } from './print-estimates.js';

/** Runs `estimate`: shows what LIVEs earned, once or repeatedly while a LIVE runs. */
export const run: RunOf<typeof define> = async (names, options, session) =>
  options.watch === true
    ? (await import('./watch/watch.js')).watch(names, options, session)
    : printEstimates(names, options, session);
