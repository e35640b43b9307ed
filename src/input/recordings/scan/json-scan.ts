import { type Found, nothingFound } from './found.js';
import { BACKSLASH, COLON, COMMA, CR, ESCAPES, isHex, NO, QUOTE, SPACE, STOPS } from './json-bytes.js';
import { endOfNumber, endOfWord, firstControl, kindOf, VALUE } from './json-tokens.js';
import { type Paths, placeOf } from './paths.js';

interface JsonScan {
  readonly found: Found;
  /** Sets the lines to scan, in UTF-8, and the same bytes as Latin-1 (one character per byte). */
  readonly setBlock: (bytes: Uint8Array, latin1: string) => void;
  /**
   * Returns true when the line from `start` to its line end at `end` is certainly one JSON map; its values
   * are then in `found`. `false` means undecided: escaped or repeated keys, unusual spaces, deep nesting, or
   * text that is not JSON.
   */
  readonly line: (start: number, end: number, mark: number) => boolean;
}

const DEEPEST = 60;

/**
 * Checks JSON byte by byte without building a value. The end of a string is found by the JavaScript engine's
 * search for the next quote, which is several times faster than a loop; the scanner therefore remembers the
 * first backslash and the first control character ahead.
 */
export function jsonScan({ slots, bits, names, tables }: Paths): JsonScan {
  const found = nothingFound(slots);
  const { mark, kind, from, to } = found;
  const { bytes: nameBytes, start: nameStart, length: nameLength } = names;
  const { places, start: tableStart, mask: tableMask, factor: tableFactor } = tables;
  let bytes = new Uint8Array(0);
  let words = new Int32Array(0);
  let text = '';
  let lineEnd = 0;
  let nextBackslash = -1;
  let nextControl = -1;
  let scan = 0;
  let seen = 0;
  /** A string without escapes cannot extend beyond this offset. */
  let limit = 0;
  /** Offset at which the last string with an escape began. */
  let escapedAt = -1;

  /** Each of these functions takes the offset of a first byte and returns the one after the last, or NO. */

  /** Takes the offset after an opening quote and returns the offset of the closing quote. */
  function string(start: number): number {
    const end = text.indexOf('"', start);
    return end >= 0 && end < limit ? end : escapedString(start);
  }

  function escapedString(start: number): number {
    if (nextBackslash < start) setLimit(start);
    const end = text.indexOf('"', start);
    if (end >= 0 && end < limit) return end;
    escapedAt = start;
    const b = bytes;
    for (let at = start; ; ) {
      while (STOPS[b[at] as number] === 0) at += 1;
      if (b[at] === QUOTE) {
        setLimit(at);
        return at;
      }
      if (b[at] !== BACKSLASH) return NO;
      const letter = b[at + 1] as number;
      if (ESCAPES[letter] === 1) at += 2;
      else if (letter === 0x75 && isHex(b, at + 2)) at += 6;
      else return NO;
    }
  }

  function setLimit(start: number): void {
    if (nextBackslash < start) nextBackslash = text.indexOf('\\', start);
    if (nextBackslash < 0) nextBackslash = Number.POSITIVE_INFINITY;
    limit = Math.min(nextBackslash, lineEnd);
  }

  /** Checks a value in which no path is looked for. */
  function value(at: number, depth: number): number {
    const first = bytes[at] as number;
    if (first === QUOTE) {
      const end = string(at + 1);
      return end === NO ? NO : end + 1;
    }
    if (first === 0x7b) return otherMap(at, depth + 1);
    if (first === 0x5b) return list(at, depth + 1);
    return first > 0x39 ? endOfWord(bytes, at) : endOfNumber(bytes, at);
  }

  function wantedValue(slot: number, at: number, depth: number): number {
    /** Duplicate keys are left to JSON.parse. */
    if (mark[slot] === scan) return NO;
    mark[slot] = scan;
    seen |= bits[slot] as number;
    const first = bytes[at] as number;
    if (first === QUOTE) {
      const end = string(at + 1);
      kind[slot] = escapedAt === at + 1 ? VALUE.escapedText : VALUE.text;
      from[slot] = at + 1;
      to[slot] = end;
      return end === NO ? NO : end + 1;
    }
    kind[slot] = kindOf(first);
    if (first === 0x7b && tableMask[slot] !== 0) return map(slot, at, depth + 1);
    const end = value(at, depth);
    from[slot] = at;
    to[slot] = end;
    return end;
  }

  function list(start: number, depth: number): number {
    if (depth > DEEPEST) return NO;
    const b = bytes;
    let at = start + 1;
    if (b[at] === 0x5d) return at + 1;
    for (;;) {
      at = value(at, depth);
      if (b[at] !== COMMA) break;
      at += b[at + 1] === SPACE ? 2 : 1;
    }
    return b[at] === 0x5d ? at + 1 : NO;
  }

  /** Checks a map in which no path is looked for. */
  function otherMap(start: number, depth: number): number {
    if (depth > DEEPEST) return NO;
    const b = bytes;
    let at = start + 1;
    if (b[at] === 0x7d) return at + 1;
    for (;;) {
      if (b[at] !== QUOTE) return NO;
      at = string(at + 1);
      if (b[at + 1] !== COLON || at === NO) return NO;
      at += b[at + 2] === SPACE ? 3 : 2;
      at = value(at, depth);
      if (b[at] !== COMMA) break;
      at += b[at + 1] === SPACE ? 2 : 1;
    }
    return b[at] === 0x7d ? at + 1 : NO;
  }

  function map(step: number, start: number, depth: number): number {
    const b = bytes;
    const table = tableStart[step] as number;
    const mask = tableMask[step] as number;
    const factor = tableFactor[step] as number;
    let at = start + 1;
    if (b[at] === 0x7d) return at + 1;
    for (;;) {
      if (b[at] !== QUOTE) return NO;
      const key = at + 1;
      at = string(key);
      if (b[at + 1] !== COLON || at === NO || escapedAt === key) return NO;
      const slot = at > key ? slotOf(key, at, table, mask, factor) : NO;
      at += b[at + 2] === SPACE ? 3 : 2;
      at = slot === NO ? value(at, depth) : wantedValue(slot, at, depth);
      if (b[at] !== COMMA) break;
      at += b[at + 1] === SPACE ? 2 : 1;
    }
    return b[at] === 0x7d ? at + 1 : NO;
  }

  /** Returns the slot of the key between `start` and `end` in a table, or NO. */
  function slotOf(start: number, end: number, table: number, mask: number, factor: number): number {
    const b = bytes;
    const length = end - start;
    for (let place = placeOf(b, start, end, factor) & mask; ; place = (place + 1) & mask) {
      const slot = (places[table + place] as number) - 1;
      if (slot < 0) return NO;
      if (nameLength[slot] !== length) continue;
      const name = nameStart[slot] as number;
      let same = 0;
      while (same < length && nameBytes[name + same] === b[start + same]) same += 1;
      if (same === length) return slot;
    }
  }

  return {
    found,
    setBlock: (block, latin1) => {
      bytes = block.byteOffset % 4 === 0 ? (block as Uint8Array<ArrayBuffer>) : block.slice();
      words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
      text = latin1;
      nextBackslash = -1;
      nextControl = -1;
    },
    line: (start, end, of) => {
      if (nextControl < start) nextControl = firstControl(bytes, words, start);
      if (nextControl < end || bytes[start] !== 0x7b) return false;
      scan = of;
      found.line = of;
      seen = 0;
      lineEnd = end;
      escapedAt = -1;
      setLimit(start);
      const last = map(0, start, 0);
      found.seen = seen;
      return last === end || (last === end - 1 && bytes[last] === CR);
    },
  };
}
