import path from 'node:path';
import { toWrittenLog } from '../../calc/captures/to-written-log.js';
import { exportedLog } from '../../calc/exports/exported-log.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { parseLogText } from '../../input/log/parse-stream-log.js';
import type { Problem } from '../../model/problem.js';
import { importSummary } from '../../report/import-summary.js';
import { logText } from '../../report/log-text.js';
import { type CreatorOptions, creatorFor } from '../creator-block.js';
import { EXIT } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import type { Io } from '../io.js';
import { type LeftOut, readCaptures } from '../read-captures.js';
import { earningProblems, recordingProblems } from '../recording-problems.js';
import { printProblems, type Session } from '../session.js';
import { makeFolder, writeFile } from '../write-file.js';

export interface ImportOptions extends CreatorOptions {
  readonly output?: string | undefined;
  readonly tz?: string | undefined;
  readonly cataloguePrices?: boolean | undefined;
  readonly earningUnit?: string | undefined;
  readonly names?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** `import`: recordings of LIVEs → the stream logs that `estimate` reads. */
export async function importCaptures(
  names: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const creator = creatorFor(options, io);
  const { lives, exported, problems, left } = await readCaptures(names, io, options.names);
  const found = [
    ...problems,
    ...lives.flatMap((live) => recordingProblems(live, options.cataloguePrices === true)),
    ...earningProblems(exported, options.earningUnit),
    ...strictProblems(left, options),
  ];
  if (found.length > 0) {
    const unreadable = found.some(({ code }) => code === 'unreadable');
    throw new Failure(found, unreadable ? EXIT.usage : EXIT.no);
  }
  const gifts = shippedGifts();
  const lostLines = [...left.lost.values()].reduce((sum, { count }) => sum + count, 0);
  const priceOf = ({ id }: { readonly id: string }) =>
    options.cataloguePrices ? gifts.byId(id)?.coins : undefined;
  const logs = [
    ...lives.map((live) => toWrittenLog(live, { creator, timeZone: options.tz, lostLines, priceOf })),
    ...exported.map((live) => exportedLog(live, creator, options.tz)),
  ].map((log) => ({ name: nameOf(log.live.startedAt, log.live.id), text: logText(log) }));
  for (const { text } of logs) checkOwn(text);
  io.stderr.write(importSummary(lives, exported, left, options.cataloguePrices === true));
  if (options.dryRun !== true) deliverLogs(logs, options, io, names);
  await printProblems(session, [], false);
  return EXIT.done;
}

function strictProblems({ lost, unreadable }: LeftOut, { strict }: ImportOptions): Problem[] {
  if (strict !== true) return [];
  return [...lost, ...unreadable].map(([what, { count, first }]) => ({
    code: 'lost-lines',
    severity: 'error',
    message: `${first}: ${what}${count > 1 ? `, and ${count - 1} more` : ''}`,
  }));
}

/** What is written must be what the other commands read. */
function checkOwn(text: string): void {
  const { log, problems } = parseLogText({ file: 'log', text, firstLine: 1 }, 'yaml', shippedGifts());
  if (!log) throw new Error(`an imported log is not valid: ${problems[0]?.path} ${problems[0]?.message}`);
}

interface ImportedLog {
  /** Without its extension. */
  readonly name: string;
  readonly text: string;
}

function deliverLogs(
  logs: readonly ImportedLog[],
  options: ImportOptions,
  io: Io,
  inputs: readonly string[],
): void {
  const { output, force = false } = options;
  if (output === undefined || output === '-') {
    if (logs.length > 1) {
      throw usageFailure(
        `${logs.length} LIVEs were recorded, and one file holds one LIVE`,
        'name a folder with -o',
      );
    }
    for (const { text } of logs) io.stdout.write(text);
    return;
  }
  const isFolder = logs.length > 1 || isExistingFolder(output, io) || /[\\/]$/.test(output);
  if (isFolder) makeFolder(io, output);
  const taken = new Set<string>();
  for (const { name, text } of logs) {
    const file = isFolder ? path.join(output, unlike(taken, name)) : output;
    writeFile(io, file, text, force, inputs);
  }
}

/** Digits only: a name inside a recording never chooses a path. */
function nameOf(startedAt: string, roomId: string | number = ''): string {
  return `${startedAt.slice(0, 'YYYY-MM-DD'.length)}${/^\d+$/.test(String(roomId)) ? `-${roomId}` : ''}`;
}

/** LIVEs without rooms may be of one day. */
function unlike(taken: Set<string>, name: string): string {
  let number = 1;
  while (taken.has(`${name} ${number}`)) number += 1;
  taken.add(`${name} ${number}`);
  return `${name}${number === 1 ? '' : `-${number}`}.yaml`;
}

function isExistingFolder(name: string, io: Io): boolean {
  try {
    return io.files.statSync(path.resolve(io.cwd, name)).isDirectory();
  } catch {
    return false;
  }
}
