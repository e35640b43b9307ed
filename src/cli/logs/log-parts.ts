import { LIMITS } from '../../input/limits.js';
import type { TextFormat } from '../../input/problems/check-text.js';
import { decodeUtf8 } from '../../input/text/decode.js';
import type { Input } from '../files/find-inputs.js';

/** The bytes of one log within its input. */
export interface LogPart {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Maximum size of one log in bytes. */
  readonly limit: number;
  readonly line: number;
  readonly format: TextFormat;
}

export interface LogParts {
  readonly isMany: boolean;
  /** Yields each log; `text` is set when it was decoded together with its neighbours. */
  readonly each: () => Iterable<{ readonly part: LogPart; readonly text?: string }>;
}

/** Splits an input into logs by its file name; standard input and other names by their first bytes. */
export function partsOf({ name, bytes }: Input): LogParts {
  const one = (format: TextFormat): LogParts => {
    const part = { bytes, start: 0, end: bytes.length, limit: LIMITS.logBytes, line: 1, format };
    return { isMany: false, each: () => [{ part }] };
  };
  const many: LogParts = { isMany: true, each: () => linesOf(bytes) };
  /** An empty list of logs is a list; an empty .jsonl is what a crashed recorder leaves. */
  if (/\.ndjson$/i.test(name) || (/\.jsonl$/i.test(name) && !isBlank(bytes, 0, bytes.length))) return many;
  if (/\.ya?ml$/i.test(name)) return one('yaml');
  if (!startsWithBrace(bytes)) return one(/\.json$/i.test(name) ? 'json' : 'yaml');
  if (/\.json$/i.test(name) || !firstLineIsWhole(bytes)) return one('json');
  return many;
}

const LF = 0x0a;

/**
 * Yields one log per line. Lines are decoded a block at a time, which takes a quarter of the time of one call
 * per line; a block with an error is decoded line by line, so that only the bad line is refused.
 */
function* linesOf(bytes: Uint8Array): ReturnType<LogParts['each']> {
  let line = 1;
  for (let from = 0; from < bytes.length; ) {
    const to = endOfBlock(bytes, from);
    const texts = decodedLines(bytes.subarray(from, to));
    for (let start = from, index = 0; start < to; index += 1, line += 1) {
      const newline = bytes.indexOf(LF, start);
      const end = newline < 0 ? bytes.length : newline;
      if (!isBlank(bytes, start, end)) {
        const part: LogPart = { bytes, start, end, limit: LIMITS.lineBytes, line, format: 'json' };
        const text = texts?.[index];
        yield text === undefined ? { part } : { part, text };
      }
      start = end + 1;
    }
    from = to;
  }
}

/**
 * Returns the end of a block of whole lines no larger than the limit of one line; a longer line is a block of
 * its own.
 */
function endOfBlock(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= LIMITS.lineBytes) return bytes.length;
  const last = bytes.lastIndexOf(LF, from + LIMITS.lineBytes - 1);
  if (last >= from) return last + 1;
  const next = bytes.indexOf(LF, from);
  return next < 0 ? bytes.length : next + 1;
}

function decodedLines(block: Uint8Array): string[] | undefined {
  if (block.length > LIMITS.lineBytes) return undefined;
  const decoded = decodeUtf8(block);
  return 'text' in decoded && !decoded.text.includes('\uFEFF') ? decoded.text.split('\n') : undefined;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09 && byte !== LF) return false;
  }
  return true;
}

function startsWithBrace(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200)));
}

/** Tells whether the first line is a complete value with more after it, i.e. one value per line. */
function firstLineIsWhole(bytes: Uint8Array): boolean {
  const newline = bytes.indexOf(LF);
  if (newline < 0 || isBlank(bytes, newline + 1, bytes.length)) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, newline)));
    return true;
  } catch {
    return false;
  }
}
