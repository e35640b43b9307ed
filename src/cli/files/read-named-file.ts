import { LIMITS } from '../../input/limits.js';
import { locateFaults, type SourceText } from '../../input/problems/locate.js';
import { decodeUtf8 } from '../../input/text/decode.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { unreadable } from './files-named.js';
import { closeInput, openInput } from './find-inputs.js';
import { readAll } from './read-bytes.js';
import { reasonOf, wayOut } from './system-errors.js';

/** Reads the text of the file an option names. Throws a Failure when it cannot be read or is not UTF-8. */
export function readNamedFile(file: string, io: Io, otherwise: string): SourceText {
  const decoded = decodeUtf8(bytesOf(file, io, otherwise));
  if ('text' in decoded) return { file, text: decoded.text, firstLine: 1 };
  const source = { file, text: '', firstLine: 1 };
  throw new Failure(locateFaults(source, [decoded.fault]), EXIT.no);
}

function bytesOf(file: string, io: Io, otherwise: string): Uint8Array {
  let fd: number | undefined;
  try {
    fd = openInput(file, io);
    const read = readAll(io.files, fd, LIMITS.logBytes);
    if ('bytes' in read) return read.bytes;
    throw new Failure([{ ...unreadable(file, read.problem), code: 'too-large' }], EXIT.usage);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure([unreadable(file, reasonOf(error), wayOut(file, error, io, otherwise))], EXIT.usage);
  } finally {
    closeInput(file, fd, io);
  }
}
