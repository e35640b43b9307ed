import path from 'node:path';
import type { WrittenLog } from '../../../input/log/schema.js';
import { logText } from '../../../report/log-text.js';
import { usageFailure } from '../../failure.js';
import type { Io } from '../../io.js';
import { makeFolder, writeFile } from '../../write-file.js';
import type { ImportOptions } from './options.js';

/** To standard output, one file, a folder with a file each, or one NDJSON file with a log a line. */
export function deliverLogs(
  logs: readonly WrittenLog[],
  { output, force = false }: ImportOptions,
  io: Io,
  inputs: readonly string[],
): void {
  if (output !== undefined && /\.(ndjson|jsonl)$/i.test(output)) {
    writeFile(io, output, logs.map((log) => `${JSON.stringify(log)}\n`).join(''), force, inputs);
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
  if (isFolder) makeFolder(io, output);
  const taken = new Set<string>();
  for (const log of logs) {
    const file = isFolder ? path.join(output, unlike(taken, nameOf(log))) : output;
    writeFile(io, file, logText(log), force, inputs);
  }
}

/** Letters, digits and dots only: a name inside a file never chooses a path. */
function nameOf({ live, creator }: WrittenLog): string {
  const day = live.startedAt.slice(0, 'YYYY-MM-DD'.length);
  const id = String(live.id ?? '');
  if (/^\d+$/.test(id)) return `${day}-${id}`;
  const handle = /^@?(\w[\w.]*)$/.exec(creator.handle ?? '')?.[1];
  return live.lives === undefined || handle === undefined ? day : `${day}-${handle}`;
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
