import { shippedGifts } from '../../../data/gift-catalogue.js';
import type { Problem } from '../../../model/problem.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { collectLives } from '../../logs/collect-lives.js';
import type { CreatorOptions } from '../../logs/creator-block.js';
import { readLogs } from '../../logs/read-logs.js';
import { printProblems, type Session } from '../../output/session.js';

export interface CheckOptions extends CreatorOptions {
  readonly json?: boolean | undefined;
}

/** `check`: validates only. Silent and 0 when there is nothing to say; warnings do not fail it. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<number> {
  const readings = await readLogs(names, session.io, shippedGifts(), options);
  const warnings: Problem[] = [];
  const { problems: errors } = collectLives(readings, (live) => {
    for (const problem of live.problems) warnings.push(problem);
  });
  await printProblems(session, [...errors, ...warnings], options.json === true);
  return errors.length > 0 ? exitCodeOf(errors) : EXIT.done;
}
