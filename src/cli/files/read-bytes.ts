import { LIMITS } from '../../input/limits.js';
import { errorCode, type Files } from '../io.js';

export type Bytes = { readonly bytes: Uint8Array } | { readonly problem: string };

const LF = 0x0a;

/** Buffer reused for every read, so that a folder of small logs does not need 64 KB cleared for each. */
const chunk = new Uint8Array(65_536);

/** Reads the beginning of an open file: at least its first line, or up to the limit of a line. */
export function readHead(files: Files, fd: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let isLine = false; !isLine && total < LIMITS.lineBytes; ) {
    const count = readSome(files, fd, chunk);
    if (count === 0) break;
    total += count;
    chunks.push(chunk.slice(0, count));
    isLine = chunk.subarray(0, count).includes(LF);
  }
  return joined(chunks, total);
}

/**
 * Reads an open file to its end, after the `head` that was read of it, or until it turns out larger than `limit`
 * bytes: pipes and devices have no size.
 */
export function readAll(files: Files, fd: number, limit: number, head?: Uint8Array): Bytes {
  const chunks: Uint8Array[] = head && head.length > 0 ? [head] : [];
  let total = head?.length ?? 0;
  for (;;) {
    if (total > limit) return { problem: `larger than ${megabytes(limit)}` };
    const count = readSome(files, fd, chunk);
    if (count === 0) break;
    total += count;
    chunks.push(chunk.slice(0, count));
  }
  return { bytes: joined(chunks, total) };
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, total);
}

/**
 * Reads bytes; standard input may be a pipe whose writer is not ready (EAGAIN), and on Windows ends with an
 * error (EOF).
 */
export function readSome(files: Files, fd: number, into: Uint8Array): number {
  for (;;) {
    try {
      return files.readSync(fd, into, 0, into.length, null);
    } catch (error) {
      if (errorCode(error) === 'EOF') return 0;
      if (errorCode(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

export function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
