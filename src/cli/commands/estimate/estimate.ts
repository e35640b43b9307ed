import type { Facts } from '../../../calc/estimate.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { collectLives } from '../../collect-lives.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { factsFor } from '../../facts.js';
import { Failure, usageFailure } from '../../failure.js';
import { type Readings, readLogs } from '../../read-logs.js';
import { printProblems, type Session } from '../../session.js';
import { writeFile } from '../../write-file.js';
import { failUnder } from './fail-under.js';
import { formatFor } from './format.js';
import type { EstimateOptions } from './options.js';
import { reportsPrinter } from './print-reports.js';
import type { Printer } from './printer.js';

/** `estimate`: read → calculate → print. */
export async function estimate(
  names: readonly string[],
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const facts = await factsFor(options, session.io);
  const readings = await readLogs(names, session.io, shippedGifts());
  if (!isRollUp(options, readings.several)) {
    const view = {
      format: formatFor(options),
      explain: options.explain === true,
      several: readings.several,
      toFile: options.output !== undefined,
    };
    return estimateAll(readings, reportsPrinter(facts, view, session), options, session);
  }
  return estimateAll(readings, await sums(facts, options, session), options, session);
}

/** Several LIVEs are a row each for people, and a report each for machines, unless sums are asked for. */
function isRollUp(options: EstimateOptions, several: boolean): boolean {
  const isForMachines = ['json', 'ndjson', 'csv'].includes(formatFor(options));
  const isSums = options.by !== undefined || (several && !isForMachines);
  if (isSums && options.explain === true)
    throw usageFailure('--explain explains one LIVE', 'name one log, without --by');
  return isSums;
}

async function sums(facts: Facts, options: EstimateOptions, session: Session) {
  const { rollUpPrinter } = await import('./print-roll-up.js');
  const { by = 'live', tz: timeZone, output } = options;
  const view = { format: formatFor(options), by, timeZone, toFile: output !== undefined };
  return rollUpPrinter(facts, view, session);
}

async function estimateAll<T>(
  readings: Readings,
  printer: Printer<T>,
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const format = formatFor(options);
  const asJson = format === 'json' || format === 'ndjson';
  const { lives, problems, rejected } = collectLives(readings, printer.keep);
  const skip = options.skipInvalid === true && lives.length > 0;
  if (problems.length > 0 && !skip) throw new Failure(problems, exitCodeOf(problems));

  const text = await printer.print(lives, rejected);
  if (options.output === undefined || options.output === '-') session.io.stdout.write(text);
  else {
    const inputs = [...readings.files, ...(options.rates === undefined ? [] : [options.rates])];
    writeFile(session.io, options.output, text, options.force === true, inputs);
  }
  await printProblems(session, problems, asJson);
  const totals = () => lives.map(({ kept }) => printer.total(kept));
  const under = options.failUnder && failUnder(totals(), options.failUnder);
  if (under) await printProblems(session, [under], asJson);
  return problems.length > 0 || under ? EXIT.no : EXIT.done;
}
