import { createGunzip } from 'node:zlib';
import { LIMITS } from '../input/limits.js';
import type { Files } from './io.js';
import { readSome } from './read-bytes.js';

/** One line of a recording, or a line that cannot be one. */
export type CaptureLine = {
  /** From 1. */
  readonly line: number;
  /** Of its first byte. */
  readonly offset: number;
  /** The last line of a file whose recorder was interrupted has no line end. */
  readonly isTorn: boolean;
} & ({ readonly text: string } | { readonly bad: string });

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LF = 0x0a;

/** Lines of a stream, those of one chunk at a time: a recording may be larger than memory. */
export async function* captureLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<readonly CaptureLine[]> {
  let line = 1;
  let offset = 0;
  let rest: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lines: CaptureLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      const bytes = joined(rest, length, chunk.subarray(start, end));
      const size = length + end - start;
      if (size > 0) lines.push({ line, offset, isTorn: false, ...decoded(bytes, size) });
      offset += size + 1;
      line += 1;
      start = end + 1;
      rest = [];
      length = 0;
    }
    const tail = chunk.subarray(start);
    length += tail.length;
    if (length <= LIMITS.lineBytes && tail.length > 0) rest.push(tail.slice());
    yield lines;
  }
  if (length > 0) yield [{ line, offset, isTorn: true, ...decoded(joined(rest, length), length) }];
}

function joined(rest: readonly Uint8Array[], length: number, last?: Uint8Array): Uint8Array {
  if (length === 0 && last) return last;
  return Buffer.concat(last ? [...rest, last] : rest);
}

function decoded(bytes: Uint8Array, size: number): { text: string } | { bad: string } {
  if (size > LIMITS.lineBytes) return { bad: `longer than ${LIMITS.lineBytes} bytes` };
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return { bad: 'not UTF-8' };
  }
}

const CHUNK = 1_048_576;

/** The bytes of an open file, unpacked when they are gzip data. A chunk is good until the next one is asked for. */
export async function* chunksOf(
  files: Files,
  fd: number,
  onRead: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const buffer = new Uint8Array(CHUNK);
  const read = () => {
    const bytes = buffer.subarray(0, readSome(files, fd, buffer));
    onRead(bytes.length);
    return bytes;
  };
  const first = read();
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    for (let chunk = first; chunk.length > 0; chunk = read()) yield chunk;
    return;
  }
  const unpack = createGunzip();
  const feed = async () => {
    for (let chunk = first; chunk.length > 0; chunk = read()) {
      if (!unpack.write(chunk.slice())) await new Promise((resume) => unpack.once('drain', resume));
    }
    unpack.end();
  };
  feed().catch((error: Error) => unpack.destroy(error));
  yield* unpack;
}
