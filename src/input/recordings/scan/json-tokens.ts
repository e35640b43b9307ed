import { CR, isDigit, LF, NO, SPACE } from './json-bytes.js';

/** Kinds of value in a slot. For a map or a list, only its presence is recorded. */
export const VALUE = {
  text: 1,
  escapedText: 2,
  number: 3,
  map: 4,
  list: 5,
  true: 6,
  false: 7,
  null: 8,
} as const;

/** Returns the kind of a JSON value other than a string, by its first byte. */
export function kindOf(first: number): number {
  if (first === 0x7b) return VALUE.map;
  if (first === 0x5b) return VALUE.list;
  if (first === 0x74) return VALUE.true;
  if (first === 0x66) return VALUE.false;
  return first === 0x6e ? VALUE.null : VALUE.number;
}

function digits(b: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(b[at] as number)) at += 1;
  return at > start ? at : NO;
}

/** Returns the offset after a number, or NO. */
export function endOfNumber(b: Uint8Array, start: number): number {
  let at = b[start] === 0x2d ? start + 1 : start;
  at = b[at] === 0x30 ? at + 1 : digits(b, at);
  if (at !== NO && b[at] === 0x2e) at = digits(b, at + 1);
  if (at === NO || (b[at] !== 0x65 && b[at] !== 0x45)) return at;
  at += 1;
  return digits(b, b[at] === 0x2b || b[at] === 0x2d ? at + 1 : at);
}

/** Returns the offset after true, false or null, or NO. */
export function endOfWord(b: Uint8Array, at: number): number {
  const isTrue = b[at + 1] === 0x72 && b[at + 2] === 0x75 && b[at + 3] === 0x65;
  if (b[at] === 0x74 && isTrue) return at + 4;
  const isNull = b[at + 1] === 0x75 && b[at + 2] === 0x6c && b[at + 3] === 0x6c;
  if (b[at] === 0x6e && isNull) return at + 4;
  const isFalse = b[at + 1] === 0x61 && b[at + 2] === 0x6c && b[at + 3] === 0x73 && b[at + 4] === 0x65;
  return b[at] === 0x66 && isFalse ? at + 5 : NO;
}

/** Finds the first control character that is not a line end, sixteen bytes at a time. */
export function firstControl(bytes: Uint8Array, words: Int32Array, start: number): number {
  let place = start;
  while ((place & 3) !== 0 && place < bytes.length) {
    if (isControl(bytes, place)) return place;
    place += 1;
  }
  let word = place >> 2;
  for (; word + 3 < words.length; word += 4) {
    const a = words[word] as number;
    const b = words[word + 1] as number;
    const c = words[word + 2] as number;
    const d = words[word + 3] as number;
    const low = ((a - SPACES) & ~a) | ((b - SPACES) & ~b) | ((c - SPACES) & ~c) | ((d - SPACES) & ~d);
    if ((low & HIGH_BITS) === 0) continue;
    for (place = word << 2; place < (word + 4) << 2; place += 1) if (isControl(bytes, place)) return place;
  }
  for (place = Math.max(start, word << 2); place < bytes.length; place += 1) {
    if (isControl(bytes, place)) return place;
  }
  return Number.POSITIVE_INFINITY;
}

function isControl(bytes: Uint8Array, place: number): boolean {
  const byte = bytes[place] as number;
  return byte < SPACE && byte !== LF && !(byte === CR && bytes[place + 1] === LF);
}

/**
 * A space in each byte of a word: subtracting it from a smaller byte borrows, which sets that byte's highest
 * bit.
 */
const SPACES = 0x20202020;
const HIGH_BITS = 0x80808080;
