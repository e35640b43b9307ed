import type { Facts } from '../../../calc/estimate.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { Failure, usageFailure } from '../../failure.js';
import { deliver } from '../../files/write-file.js';
import { collectSound } from '../../logs/collect-lives.js';
import { factsFor } from '../../logs/facts.js';
import { readLogs } from '../../logs/read-logs.js';
import { formatFor } from '../../options/format.js';
import { failUnder } from '../../options/threshold.js';
import { printProblems, type Session } from '../../output/session.js';
import type { EstimateOptions } from './options.js';
import { printReports } from './print-reports.js';
import type { Printing } from './printer.js';

/** `estimate`: read → calculate → print. */
export async function estimate(
  names: readonly string[],
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const facts = await factsFor(options, session.io);
  const readings = await readLogs(names, session.io, shippedGifts(), options);
  const begin = await printingFor(facts, readings.several, options, session);
  const format = formatFor(options);
  const asJson = format === 'json' || format === 'ndjson';
  const { taken: printing, found } = collectSound(readings, begin, options.skipInvalid === true);
  const { problems } = found;
  if (problems.length > 0 && !(options.skipInvalid && found.lives > 0)) {
    throw new Failure(problems, exitCodeOf(problems));
  }
  const text = await printing.print(found);
  const beside = [options.rates, options.creator].filter((file) => file !== undefined);
  const inputs = [...readings.files, ...beside];
  deliver(session.io, text, options, inputs);
  await printProblems(session, problems, asJson);
  const under = options.failUnder && failUnder(printing.totals(), options.failUnder);
  if (under) await printProblems(session, [under], asJson);
  return problems.length > 0 || under ? EXIT.no : EXIT.done;
}

async function printingFor(
  facts: Facts,
  several: boolean,
  options: EstimateOptions,
  session: Session,
): Promise<() => Printing> {
  const { explain = false, by = 'live', tz: timeZone, output } = options;
  const view = { format: formatFor(options), toFile: output !== undefined };
  if (view.format === 'html') {
    const { printPage } = await import('./print-page.js');
    return () => printPage(facts, { several, by: options.by, timeZone, on: options.on });
  }
  if (!isRollUp(options, several)) {
    return () => printReports(facts, { ...view, explain, several }, session);
  }
  const { printRollUp } = await import('./print-roll-up.js');
  return () => printRollUp(facts, { ...view, by, timeZone }, session);
}

/** Several LIVEs are a row each for people, and a report each for machines, unless sums are asked for. */
function isRollUp(options: EstimateOptions, several: boolean): boolean {
  const isForMachines = ['json', 'ndjson', 'csv'].includes(formatFor(options));
  const isSums = options.by !== undefined || (several && !isForMachines);
  if (isSums && options.explain === true)
    throw usageFailure('--explain explains one LIVE', 'name one log, without --by');
  return isSums;
}
