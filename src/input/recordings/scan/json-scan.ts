import type { Found } from './found.js';
import { BACKSLASH, COLON, COMMA, CR, ESCAPES, isHex, NO, QUOTE, SPACE, STOPS } from './json-bytes.js';
import { endOfNumber, endOfWord, firstControl, kindOf, VALUE } from './json-tokens.js';
import { isKeyAt, type Keys, placeOf, type Step } from './paths.js';

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
export function jsonScan(root: Step, slots: number): JsonScan {
  const found: Found = {
    mark: new Int32Array(slots),
    kind: new Uint8Array(slots),
    from: new Int32Array(slots),
    to: new Int32Array(slots),
    bits: new Int32Array(slots),
    seen: 0,
    line: 0,
  };
  const { mark, kind, from, to, bits } = found;
  const keysOfRoot = root.keys as Keys;
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
    if (nextBackslash < start) nextBackslash = orNever(text.indexOf('\\', start));
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

  function wantedValue({ slot, keys }: Step, at: number, depth: number): number {
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
    if (first === 0x7b && keys !== undefined) return map(keys, at, depth + 1);
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

  function map(keys: Keys, start: number, depth: number): number {
    const b = bytes;
    let at = start + 1;
    if (b[at] === 0x7d) return at + 1;
    for (;;) {
      if (b[at] !== QUOTE) return NO;
      const key = at + 1;
      at = string(key);
      if (b[at + 1] !== COLON || at === NO || escapedAt === key) return NO;
      const step = at > key ? stepOf(keys, key, at) : null;
      at += b[at + 2] === SPACE ? 3 : 2;
      at = step === null ? value(at, depth) : wantedValue(step, at, depth);
      if (b[at] !== COMMA) break;
      at += b[at + 1] === SPACE ? 2 : 1;
    }
    return b[at] === 0x7d ? at + 1 : NO;
  }

  function stepOf({ table, factor, mask }: Keys, start: number, end: number): Step | null {
    for (let place = placeOf(bytes, start, end, factor) & mask; ; place = (place + 1) & mask) {
      const key = table[place] ?? null;
      if (key === null || isKeyAt(key, bytes, start, end)) return key?.step ?? null;
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
      const last = map(keysOfRoot, start, 0);
      found.seen = seen;
      return last === end || (last === end - 1 && bytes[last] === CR);
    },
  };
}

function orNever(place: number): number {
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
