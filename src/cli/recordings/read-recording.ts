import { LIMITS } from '../../input/limits.js';
import { jsonMaps } from '../../input/recordings/lines/json-text.js';
import { isByLine, packingOf } from '../../input/recordings/lines/packing.js';
import { type ReadLine, readRecordedLine, readRecordedValue } from '../../input/recordings/read-line.js';
import { lineBlocks } from '../files/line-blocks.js';
import { megabytes } from '../files/read-bytes.js';
import { utf8Chunks } from '../files/utf8-chunks.js';
import { type LinePlace, recordingLineReader } from './recording-lines.js';
import {
  cutOff,
  type FileProblem,
  type RecordingResult,
  takeEvents,
  WRONG_FILE,
} from './recording-result.js';

interface RecordingReader {
  /** Called after each block with the events in it. */
  readonly onCounted?: (events: number) => void;
  /** Checks a file that is one JSON value first; `true`: it was something other than a recording. */
  readonly onText?: (text: string) => Promise<FileProblem | true | undefined>;
}

/**
 * Reads the unpacked bytes of any recording into events. A bad line is counted and does not stop the rest.
 * Returns a problem when the file contains nothing of a LIVE.
 */
export async function readRecording(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  result: RecordingResult,
  reader: RecordingReader = {},
): Promise<FileProblem | undefined> {
  const { head, all } = await withHead(utf8Chunks(chunks));
  const isLines = packingOf(new TextDecoder().decode(head)) === 'lines';
  return isLines ? readLines(file, all, result, reader) : readOneValue(file, all, result, reader);
}

/** Reads events line by line, also from a file that is still being written. */
export async function readLines(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  result: RecordingResult,
  { onCounted }: RecordingReader = {},
): Promise<FileProblem | undefined> {
  let events = 0;
  const readBlock = recordingLineReader(result.clock);
  let at: LinePlace | undefined;
  const placeText = () => `${file}:${at?.line} (byte ${at?.offset})`;
  const take = (read: ReadLine, place: LinePlace) => {
    at = place;
    if (place.isTorn && 'bad' in read && events > 0) result.torn.add(file);
    else events += takeEvents(result, read, file, placeText);
  };
  for await (const block of lineBlocks(chunks)) {
    const before = events;
    readBlock(block, take);
    onCounted?.(events - before);
  }
  return events === 0 ? WRONG_FILE : undefined;
}

/**
 * Reads one JSON value: a list of events, or lists of events by kind. Several values one after the other and
 * a list that was never closed are read too; anything else is read as lines.
 */
async function readOneValue(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  result: RecordingResult,
  reader: RecordingReader,
): Promise<FileProblem | undefined> {
  const bytes = await allOf(chunks);
  if (bytes === undefined) return { code: 'too-large', message: `larger than ${megabytes(LIMITS.runBytes)}` };
  const text = new TextDecoder().decode(bytes);
  const other = await reader.onText?.(text);
  if (other !== undefined) return other === true ? undefined : other;
  const value = readRecordedValue(text, result.clock);
  if (!('bad' in value)) return takeEvents(result, value, file, () => file) === 0 ? WRONG_FILE : undefined;
  const maps = isByLine(text) ? undefined : jsonMaps(text);
  if (!maps || maps.values.length === 0) return readLines(file, once(bytes), result, reader);
  if (maps.isCut) cutOff(result, file);
  for (let other = 0; other < maps.others; other += 1)
    takeEvents(result, { bad: 'not JSON' }, file, () => file);
  let events = 0;
  for (const [at, json] of maps.values.entries()) {
    const read = readRecordedLine({ json, wrapper: undefined }, result.clock);
    events += takeEvents(result, read, file, () => `${file}, value ${at + 1}`);
  }
  return events === 0 ? WRONG_FILE : undefined;
}

async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const copies: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > LIMITS.runBytes) return undefined;
    copies.push(chunk.slice());
  }
  return Buffer.concat(copies, total);
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

const LF = 0x0a;

/** Returns at least the first line, or up to the limit of a line, and all chunks from the beginning. */
async function withHead(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const copies: Uint8Array[] = [];
  let total = 0;
  for (let isLine = false; !isLine && total < LIMITS.lineBytes; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    isLine = value.includes(LF);
    total += value.length;
    copies.push(value.slice());
  }
  const all = async function* (): AsyncIterable<Uint8Array> {
    yield* copies;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { head: Buffer.concat(copies, total), all: all() };
}
