import { ALL_LISTS, type ReadEvent, readEvent } from '../events/read-event.js';
import { LostDigits } from '../fields/field-values.js';
import { EMBEDDED, shortDigits } from '../fields/fields.js';
import type { LocalClock } from '../fields/moments.js';
import { INNER, LISTS } from '../lines/envelope.js';
import { jsonScan } from './json-scan.js';
import { VALUE } from './json-tokens.js';
import { compilePaths } from './paths.js';
import { scannedFields } from './scanned-fields.js';

/** Fast reader for lines of a recording with one event each, as most recorders write them. */
interface LineScanner {
  /** Sets a block of whole lines in valid UTF-8, and the same bytes as Latin-1. */
  readonly setBlock: (bytes: Uint8Array, latin1: string) => void;
  /**
   * Returns the event of the line from `start` to its line end at `end`, identical to the result of
   * `readRecordedLine`; `undefined` when `readRecordedLine` has to decide.
   */
  readonly event: (start: number, end: number) => ReadEvent | undefined;
}

const WRAPPERS = ['data', 'payload'] as const;

/** Returns a scanner; `clock` converts times without an offset from UTC. */
export function lineScanner(clock?: LocalClock): LineScanner {
  const wanted = [...INNER, ...LISTS, ...EMBEDDED, ...ALL_LISTS.flatMap((list) => list.paths)];
  const paths = compilePaths([
    ...wanted,
    ...WRAPPERS.flatMap((wrapper) => wanted.map((path) => `${wrapper}.${path}`)),
  ]);
  const scan = jsonScan(paths);
  const { mark, kind, from, to } = scan.found;
  let bytes = new Uint8Array(0);
  let latin1 = '';
  let line = 0;

  const lastTexts: string[] = Array.from({ length: paths.slots }, () => '');

  const textAt = (slot: number): string => {
    const [start, end] = [from[slot] as number, to[slot] as number];
    const last = lastTexts[slot] as string;
    if (last.length === end - start && latin1.startsWith(last, start)) return last;
    for (let at = start; at < end; at += 1) {
      if ((bytes[at] as number) > 0x7f) return UTF8.decode(bytes.subarray(start, end));
    }
    const text = ownText(latin1, start, end);
    lastTexts[slot] = text;
    return text;
  };

  const valueAt = (slot: number): unknown => {
    if (mark[slot] !== line) return undefined;
    switch (kind[slot]) {
      case VALUE.text:
        return textAt(slot);
      case VALUE.escapedText:
        return JSON.parse(`"${textAt(slot)}"`);
      case VALUE.number:
        return numberAt(latin1.slice(from[slot], to[slot]));
      case VALUE.map:
        return A_MAP;
      case VALUE.list:
        return A_LIST;
      case VALUE.null:
        return null;
      default:
        return kind[slot] === VALUE.true;
    }
  };

  const digitsAt = (slot: number): number | undefined => {
    if (mark[slot] !== line || (kind[slot] !== VALUE.text && kind[slot] !== VALUE.number)) {
      return mark[slot] === line && kind[slot] === VALUE.escapedText ? shortDigits(valueAt(slot)) : undefined;
    }
    const [start, end] = [from[slot] as number, to[slot] as number];
    if (end === start || end - start > 13) return undefined;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      number = number * 10 + digit;
    }
    return number;
  };

  const values = { found: scan.found, valueAt, digitsAt };
  const bare = scannedFields(paths, [''], ALL_LISTS, values);
  const slot = (path: string) => paths.slotOf.get(path) as number;
  const lists = LISTS.map(slot);
  const wrappers = WRAPPERS.map((key) => ({
    own: [slot(key)],
    fields: scannedFields(paths, [`${key}.`, ''], ALL_LISTS, values),
    inner: [...INNER, ...LISTS].map((inner) => slot(`${key}.${inner}`)),
  }));
  const others = INNER.filter((key) => key !== 'data' && key !== 'payload' && key !== 'message').map(slot);
  const message = slot('message');

  /** Returns true when one of the slots has a map, a list or a text in this line, which may hold events. */
  const mayHoldEvents = (slots: readonly number[]): boolean => {
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (mark[slot] === line && HOLDERS[kind[slot] as number] === 1) return true;
    }
    return false;
  };

  /**
   * Reads the event below a wrapper, or the bare one. Wrappers within wrappers are left undecided.
   */
  const read = (): ReadEvent | undefined => {
    if (mayHoldEvents(lists)) return undefined;
    for (const { own, fields: layered, inner } of wrappers) {
      if (!mayHoldEvents(own)) continue;
      if (kind[own[0] as number] !== VALUE.map || mayHoldEvents(inner)) return undefined;
      return readEvent(layered, bare, clock);
    }
    const isMessage =
      mark[message] === line && kind[message] !== VALUE.text && kind[message] !== VALUE.escapedText;
    return isMessage || mayHoldEvents(others) ? undefined : readEvent(bare, undefined, clock);
  };

  return {
    setBlock: (block, text) => {
      bytes = block as Uint8Array<ArrayBuffer>;
      latin1 = text;
      scan.setBlock(block, text);
    },
    event: (start, end) => {
      line = line === 0x7fffffff ? startAgain() : line + 1;
      if (!scan.line(start, end, line)) return undefined;
      try {
        const found = read();
        return found && 'unknown' in found ? undefined : found;
      } catch (error) {
        if (error instanceof LostDigits) return undefined;
        throw error;
      }
    },
  };

  function startAgain(): number {
    mark.fill(0);
    return 1;
  }
}

/** Returns a number; one with more digits than a number keeps stays text, so that an id keeps them all. */
function numberAt(written: string): number | string {
  return written.length >= 16 && /^-?\d+$/.test(written) ? ` ${written}`.slice(1) : Number(written);
}

/** Kinds of value that may hold events. */
const HOLDERS = new Uint8Array(16);
for (const holder of [VALUE.map, VALUE.list, VALUE.text, VALUE.escapedText]) HOLDERS[holder] = 1;

/** Longest substring that V8 copies; a longer one keeps the whole block it belongs to in memory. */
const COPIED = 12;

function ownText(block: string, start: number, end: number): string {
  let text = block.slice(start, Math.min(start + COPIED, end));
  for (let at = start + COPIED; at < end; at += COPIED) text += block.slice(at, Math.min(at + COPIED, end));
  return text;
}

/** Stands for a map whose contents were looked up by their own paths. */
const A_MAP: Readonly<Record<string, unknown>> = {};
const A_LIST: readonly unknown[] = [];

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
