import path from 'node:path';
import { LIMITS } from '../../input/limits.js';
import { didYouMean } from '../../input/problems/did-you-mean.js';
import type { Problem } from '../../model/problem.js';
import { errorCode, type Io } from '../io.js';
import { readAll } from './read-bytes.js';

/** One file of a run, or standard input. */
export interface Input {
  /** As the user would name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file itself, by whatever name or link (soft or hard) it was reached. */
  readonly source: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  readonly severalNamed: boolean;
}

const LOG_FILE = /\.(ya?ml|json|ndjson|jsonl)$/i;
const MANY = /\.(ndjson|jsonl)$/i;

/** Reads what the command line names: files, folders of logs, `-` for standard input. */
export function findInputs(
  names: readonly string[],
  io: Io,
  otherwise = 'start a log with: tiktok-earn init',
): Inputs {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  let left: number = LIMITS.runBytes;
  let severalNamed = names.length > 1;
  const take = (name: string, open: () => number) => {
    const limit = Math.min(left, MANY.test(name) || name === STDIN ? LIMITS.runBytes : LIMITS.logBytes);
    const read = readInput(name, open, limit, io);
    if ('problem' in read) {
      problems.push(read.problem);
    } else {
      left -= read.bytes.length;
      inputs.push({ name, bytes: read.bytes, source: read.source });
    }
  };
  for (const name of names) {
    if (name === '-') {
      if (io.stdin.isTerminal) {
        problems.push(
          unreadable(STDIN, 'standard input is a terminal', 'pipe a log into it, or name a file'),
        );
      } else {
        take(STDIN, () => io.stdin.fd);
      }
      continue;
    }
    const found = filesIn(name, io, otherwise);
    if (found.problem) problems.push(found.problem);
    if (found.isFolder) severalNamed = true;
    for (const file of found.files) take(file, () => io.files.openSync(path.resolve(io.cwd, file), 'r'));
  }
  return { inputs, problems, severalNamed };
}

export const STDIN = '<stdin>';

type InputBytes = Omit<Input, 'name'> | { readonly problem: Problem };

function readInput(name: string, open: () => number, limit: number, io: Io): InputBytes {
  let fd: number | undefined;
  try {
    fd = open();
    const read = readAll(io.files, fd, limit);
    if ('problem' in read) {
      const hint = limit === LIMITS.logBytes ? 'many LIVEs go into an .ndjson file, one per line' : undefined;
      return { problem: { ...unreadable(name, `${read.problem}`, hint), code: 'too-large' as const } };
    }
    const source = name === STDIN ? STDIN : identityOf(io.files.fstatSync(fd, { bigint: true }));
    return { bytes: read.bytes, source };
  } catch (error) {
    return { problem: unreadable(name, reasonOf(error)) };
  } finally {
    if (fd !== undefined && name !== STDIN) io.files.closeSync(fd);
  }
}

/** The same for every name and link of one file. */
export function identityOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}

interface Found {
  readonly files: readonly string[];
  readonly isFolder: boolean;
  readonly problem?: Problem;
}

function filesIn(name: string, io: Io, otherwise: string): Found {
  try {
    const stat = io.files.statSync(path.resolve(io.cwd, name));
    if (!stat.isDirectory()) return { files: [name], isFolder: false };
    const files = logsUnder(name, io);
    if (files.length > 0) return { files, isFolder: true };
    const problem = unreadable(name, 'no logs in this folder', 'logs end in .yaml, .yml, .json or .ndjson');
    return { files: [], isFolder: true, problem };
  } catch (error) {
    return {
      files: [],
      isFolder: false,
      problem: unreadable(name, reasonOf(error), wayOut(name, error, io, otherwise)),
    };
  }
}

/** Sorted by name, so that a run does not depend on the file system; hidden folders and links are not followed. */
function logsUnder(folder: string, io: Io): string[] {
  const entries = io.files.readdirSync(path.resolve(io.cwd, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return logsUnder(name, io);
    return LOG_FILE.test(entry.name) ? [name] : [];
  });
}

/** What to do about a file that cannot be opened. */
export function wayOut(name: string, error: unknown, io: Io, otherwise: string): string | undefined {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it: copy it to a folder of your own';
  if (code !== 'ENOENT') return undefined;
  if (/^[—–]/.test(name)) return `write --${name.replace(/^[—–]+/, '')} with two ordinary hyphens`;
  if (/\.(html?|csv|md)$/i.test(name)) return `to write it, put -o before it: -o ${name}`;
  if (/^https?:|^www\.|^@/.test(name)) return 'only files are read, no web pages and no accounts';
  try {
    const folder = path.dirname(path.resolve(io.cwd, name));
    return didYouMean(path.basename(name), io.files.readdirSync(folder)) ?? otherwise;
  } catch {
    return `the folder ${path.dirname(name)} is not there either`;
  }
}

function unreadable(file: string, message: string, hint?: string): Problem {
  return { code: 'unreadable', severity: 'error', file, message, hint };
}

/** What the system says, in words. */
export function reasonOf(error: unknown): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of this path is no folder',
    ELOOP: 'its links go round in a circle',
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'no space left',
    EFBIG: 'the file would become too large',
    EROFS: 'the file system is read-only',
    EEXIST: 'it exists',
    EIO: 'the device reports an error',
    EMFILE: 'too many open files',
    ERR_INVALID_ARG_VALUE: 'the name holds a NUL character',
  };
  const code = errorCode(error) ?? '';
  return known[code] ?? `the system says ${code || (error instanceof Error ? error.message : 'no')}`;
}
