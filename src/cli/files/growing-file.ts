import path from 'node:path';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { errorCode, type Io } from '../io.js';
import { identityOf } from './file-identity.js';
import { reasonOf } from './system-errors.js';

const BLOCK = 65_536;
/** Number of bytes kept from before the current position; if they differ on disk, the file was rewritten. */
const TAIL = 64;
const LINE_END = new Uint8Array([0x0a]);

interface Followed {
  readonly fd: number;
  readonly identity: string;
  offset: number;
  tail: Uint8Array;
}

/**
 * Yields the bytes of a file and what is appended later. `idle` is called at the current end and tells
 * whether to go on. After rotation the new file is read after the rest of the old one; after truncation the
 * file is read from its beginning; a missing file is waited for. A chunk is valid until the next one is
 * requested.
 */
export async function* growingFile(
  name: string,
  io: Io,
  idle: () => Promise<boolean>,
): AsyncIterable<Uint8Array> {
  let file = opened(name, io);
  if (!file) throw unreadable(name, 'there is no such file', 'start the recorder first');
  const buffer = new Uint8Array(BLOCK);
  try {
    for (let goesOn = true; goesOn; ) {
      yield* rest(file, buffer, io);
      goesOn = await idle();
      if (isBegunAnew(file, io)) {
        file.offset = 0;
        file.tail = new Uint8Array(0);
        yield LINE_END;
      }
      yield* rest(file, buffer, io);
      const next = successor(file, name, io);
      if (!next) continue;
      io.files.closeSync(file.fd);
      file = next;
      yield LINE_END;
    }
    yield* rest(file, buffer, io);
  } finally {
    io.files.closeSync(file.fd);
  }
}

function* rest(file: Followed, buffer: Uint8Array, io: Io): Iterable<Uint8Array> {
  for (let chunk = grown(file, buffer, io); chunk.length > 0; chunk = grown(file, buffer, io)) yield chunk;
}

function grown(file: Followed, buffer: Uint8Array, { files }: Io): Uint8Array {
  const count = files.readSync(file.fd, buffer, 0, buffer.length, file.offset);
  const chunk = buffer.subarray(0, count);
  file.offset += count;
  if (count > 0) {
    const both = new Uint8Array(file.tail.length + Math.min(count, TAIL));
    both.set(file.tail);
    both.set(chunk.subarray(-TAIL), file.tail.length);
    file.tail = both.slice(-TAIL);
  }
  return chunk;
}

function isBegunAnew({ fd, offset, tail }: Followed, { files }: Io): boolean {
  if (files.fstatSync(fd).size < offset) return true;
  const now = new Uint8Array(tail.length);
  const count = files.readSync(fd, now, 0, now.length, offset - tail.length);
  return count < tail.length || now.some((byte, at) => byte !== tail[at]);
}

/**
 * Opens the file that replaced the followed one. A file that cannot be opened counts as not there yet, so
 * that the data read so far is not lost.
 */
function successor({ identity }: Followed, name: string, io: Io): Followed | undefined {
  let next: Followed | undefined;
  try {
    next = opened(name, io);
  } catch {
    return undefined;
  }
  if (!next || next.identity !== identity) return next;
  io.files.closeSync(next.fd);
  return undefined;
}

function opened(name: string, io: Io): Followed | undefined {
  const target = path.resolve(io.cwd, name);
  let fd: number | undefined;
  try {
    if (!io.files.statSync(target).isFile())
      throw unreadable(name, 'no file', 'name the file a recorder writes to');
    fd = io.files.openSync(target, 'r');
    const identity = identityOf(io.files.fstatSync(fd, { bigint: true }));
    return { fd, identity, offset: 0, tail: new Uint8Array(0) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (errorCode(error) === 'ENOENT') return undefined;
    throw unreadable(name, reasonOf(error), undefined);
  }
}

function unreadable(file: string, message: string, hint: string | undefined): Failure {
  return new Failure([{ code: 'unreadable', severity: 'error', file, message, hint }], EXIT.usage);
}
