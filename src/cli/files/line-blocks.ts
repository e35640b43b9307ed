import { createGunzip } from 'node:zlib';
import { LIMITS } from '../../input/limits.js';
import { errorCode, type Files } from '../io.js';
import { readSome } from './read-bytes.js';

/** Some lines of a file, valid until the next block is requested. */
export interface LineBlock {
  /** Whole lines with their line ends; only the last line of a file may lack its own. */
  readonly bytes: Uint8Array;
  /** Offset of its first byte in the file. */
  readonly offset: number;
  /** Whether the block stands for one line over the limit, whose bytes were not kept. */
  readonly tooLong: boolean;
}

const LF = 0x0a;

/**
 * Block size in bytes, small enough for the garbage of one block to stay in the nursery of the JavaScript
 * engine.
 */
const BLOCK = 65_536;

/** Yields the lines of a stream in blocks, since a recording may be larger than memory. */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>): AsyncIterable<LineBlock> {
  let kept = new Uint8Array(4 * BLOCK);
  let length = 0;
  let offset = 0;
  let skipped = 0;
  for await (const whole of chunks) {
    let chunk = whole;
    if (skipped > 0) {
      const end = chunk.indexOf(LF);
      skipped += end < 0 ? chunk.length : end + 1;
      if (end < 0) continue;
      yield { bytes: NONE, offset, tooLong: true };
      offset += skipped;
      skipped = 0;
      chunk = chunk.subarray(end + 1);
    }
    if (length + chunk.length > kept.length) kept = larger(kept, length + chunk.length);
    kept.set(chunk, length);
    length += chunk.length;
    const end = kept.subarray(0, length).lastIndexOf(LF) + 1;
    if (end > 0) {
      const bytes = kept.subarray(0, end);
      yield* withoutLongLines({ bytes, offset, tooLong: false });
      offset += end;
      kept.copyWithin(0, end, length);
      length -= end;
    }
    if (length > LIMITS.lineBytes) {
      skipped = length;
      length = 0;
    }
  }
  if (skipped > 0) yield { bytes: NONE, offset, tooLong: true };
  if (length > 0) yield { bytes: kept.subarray(0, length), offset, tooLong: false };
}

const NONE = new Uint8Array(0);

function larger(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(Math.max(length, bytes.length * 2));
  copy.set(bytes);
  return copy;
}

/** Splits off lines that exceeded the limit before their end was read. */
function* withoutLongLines(block: LineBlock): Iterable<LineBlock> {
  if (block.bytes.length <= LIMITS.lineBytes) {
    yield block;
    return;
  }
  for (let start = 0; start < block.bytes.length; ) {
    const end = block.bytes.indexOf(LF, start) + 1;
    const tooLong = end - start - 1 > LIMITS.lineBytes;
    yield {
      bytes: tooLong ? NONE : block.bytes.slice(start, end),
      offset: block.offset + start,
      tooLong,
    };
    start = end;
  }
}

interface ChunkReader {
  readonly onRead: (bytes: number) => void;
  /** Called when packed data ends before its end: a recorder was interrupted, or a copy. */
  readonly onCut: () => void;
  /** Bytes that were already read. */
  readonly before?: Uint8Array | undefined;
}

/**
 * Yields the bytes of an open file after those that were read `before`, unpacked when they are gzip data. A
 * chunk is valid until the next one is requested.
 */
export async function* chunksOf(
  files: Files,
  fd: number,
  { onRead, onCut, before }: ChunkReader,
): AsyncIterable<Uint8Array> {
  const buffer = new Uint8Array(BLOCK);
  let head = before;
  const read = () => {
    if (head && head.length > 0) {
      const bytes = head;
      head = undefined;
      onRead(bytes.length);
      return bytes;
    }
    const bytes = buffer.subarray(0, readSome(files, fd, buffer));
    onRead(bytes.length);
    return bytes;
  };
  const first = read();
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    for (let chunk = first; chunk.length > 0; chunk = read()) yield chunk;
    return;
  }
  const unpack = createGunzip({ chunkSize: BLOCK });
  const feed = async () => {
    for (let chunk = first; chunk.length > 0; chunk = read()) {
      if (!unpack.write(chunk.slice())) await new Promise((resume) => unpack.once('drain', resume));
    }
    unpack.end();
  };
  feed().catch((error: Error) => unpack.destroy(error));
  let isAny = false;
  try {
    for await (const chunk of unpack) {
      isAny = true;
      yield chunk;
    }
  } catch (error) {
    /** What came before the damage is whole; without any of it the error stands. */
    if (errorCode(error) !== 'Z_BUF_ERROR' && (errorCode(error) !== 'Z_DATA_ERROR' || !isAny)) throw error;
    onCut();
  }
}
