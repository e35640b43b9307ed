import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../../input/limits.js';
import type { LocalClock } from '../../input/recordings/fields/moments.js';
import { lineTexts } from '../../input/recordings/lines/line-text.js';
import { type ReadLine, readRecordedLine } from '../../input/recordings/read-line.js';
import { lineScanner } from '../../input/recordings/scan/line-scanner.js';
import type { LineBlock } from '../files/line-blocks.js';

/** Where a line stands. One object serves all lines of a file: its values are those of the latest. */
export interface LinePlace {
  /** Line number, counted from 1. */
  line: number;
  /** Offset of its first byte. */
  offset: number;
  /** Whether the line has no line end: the last line of a file whose recorder was interrupted. */
  isTorn: boolean;
}

type TakeLine = (read: ReadLine, place: LinePlace) => void;

const LF = 0x0a;

/**
 * Returns a reader for the successive blocks of a file. Most lines are scanned; uncertain ones are parsed.
 */
export function recordingLineReader(clock?: LocalClock): (block: LineBlock, take: TakeLine) => void {
  const scanner = lineScanner(clock);
  const textOf = lineTexts();
  const place: LinePlace = { line: 0, offset: 0, isTorn: false };
  return ({ bytes, offset, tooLong }, take) => {
    if (tooLong) {
      place.line += 1;
      place.offset = offset;
      place.isTorn = false;
      take({ bad: `longer than ${LIMITS.lineBytes} bytes` }, place);
      return;
    }
    const latin1 = isUtf8(bytes) ? latin1Of(bytes) : undefined;
    if (latin1 !== undefined) scanner.setBlock(bytes, latin1);
    for (let start = 0; start < bytes.length; ) {
      const newline = latin1 === undefined ? bytes.indexOf(LF, start) : latin1.indexOf('\n', start);
      const isTorn = newline < 0;
      const end = isTorn ? bytes.length : newline;
      const event = latin1 === undefined || isTorn ? undefined : scanner.event(start, end);
      const read = event ? [event] : parsed(bytes.subarray(start, end), textOf, clock);
      place.line += 1;
      place.offset = offset + start;
      place.isTorn = isTorn;
      if (read) take(read, place);
      start = end + 1;
    }
  };
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Parses a line; returns `undefined` for a line that belongs to no event. */
function parsed(
  bytes: Uint8Array,
  textOf: ReturnType<typeof lineTexts>,
  clock: LocalClock | undefined,
): ReadLine | undefined {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return { bad: 'not UTF-8' };
  }
  const found = textOf(text);
  return found && readRecordedLine(found, clock);
}
