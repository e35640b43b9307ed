import { distinctLives } from '../../calc/distinct-lives.js';
import { estimateLog } from '../../calc/estimate.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import type { Problem } from '../../model/problem.js';
import { EXIT, exitCodeOf } from '../exit-codes.js';
import { factsFor } from '../facts.js';
import { Failure } from '../failure.js';
import { type ReadLog, readLogs } from '../read-logs.js';
import { conflictProblem, copyNotes } from '../same-live.js';
import { printProblems, type Session } from '../session.js';
import { writeFile } from '../write-file.js';
import type { EstimateOptions } from './estimate-options.js';
import { failUnder } from './fail-under.js';
import type { EstimatedLive } from './render.js';
import { formatFor, render } from './render.js';

/** `estimate`: read → calculate → print. */
export async function estimate(
  names: readonly string[],
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const format = formatFor(options);
  const asJson = format === 'json' || format === 'ndjson';
  const facts = await factsFor(options, io);
  const read = await readLogs(names, io, shippedGifts());
  const { lives, copies } = distinctLives(read.logs);
  const conflicts = copies.filter((copy) => copy.differs);
  const problems = [...read.problems, ...conflicts.map(conflictProblem)];
  const good = lives.filter((live) => !conflicts.some(({ kept }) => kept === live));
  const rejected = read.rejected + conflicts.length + (lives.length - good.length);
  const skip = options.skipInvalid === true && good.length > 0;
  if (problems.length > 0 && !skip) throw new Failure(problems, exitCodeOf(problems));

  const notes = copyNotes(copies);
  const estimates = good.map((live) => ({
    live: withNotes(live, notes.get(live)),
    estimate: () => estimateLog(live.log, facts),
  }));
  const text = await render(estimates, {
    format,
    by: options.by,
    timeZone: options.tz,
    explain: options.explain === true,
    several: read.several,
    rejected: { logs: rejected, of: good.length + rejected },
    notes: [...notes.values()].flat(),
    session,
    toFile: options.output !== undefined,
  });
  if (options.output === undefined || options.output === '-') io.stdout.write(text);
  else
    writeFile(io, options.output, text, options.force === true, [
      ...read.logs.map((log) => log.file),
      ...(options.rates === undefined ? [] : [options.rates]),
    ]);
  await printProblems(session, problems, asJson);
  const under = options.failUnder && failUnder(estimates.map(totalOf), options.failUnder);
  if (under) await printProblems(session, [under], asJson);
  return problems.length > 0 || under ? EXIT.no : EXIT.done;
}

function withNotes(live: ReadLog, notes: readonly Problem[] | undefined): ReadLog {
  return notes ? { ...live, problems: [...live.problems, ...notes] } : live;
}

function totalOf({ estimate }: EstimatedLive) {
  return estimate().revenue.total;
}
