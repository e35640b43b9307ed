import path from 'node:path';
import type { Problem } from '../../model/problem.js';
import { printable } from '../../report/terminal/printable.js';
import type { Text } from '../../report/view.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { errorCode, type Io } from '../io.js';
import { identityOf } from './file-identity.js';
import { STDIN } from './find-inputs.js';
import { reasonOf } from './system-errors.js';

function piecesOf<T>(text: string | Iterable<T>): Iterable<T | string> {
  return typeof text === 'string' ? [text] : text;
}

/** Writes to standard output or to the requested file. */
export function deliver(
  io: Io,
  text: Text,
  { output, force }: { readonly output?: string | undefined; readonly force?: boolean | undefined },
  inputs: readonly string[],
): void {
  if (output === undefined || output === '-') {
    for (const piece of piecesOf(text)) io.stdout.write(piece);
    return;
  }
  writeFile(io, output, text, force === true, inputs);
  /** Confirms the write to a person; a script checks the exit code. */
  if (io.stderr.isTerminal) io.stderr.write(`${printable(output)} written\n`);
}

const IF_TAKEN = 'name another file, or add --force to replace it';

/** Throws if `writeFile` would refuse the target; writes nothing. */
export function refuseTarget(
  io: Io,
  name: string,
  force: boolean,
  inputs: readonly string[],
  ifTaken = IF_TAKEN,
): void {
  const target = path.resolve(io.cwd, name);
  refuseInput(io, name, target, inputs);
  if (name === '') throw unwritable(name, 'a file without a name', 'name a file');
  refuseOther(io, name, target);
  if (!force && statOf(io, target) !== undefined) throw taken(name, ifTaken);
}

/**
 * Writes a file atomically: a temporary file in the same folder is synced, then put in place. Without `force`
 * an existing file stays (also one that appears meanwhile); a link is replaced, not followed.
 */
export function writeFile(
  io: Io,
  name: string,
  text: Text | Iterable<Uint8Array>,
  force: boolean,
  inputs: readonly string[] = [],
  ifTaken = IF_TAKEN,
): void {
  refuseTarget(io, name, force, inputs, ifTaken);
  const target = path.resolve(io.cwd, name);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 100)}.${suffix(io)}.tmp`,
  );
  let made = false;
  try {
    const fd = io.files.openSync(temporary, 'wx', 0o666);
    made = true;
    try {
      for (const piece of piecesOf<string | Uint8Array>(text)) writeWhole(io, fd, piece);
      io.files.fsyncSync(fd);
    } finally {
      io.files.closeSync(fd);
    }
    place(io, temporary, target, force);
    made = force ? false : made;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (errorCode(error) === 'EEXIST') throw taken(name, ifTaken);
    throw unwritable(name, reasonOf(error), wayOutOf(name, error));
  } finally {
    if (made) remove(io, temporary);
  }
}

/** Creates a folder and its missing parents. */
export function makeFolder(io: Io, name: string): void {
  try {
    io.files.mkdirSync(path.resolve(io.cwd, name), { recursive: true });
  } catch (error) {
    throw unwritable(name, errorCode(error) === 'EEXIST' ? 'it is no folder' : reasonOf(error));
  }
}

/**
 * Puts the temporary file in place atomically: `link` refuses to replace an existing file, `rename` replaces
 * it.
 */
function place(io: Io, temporary: string, target: string, force: boolean): void {
  if (force) io.files.renameSync(temporary, target);
  else io.files.linkSync(temporary, target);
}

function writeWhole(io: Io, fd: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let done = 0; done < bytes.length; ) done += io.files.writeSync(fd, bytes, done, bytes.length - done);
}

function remove(io: Io, file: string): void {
  try {
    io.files.unlinkSync(file);
  } catch {
    /* It is gone already, or the folder is; the first error is the one to tell. */
  }
}

function statOf(io: Io, target: string) {
  try {
    return io.files.lstatSync(target);
  } catch {
    return undefined;
  }
}

/** Refuses to replace a folder, a device or a pipe with a file. */
function refuseOther(io: Io, name: string, target: string): void {
  const stat = statOf(io, target);
  if (!stat || stat.isFile() || stat.isSymbolicLink()) return;
  if (stat.isDirectory()) throw unwritable(name, 'it is a folder', 'name a file');
  throw unwritable(name, 'it is no regular file', 'leave -o out and send the output there with >');
}

function wayOutOf(name: string, error: unknown): string | undefined {
  const code = errorCode(error);
  const folder = path.dirname(name);
  if (code === 'ENOENT' || code === 'ENOTDIR') return `make the folder ${folder} first`;
  if (code === 'EACCES' || code === 'EPERM') return 'you may not write there: name a folder of your own';
  return code === 'ENOSPC' ? 'make room, or name another disk' : undefined;
}

function taken(file: string, hint: string): Failure {
  return unwritable(file, 'it is there already, and stays as it is', hint);
}

/** Refuses to overwrite an input, compared by path and by inode, so that hard links count too. */
function refuseInput(io: Io, name: string, target: string, inputs: readonly string[]): void {
  const own = identity(io, target);
  if (own === undefined) return;
  for (const input of inputs) {
    if (input !== STDIN && identity(io, path.resolve(io.cwd, input)) === own) {
      throw unwritable(name, 'it is one of the inputs', 'write to another file');
    }
  }
}

function identity(io: Io, file: string): string | undefined {
  try {
    return identityOf(io.files.statSync(file, { bigint: true }));
  } catch {
    return undefined;
  }
}

function suffix(io: Io): string {
  return `${io.pid.toString(36)}${io.now().getTime().toString(36)}`;
}

function unwritable(file: string, message: string, hint?: string): Failure {
  const problem: Problem = { code: 'unwritable', severity: 'error', file, message, hint };
  return new Failure([problem], EXIT.usage);
}
