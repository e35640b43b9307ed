import { moment } from '../envelope.js';
import { LostDigits } from '../field-values.js';
import { digitsOf, type Fields } from '../fields.js';
import { ALL_PATHS, type ReadEvent, readFields } from '../read-event.js';
import { jsonScan } from './json-scan.js';
import { VALUE } from './json-tokens.js';
import { compilePaths } from './paths.js';

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
const TIMES = ['ts', 'timestamp', 'receivedAt', 'time'] as const;

export function lineScanner(): LineScanner {
  const paths = compilePaths([
    ...['event', 'type', ...TIMES, ...WRAPPERS, ...ALL_PATHS],
    ...WRAPPERS.flatMap((wrapper) => [...ALL_PATHS].map((path) => `${wrapper}.${path}`)),
  ]);
  const scan = jsonScan(paths.root, paths.slots);
  const { mark, kind, from, to } = scan.found;
  let bytes = new Uint8Array(0);
  let latin1 = '';
  let line = 0;

  const textAt = (slot: number): string => {
    const [start, end] = [from[slot] as number, to[slot] as number];
    for (let at = start; at < end; at += 1) {
      if ((bytes[at] as number) > 0x7f) return UTF8.decode(bytes.subarray(start, end));
    }
    return ownText(latin1, start, end);
  };

  const valueAt = (slot: number): unknown => {
    if (mark[slot] !== line) return undefined;
    switch (kind[slot]) {
      case VALUE.text:
        return textAt(slot);
      case VALUE.escapedText:
        return JSON.parse(`"${textAt(slot)}"`);
      case VALUE.number:
        return Number(latin1.slice(from[slot], to[slot]));
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
      return mark[slot] === line && kind[slot] === VALUE.escapedText
        ? digitsOf(valueAt(slot) as string)
        : undefined;
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

  const fieldsUnder = (prefix: string): Fields => {
    const slots = new Map([...ALL_PATHS].map((path) => [path, paths.slotOf.get(prefix + path) as number]));
    const slotOf = (path: string) => {
      const slot = slots.get(path);
      if (slot === undefined) throw new Error(`no scan looks for ${path}`);
      return slot;
    };
    return {
      get: (path) => valueAt(slotOf(path)),
      has: (path) => mark[slotOf(path)] === line,
      digits: (path) => digitsAt(slotOf(path)),
    };
  };
  const slot = (path: string) => paths.slotOf.get(path) as number;
  const [data, payload] = WRAPPERS.map(slot) as [number, number];
  const [event, type] = [slot('event'), slot('type')];
  const times = TIMES.map(slot);
  const bare = fieldsUnder('');
  const inData = fieldsUnder('data.');
  const inPayload = fieldsUnder('payload.');

  const name = (): string | undefined => {
    for (const each of [event, type]) {
      if (mark[each] === line && (kind[each] === VALUE.text || kind[each] === VALUE.escapedText)) {
        return valueAt(each) as string;
      }
    }
    return undefined;
  };

  const arrivedAt = (): number | undefined => {
    for (const each of times) {
      const value = valueAt(each);
      if (value !== undefined && value !== null) return moment(value);
    }
    return undefined;
  };

  const isThere = (each: number) => mark[each] === line && kind[each] !== VALUE.null;

  const read = (): ReadEvent => {
    const called = name();
    const inner = isThere(data) ? data : payload;
    if (called === undefined || mark[inner] !== line || kind[inner] !== VALUE.map) {
      return readFields(called, bare, undefined);
    }
    return readFields(called, inner === data ? inData : inPayload, arrivedAt());
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
        return read();
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
