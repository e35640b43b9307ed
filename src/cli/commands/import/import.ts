import { accountFacts } from '../../../calc/exports/account-facts.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { parseLogText } from '../../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../../input/log/schema.js';
import type { AccountDay } from '../../../model/export-tables.js';
import type { Problem } from '../../../model/problem.js';
import { importSummary } from '../../../report/import-summary.js';
import { creatorText, logText } from '../../../report/log-text.js';
import { creatorFor } from '../../creator-block.js';
import { EXIT } from '../../exit-codes.js';
import { Failure } from '../../failure.js';
import type { LeftOut } from '../../found.js';
import { readCaptures } from '../../read-captures.js';
import { earningProblems, recordingProblems } from '../../recording-problems.js';
import { printProblems, type Session } from '../../session.js';
import { writeFile } from '../../write-file.js';
import { deliverLogs } from './deliver-logs.js';
import { logsOf } from './logs-of.js';
import type { ImportOptions } from './options.js';
import { tableProblems } from './table-problems.js';

/** `import`: recordings of LIVEs and TikTok's own exports → the stream logs that `estimate` reads. */
export async function importCaptures(
  names: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const creator = creatorFor(options, io);
  const { decimalSign, currency, until, output, force = false } = options;
  const events = options.events && (await import('./write-events.js')).eventFile(options, io, names);
  const hints = { decimalSign, currency, until };
  const read = await readCaptures(names, io, {
    keepNames: options.names === true,
    hints,
    onEvent: events?.onEvent,
  });
  const found = [
    ...read.problems,
    ...read.lives.flatMap((live) => recordingProblems(live, options.cataloguePrices === true)),
    ...earningProblems(read.exported, options.earningUnit),
    ...tableProblems(read.tables, options),
    ...strictProblems(read.left, options),
  ];
  if (found.length > 0) {
    const unreadable = found.some(({ code }) => code === 'unreadable');
    throw new Failure(found, unreadable ? EXIT.usage : EXIT.no);
  }
  const logs = logsOf(read, creator, options);
  if (logs.length === 0 && read.tables.days.length === 0) throw new Failure(nothingLeft(read.left), EXIT.no);
  for (const log of logs) checkOwn(log);
  io.stderr.write(importSummary(read, logs, options));
  if (options.dryRun !== true) {
    if (events) events.write();
    else if (logs.length > 0) deliverLogs(logs, options, io, names);
    else {
      const text = creatorText({ ...creator, ...latestFacts(read.tables.days) });
      if (output === undefined || output === '-') io.stdout.write(text);
      else writeFile(io, output, text, force, names);
    }
  }
  await printProblems(session, [], false);
  return EXIT.done;
}

/** Of TikTok Studio alone: what it tells of the account on the day after its last. */
function latestFacts(days: readonly AccountDay[]) {
  const last = days.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return accountFacts(days, next);
}

/** The files are known, but none of their rows could be used. */
function nothingLeft({ badRows, unreadable, passedOver }: LeftOut): Problem[] {
  const reasons = [...badRows, ...unreadable, ...passedOver].map(([what, { first }]) => `${first}: ${what}`);
  return (reasons.length === 0 ? ['nothing in it'] : reasons).map((message) => ({
    code: 'empty',
    severity: 'error',
    message: `nothing to import: ${message}`,
  }));
}

function strictProblems({ lost, unreadable, badRows }: LeftOut, { strict }: ImportOptions): Problem[] {
  if (strict !== true) return [];
  return [...lost, ...unreadable, ...badRows].map(([what, { count, first }]) => ({
    code: 'lost-lines',
    severity: 'error',
    message: `${first}: ${what}${count > 1 ? `, and ${count - 1} more` : ''}`,
  }));
}

/** What is written must be what the other commands read. */
function checkOwn(written: WrittenLog): void {
  const source = { file: 'log', text: logText(written), firstLine: 1 };
  const { log, problems } = parseLogText(source, 'yaml', shippedGifts());
  if (!log) throw new Error(`an imported log is not valid: ${problems[0]?.path} ${problems[0]?.message}`);
}
