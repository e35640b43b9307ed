import { dayPlus } from '../../../calc/calendar.js';
import { accountFacts } from '../../../calc/exports/account-facts.js';
import { withCataloguePrices } from '../../../calc/import/catalogue-prices.js';
import { countedTwiceProblems } from '../../../calc/import/counted-twice-problems.js';
import { importedLogs } from '../../../calc/import/imported-logs.js';
import {
  earningProblems,
  hostProblems,
  hostsProblems,
  recordingProblems,
} from '../../../calc/import/recording-problems.js';
import { tableProblems } from '../../../calc/import/table-problems.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { parseLogValue } from '../../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../../input/log/schema.js';
import type { AccountDay } from '../../../model/export-tables.js';
import type { Problem } from '../../../model/problem.js';
import type { RecordedGift } from '../../../model/recorded-live.js';
import { importSummary } from '../../../report/import/summary.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { Failure, usageFailure } from '../../failure.js';
import { creatorFor } from '../../logs/creator-block.js';
import type { Skipped } from '../../recordings/import-result.js';
import { type ReadFiles, readFiles } from '../../recordings/read-files.js';
import type { define } from './command.js';
import { deliverCreator, deliverLogs } from './deliver-logs.js';
import { explain, refuseExplain } from './explain.js';
import type { ImportOptions } from './options.js';

/**
 * Runs `import`: converts recordings of LIVEs and TikTok's own exports to the stream logs that `estimate`
 * reads.
 */
export const run: RunOf<typeof define> = async (names, options, session) => {
  const { io } = session;
  refuseExplain(options);
  const isExplained = options.explain === true;
  const makesLogs = !isExplained || options.output !== undefined;
  const creator = makesLogs || isStated(options) ? creatorFor(options, io) : { country: '' };
  const { decimalSign, currency, until, tz: timeZone, unitCost, feeRate } = options;
  const { eachExport = false, cataloguePrices = false } = options;
  refuseOutput(options);
  const events = options.events && (await import('./write-events.js')).eventFile(options, io, names);
  const found = await readFiles(names, io, {
    terms: { keepNames: options.names === true, host: options.host, tz: timeZone },
    hints: { decimalSign, currency, until, country: creator.country },
    onEvent: events?.onEvent,
  });
  const gifts = shippedGifts();
  const priceOf = cataloguePrices
    ? ({ id }: RecordedGift) => (id === undefined ? undefined : gifts.byId(id)?.coins)
    : undefined;
  const read = priceOf
    ? { ...found, lives: found.lives.map((live) => withCataloguePrices(live, priceOf)) }
    : found;
  if (isExplained) {
    refuse(read.problems);
    await explain(read, options, session);
  }
  refuse([
    ...read.problems,
    ...read.lives.flatMap((live) => recordingProblems(live, { cataloguePrices, makesLogs })),
    ...(makesLogs ? hostsProblems(read.lives, creator.handle) : []),
    ...hostProblems(read.lives, options.host),
    ...earningProblems(read.exported, options.earningUnit),
    ...tableProblems(read.tables, { timeZone, eachExport, unitCost, feeRate }),
    ...lostProblems(read.skipped, options),
    ...(events ? eventProblems(read) : []),
  ]);
  if (!makesLogs) return EXIT.done;
  const { logs, sums, told } = importedLogs(read, {
    creator,
    timeZone,
    priceOf,
    earningUnit: options.earningUnit ?? '',
    eachExport,
    costs: { unitCost: unitCost ?? '', feeRate: feeRate ?? '' },
  });
  const isNothing = logs.length === 0 && read.tables.days.length === 0;
  refuse(isNothing ? nothingLeft(read.skipped) : countedTwiceProblems(logs, sums));
  refuse(logs.flatMap(invalid));
  io.stderr.write(importSummary(read, { logs: logs.length, told }, options));
  if (options.dryRun !== true) {
    if (events) events.write();
    else if (logs.length > 0) deliverLogs(logs, options, io, names);
    else deliverCreator({ ...creator, ...latestFacts(read.tables.days) }, options, io, names);
  }
  return EXIT.done;
};

function isStated({ country, creator }: ImportOptions): boolean {
  return country !== undefined || creator !== undefined;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const unreadable = problems.some(({ code }) => code === 'unreadable');
  throw new Failure(problems, unreadable ? EXIT.usage : EXIT.no);
}

function refuseOutput({ output, events }: ImportOptions): void {
  if (output === '') throw usageFailure('a file without a name', 'name a file or a folder, or leave -o out');
  if (
    events !== undefined ||
    output === undefined ||
    !/\.(csv|xlsx?|html?|md|txt|pdf|docx?|parquet|zip|gz)$/i.test(output)
  )
    return;
  throw usageFailure(
    `${output}: logs are not written as ${output.slice(output.lastIndexOf('.'))}`,
    'name a .yaml file, a folder (-o streams/) or a file of many logs (-o logs.ndjson)',
  );
}

/** Reports exports without events, which `--events` would otherwise drop silently. */
function eventProblems({ exported, tables }: ReadFiles): Problem[] {
  const isAny = exported.length + Object.values(tables).reduce((sum, list) => sum + list.length, 0) > 0;
  if (!isAny) return [];
  const message = 'event rows are made of recordings only, and other exports are among the files';
  return [{ code: 'wrong-file', severity: 'error', message, hint: 'import those without --events' }];
}

/** Returns the account facts from TikTok Studio for the day after its last day. */
function latestFacts(days: readonly AccountDay[]) {
  const last = days.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return accountFacts(days, dayPlus(last, 1));
}

/** Reports files of a known kind of which no row could be used. */
function nothingLeft({ unreadable, passedOver }: Skipped): Problem[] {
  const reasons = [...unreadable, ...passedOver].map(([what, { first }]) => `${first}: ${what}`);
  return (reasons.length === 0 ? ['no Gift, like, comment or number of viewers is in it'] : reasons).map(
    (message) => ({
      code: 'empty',
      severity: 'error',
      message: `nothing to import: ${message}`,
    }),
  );
}

/**
 * Reports bad table rows as errors, since they are money; lost recording lines are errors only with
 * `--strict`.
 */
function lostProblems({ lost, unreadable, badRows }: Skipped, { strict }: ImportOptions): Problem[] {
  const kinds = [...badRows, ...(strict === true ? [...lost, ...unreadable] : [])];
  return kinds.map(([what, { count, first }]) => ({
    code: 'lost-lines',
    severity: 'error',
    message: `${first}: ${what}${count > 1 ? `, and ${count - 1} more` : ''}`,
  }));
}

/** Reports values that no log accepts, so that other commands can read every written log. */
function invalid(written: WrittenLog): Problem[] {
  return parseLogValue(written, shippedGifts())
    .findings.filter(({ severity = 'error' }) => severity === 'error')
    .map(({ path, message }) => ({
      code: 'invalid-value',
      severity: 'error',
      message: `what was read makes no log: ${path.join('.')} of ${written.live.startedAt}: ${message}`,
    }));
}
