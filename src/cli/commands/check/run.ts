import { shippedGifts } from '../../../data/gift-catalogue.js';
import type { Problem } from '../../../model/problem.js';
import { uncountedNotes } from '../../../report/words/coverage-notes.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { collectLives } from '../../logs/collect-lives.js';
import type { ReadLog } from '../../logs/log-source.js';
import { readLogs } from '../../logs/read-logs.js';
import { printProblems } from '../../output/session.js';
import type { define } from './command.js';

/**
 * Runs `check`: validates only. Prints nothing and returns 0 when there are no problems; warnings do not fail
 * it.
 */
export const run: RunOf<typeof define> = async (names, options, session) => {
  const readings = await readLogs(names, session.io, shippedGifts(), options);
  const warnings: Problem[] = [];
  const { problems: errors } = collectLives(readings, (live) => {
    for (const problem of live.problems) warnings.push(problem);
    for (const note of uncountedGifts(live)) warnings.push(note);
  });
  await printProblems(session, [...errors, ...warnings], options.json === true);
  return errors.length > 0 ? exitCodeOf(errors) : EXIT.done;
};

/** Warns of Gifts in a recording that no total will have. */
function uncountedGifts({ log, place }: ReadLog): Problem[] {
  if (!log.capture) return [];
  return uncountedNotes(log.capture).map(({ field, message }) => ({
    code: 'capture',
    severity: 'warning',
    file: place.file,
    path: `capture.${field}`,
    message,
  }));
}
