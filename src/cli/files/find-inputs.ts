import path from 'node:path';
import { LIMITS } from '../../input/limits.js';
import type { Problem } from '../../model/problem.js';
import type { Io } from '../io.js';
import { identityOf } from './file-identity.js';
import { filesNamed, unreadable } from './files-named.js';
import { readAll, readHead } from './read-bytes.js';
import { reasonOf } from './system-errors.js';

/** One file of a run, or standard input, in memory. */
export interface Input {
  /** Name as the user would write it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Identity of the file, the same for every name or link (soft or hard). */
  readonly source: string;
}

/** Input that may be larger than memory and is read on demand. */
export interface StreamedInput extends Omit<Input, 'bytes'> {
  /** Bytes already read from the beginning, which may not be readable again. */
  readonly head: Uint8Array;
}

export interface Inputs {
  readonly inputs: readonly (Input | StreamedInput)[];
  readonly problems: readonly Problem[];
  readonly severalNamed: boolean;
}

interface FindOptions {
  /** Hint shown when there is no such file. */
  readonly otherwise?: string;
  /** Tells from its beginning whether a file is streamed; by default none is. */
  readonly isStreamed?: (name: string, head: Uint8Array) => boolean;
}

const MANY = /\.(ndjson|jsonl)$/i;

export const STDIN = '<stdin>';

/** Reads the inputs named on the command line: files, folders of logs, `-` for standard input. */
export function findInputs(names: readonly string[], io: Io, options: FindOptions = {}): Inputs {
  const { otherwise = 'start a log with: tiktok-earn init' } = options;
  const inputs: (Input | StreamedInput)[] = [];
  const problems: Problem[] = [];
  let left: number = LIMITS.runBytes;
  let severalNamed = names.length > 1;
  const take = (name: string) => {
    const limit = Math.min(left, MANY.test(name) || name === STDIN ? LIMITS.runBytes : LIMITS.logBytes);
    const read = readInput(name, limit, io, options);
    if ('problem' in read) {
      problems.push(read.problem);
      return;
    }
    if ('bytes' in read) left -= read.bytes.length;
    inputs.push(read);
  };
  for (const name of names) {
    if (name === '-') {
      if (!io.stdin.isTerminal) take(STDIN);
      else
        problems.push(
          unreadable(STDIN, 'standard input is a terminal', 'pipe a log into it, or name a file'),
        );
      continue;
    }
    const found = filesNamed(name, io, otherwise);
    if (found.problem) problems.push(found.problem);
    if (found.isFolder) severalNamed = true;
    for (const file of found.files) take(file);
  }
  return { inputs, problems, severalNamed };
}

type InputRead = Input | StreamedInput | { readonly problem: Problem };

function readInput(name: string, limit: number, io: Io, { isStreamed }: FindOptions): InputRead {
  let fd: number | undefined;
  try {
    fd = openInput(name, io);
    const head = isStreamed && readHead(io.files, fd);
    if (head && isStreamed(name, head)) return { name, source: sourceOf(name, fd, io), head };
    const read = readAll(io.files, fd, limit, head);
    if ('problem' in read) {
      const hint = limit === LIMITS.logBytes ? 'many LIVEs go into an .ndjson file, one per line' : undefined;
      return { problem: { ...unreadable(name, read.problem, hint), code: 'too-large' as const } };
    }
    return { name, bytes: read.bytes, source: sourceOf(name, fd, io) };
  } catch (error) {
    return { problem: unreadable(name, reasonOf(error)) };
  } finally {
    closeInput(name, fd, io);
  }
}

function sourceOf(name: string, fd: number, io: Io): string {
  return name === STDIN ? STDIN : identityOf(io.files.fstatSync(fd, { bigint: true }));
}

export function openInput(name: string, io: Io): number {
  return name === STDIN ? io.stdin.fd : io.files.openSync(path.resolve(io.cwd, name), 'r');
}

/** Closes an input, except standard input, which this program did not open. */
export function closeInput(name: string, fd: number | undefined, io: Io): void {
  if (fd !== undefined && name !== STDIN) io.files.closeSync(fd);
}
