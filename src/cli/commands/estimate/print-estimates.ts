import type { Facts } from '../../../calc/estimate.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { Failure, usageFailure } from '../../failure.js';
import { deliver } from '../../files/write-file.js';
import { collectSound } from '../../logs/collect-lives.js';
import { factsFor } from '../../logs/facts.js';
import { readLogs } from '../../logs/read-logs.js';
import { failUnder } from '../../options/threshold.js';
import { formatFor, isData } from '../../output/formats.js';
import { printProblems, type Session } from '../../output/session.js';
import type { PrintOptions } from './options.js';
import { printReports } from './print-reports.js';
import type { Printing } from './printer.js';

/** Reads, calculates and prints the estimates. */
export async function printEstimates(
  names: readonly string[],
  options: PrintOptions,
  session: Session,
): Promise<number> {
  const format = formatFor(options);
  const facts = await factsFor(options, session.io);
  const readings = await readLogs(names, session.io, shippedGifts(), options);
  const { several } = readings;
  const begin = await printingFor(facts, several, options);
  const { taken: printing, found } = collectSound(readings, begin, options.skipInvalid === true);
  const { problems } = found;
  if (problems.length > 0 && !(options.skipInvalid && found.lives > 0)) {
    throw new Failure(problems, exitCodeOf(problems));
  }
  const toFile = options.output !== undefined;
  const text = await printing.print(found, format, { session, toFile, several });
  const beside = [options.rates, options.creator].filter((file) => file !== undefined);
  deliver(session.io, text, options, [...readings.files, ...beside]);
  await printProblems(session, problems, isData(format));
  const under = options.failUnder && failUnder(printing.totals(), options.failUnder);
  if (under) await printProblems(session, [under], isData(format));
  return problems.length > 0 || under ? EXIT.no : EXIT.done;
}

async function printingFor(facts: Facts, several: boolean, options: PrintOptions): Promise<() => Printing> {
  const { explain = false, by = 'live', tz: timeZone } = options;
  if (formatFor(options) === 'html') {
    const { printPage } = await import('./print-page.js');
    return () => printPage(facts, { several, by: options.by, timeZone, on: options.on });
  }
  if (!isOfSums(options, several)) return () => printReports(facts, explain);
  const { printSums } = await import('./print-sums.js');
  return () => printSums(facts, by, timeZone);
}

const FOR_MACHINES: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv']);

/**
 * Tells whether to print sums: people get one row per LIVE, machines one report per LIVE unless they request
 * sums.
 */
function isOfSums(options: PrintOptions, several: boolean): boolean {
  const isSums = options.by !== undefined || (several && !FOR_MACHINES.has(formatFor(options)));
  if (isSums && options.explain === true)
    throw usageFailure('--explain explains one LIVE', 'name one log, without --by');
  return isSums;
}
