import { distinctLives } from '../../calc/distinct-lives.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { EXIT, exitCodeOf } from '../exit-codes.js';
import { readLogs } from '../read-logs.js';
import { conflictProblem } from '../same-live.js';
import { printProblems, type Session } from '../session.js';

/** `check`: validates only. Silent and 0 when there is nothing to say; warnings do not fail it. */
export async function check(
  names: readonly string[],
  options: { json?: boolean },
  session: Session,
): Promise<number> {
  const read = await readLogs(names, session.io, shippedGifts());
  const conflicts = distinctLives(read.logs).copies.filter((copy) => copy.differs);
  const errors = [...read.problems, ...conflicts.map(conflictProblem)];
  const warnings = read.logs.flatMap((log) => log.problems);
  await printProblems(session, [...errors, ...warnings], options.json === true);
  return errors.length > 0 ? exitCodeOf(errors) : EXIT.done;
}
