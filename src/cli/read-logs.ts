import type { Sighting } from '../calc/distinct-lives.js';
import type { TextFormat } from '../input/checked.js';
import { LIMITS } from '../input/limits.js';
import { parseLogText } from '../input/log/parse-stream-log.js';
import { streamLogSchema } from '../input/log/schema.js';
import { placeFaults } from '../input/place-problem.js';
import { decodeUtf8 } from '../input/text/decode.js';
import type { GiftCatalogue } from '../model/gift.js';
import type { Problem } from '../model/problem.js';
import type { StreamLog } from '../model/stream-log.js';
import { findInputs, type Input } from './find-inputs.js';
import type { Io } from './io.js';
import { megabytes } from './read-bytes.js';

/** Where a log stands, and the log once more when somebody asks. */
export interface LogPlace extends Sighting {
  readonly file: string;
}

export interface ReadLog {
  readonly place: LogPlace;
  readonly log: StreamLog;
  /** Warnings only. */
  readonly problems: readonly Problem[];
}

export interface RejectedLog {
  readonly rejected: readonly Problem[];
}

export interface Readings {
  /** Of inputs that could not be read. */
  readonly problems: readonly Problem[];
  /** Files that were read, as the user named them. */
  readonly files: readonly string[];
  /** Was more than one LIVE asked for? Decided by the arguments, so a script knows the shape it gets. */
  readonly several: boolean;
  /** Each log, or why it is rejected; read one after the other, so that many need no more memory than a few. */
  readonly logs: () => Iterable<ReadLog | RejectedLog>;
}

/** Opens every log the command line names. */
export async function readLogs(names: readonly string[], io: Io, gifts: GiftCatalogue): Promise<Readings> {
  const { inputs, problems, severalNamed } = findInputs(names, io);
  const schema = await schemaFor(inputs);
  const texts = inputs.map((input) => ({ input, ...textsOf(input) }));
  return {
    problems,
    files: inputs.map(({ name }) => name),
    several: severalNamed || texts.some(({ isMany }) => isMany),
    logs: function* () {
      for (const { input, parts } of texts) {
        for (const part of parts()) yield readLog(input, part, gifts, schema);
      }
    },
  };
}

function readLog(
  { name: file, source }: Input,
  part: Part,
  gifts: GiftCatalogue,
  schema: typeof streamLogSchema,
): ReadLog | RejectedLog {
  const { log, problems } = parse({ file, ...part }, gifts, schema);
  if (!log) return { rejected: problems };
  return { place: placeOf(file, source, part, gifts), log, problems };
}

/** It must not hold on to the log itself. */
function placeOf(file: string, source: string, part: Part, gifts: GiftCatalogue): LogPlace {
  const log = () => parse({ file, ...part }, gifts, streamLogSchema).log as StreamLog;
  return { file, source, line: part.line, log };
}

/** Compiling the schema takes as long as checking a few hundred logs. */
const MANY_BYTES = 500_000;

async function schemaFor(inputs: readonly Input[]): Promise<typeof streamLogSchema> {
  const bytes = inputs.reduce((sum, input) => sum + input.bytes.length, 0);
  if (bytes < MANY_BYTES) return streamLogSchema;
  return (await import('../input/log/compiled-schema.js')).compiledLogSchema;
}

interface Part {
  readonly bytes: Uint8Array;
  /** In bytes. */
  readonly limit: number;
  readonly line: number;
  readonly format: TextFormat;
}

function parse(
  { file, bytes, limit, line: firstLine, format }: Part & { file: string },
  gifts: GiftCatalogue,
  schema: typeof streamLogSchema,
) {
  if (bytes.length > limit) {
    const message = `larger than ${megabytes(limit)}`;
    const problem: Problem = { code: 'too-large', severity: 'error', file, line: firstLine, message };
    return { log: undefined, problems: [problem] };
  }
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) {
    const source = { file, text: new TextDecoder().decode(bytes), firstLine };
    return { log: undefined, problems: placeFaults(source, [decoded.fault]) };
  }
  return parseLogText({ file, text: decoded.text, firstLine }, format, gifts, schema);
}

/** By the name; standard input and other names by what they start with. */
function textsOf({ name, bytes }: Input): { isMany: boolean; parts: () => Iterable<Part> } {
  const one = (format: TextFormat) => ({
    isMany: false,
    parts: () => [{ bytes, limit: LIMITS.logBytes, line: 1, format }],
  });
  if (/\.(ndjson|jsonl)$/i.test(name)) return { isMany: true, parts: () => linesOf(bytes) };
  if (/\.ya?ml$/i.test(name)) return one('yaml');
  if (!startsWithBrace(bytes)) return one(/\.json$/i.test(name) ? 'json' : 'yaml');
  if (/\.json$/i.test(name) || !firstLineIsWhole(bytes)) return one('json');
  return { isMany: true, parts: () => linesOf(bytes) };
}

const LF = 0x0a;

function* linesOf(bytes: Uint8Array): Iterable<Part> {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(LF, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.subarray(start, end);
    if (!isBlank(text)) yield { bytes: text, limit: LIMITS.lineBytes, line, format: 'json' };
    start = end + 1;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

function startsWithBrace(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200)));
}

/** A first line that is a whole value, with more behind it: one value a line. */
function firstLineIsWhole(bytes: Uint8Array): boolean {
  const newline = bytes.indexOf(LF);
  if (newline < 0 || isBlank(bytes.subarray(newline + 1).filter((byte) => byte !== LF))) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes.subarray(0, newline)));
    return true;
  } catch {
    return false;
  }
}
