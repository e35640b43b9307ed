import path from 'node:path';
import type { WrittenLog } from '../../../input/log/schema.js';
import { creatorText, logText } from '../../../report/log/text.js';
import { usageFailure } from '../../failure.js';
import { makeFolder, refuseTarget, writeFile } from '../../files/write-file.js';
import type { Io } from '../../io.js';
import type { ImportOptions } from './options.js';

/**
 * Writes logs to standard output, one file, a folder with one file per log, or one NDJSON file with one log
 * per line.
 */
export function deliverLogs(
  logs: readonly WrittenLog[],
  { output, force: mayReplace }: ImportOptions,
  io: Io,
  inputs: readonly string[],
): void {
  if (output !== undefined && /\.(ndjson|jsonl)$/i.test(output)) {
    writeFile(
      io,
      output,
      logs.map((log) => `${JSON.stringify(log)}\n`).join(''),
      mayReplace === true,
      inputs,
    );
    return;
  }
  const isFile = output === undefined || output === '-' || /\.(ya?ml|json)$/i.test(output);
  if (isFile && logs.length > 1 && !isExistingFolder(output ?? '-', io)) {
    throw usageFailure(
      `${logs.length} logs, and one YAML file holds one`,
      'name a folder (-o streams/) or a file of many logs (-o logs.ndjson)',
    );
  }
  if (output === undefined || output === '-') {
    for (const log of logs) io.stdout.write(logText(log));
    return;
  }
  const isFolder = logs.length > 1 || isExistingFolder(output, io) || /[\\/]$/.test(output);
  if (!isFolder) {
    for (const log of logs) writeFile(io, output, textFor(output, log), mayReplace === true, inputs);
    return;
  }
  const taken = new Set<string>();
  const files = logs.map((log) => ({ log, file: path.join(output, unlike(taken, nameOf(log))) }));
  /** Checks all targets first, so that no file is written when one target is refused. */
  for (const { file } of files) refuseTarget(io, file, mayReplace === true, inputs);
  makeFolder(io, output);
  for (const { file, log } of files) writeFile(io, file, logText(log), mayReplace === true, inputs);
}

function textFor(file: string, log: WrittenLog): string {
  return /\.json$/i.test(file) ? `${JSON.stringify(log, null, 2)}\n` : logText(log);
}

/** Writes a creator block; exports from TikTok Studio alone do not make a log. */
export function deliverCreator(
  creator: object,
  { output, force: mayReplace }: ImportOptions,
  io: Io,
  inputs: readonly string[],
): void {
  if (output === undefined || output === '-') io.stdout.write(creatorText(creator));
  else if (/\.(nd)?jsonl?$/i.test(output)) {
    throw usageFailure('these files make a creator block, which is YAML', 'name a file like -o creator.yaml');
  } else writeFile(io, output, creatorText(creator), mayReplace === true, inputs);
}

/** Returns a file name of letters, digits and dots only, so that untrusted text cannot choose a path. */
function nameOf({ live, creator }: WrittenLog): string {
  const day = live.startedAt.slice(0, 'YYYY-MM-DD'.length);
  const id = String(live.id ?? '');
  if (/^\d+$/.test(id)) return `${day}-${id}`;
  const handle = /^@?(\w[\w.]*)$/.exec(creator.handle ?? '')?.[1];
  return live.lives === undefined || handle === undefined ? day : `${day}-${handle}`;
}

/** Returns a unique file name, since several LIVEs without a room id may be on one day. */
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
