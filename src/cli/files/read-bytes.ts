import { errorCode, type Files } from '../io.js';

export type Bytes = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Used again for every read: a folder of small logs is read without clearing 64 KB for each. */
const chunk = new Uint8Array(65_536);

/** Reads an open file to its end, or until it turns out larger than `limit`: pipes and devices have no size. */
export function readAll(files: Files, fd: number, limit: number): Bytes {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const count = readSome(files, fd, chunk);
    if (count === 0) break;
    total += count;
    if (total > limit) return { problem: `larger than ${megabytes(limit)}` };
    chunks.push(chunk.slice(0, count));
  }
  return { bytes: chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, total) };
}

/** Standard input may be a pipe whose writer is not ready (EAGAIN), and on Windows ends with an error (EOF). */
export function readSome(files: Files, fd: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return files.readSync(fd, chunk, 0, chunk.length, null);
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
