import { type ParsedLog, parseLogText } from '../../input/log/parse-stream-log.js';
import { streamLogSchema } from '../../input/log/schema.js';
import { locateFaults } from '../../input/problems/locate.js';
import { isRecording, mayBeRecording } from '../../input/recordings/lines/packing.js';
import { decodeUtf8 } from '../../input/text/decode.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import { usageFailure } from '../failure.js';
import { findInputs, type Input, type Inputs, type StreamedInput } from '../files/find-inputs.js';
import { megabytes } from '../files/read-bytes.js';
import { decodedText } from '../files/utf8-chunks.js';
import type { Io } from '../io.js';
import { isLogText } from '../recordings/unrecognised-file.js';
import { importCommand } from './import-command.js';
import { type LogPart, type LogParts, partsOf } from './log-parts.js';
import type { LogSource, ReadLog, RecordingOptions, RejectedLog } from './log-source.js';

/** Opens every log the command line names; a recording counts as the log of its LIVE. */
export async function readLogs(
  names: readonly string[],
  io: Io,
  gifts: GiftCatalogue,
  recording: RecordingOptions = {},
): Promise<LogSource> {
  const isSaid = recording.country !== undefined || recording.creator !== undefined;
  const found = findInputs(names, io, { isStreamed: (name, head) => isRecorded(name, head, isSaid) });
  const exports = found.inputs.filter((input) => 'bytes' in input && isExport(input));
  const inputs = found.inputs.filter((input) => !exports.includes(input));
  const recordings = inputs.filter((input) => 'head' in input);
  refuseUnused(recording, inputs, recordings);
  const logs = inputs.filter((input) => 'bytes' in input);
  const schema = await schemaFor(logs);
  const parts = new Map(logs.map((input) => [input, partsOf(input)]));
  const recorded =
    recordings.length === 0
      ? undefined
      : await (await import('./recorded-logs.js')).readRecordedLogs(recordings, recording, io, gifts);
  const parse = (file: string, part: LogPart, text?: string) => parsePart(file, part, text, gifts, schema);
  return {
    problems: [...found.problems, ...exports.map((input) => toBeImported(input, recording))],
    files: inputs.map(({ name }) => name),
    several: found.severalNamed || [...parts.values()].some(({ isMany }) => isMany),
    logs: function* () {
      for (const input of inputs) {
        if ('head' in input) yield* recorded?.get(input) ?? [];
        else yield* logsIn(input, parts.get(input), parse);
      }
    },
    again: ({ file, part }) => ('log' in part ? part.log : (parse(file, part).log as StreamLog)),
  };
}

type Parse = (file: string, part: LogPart, text?: string) => ParsedLog;

function* logsIn(
  { name, source }: Input,
  parts: LogParts | undefined,
  parse: Parse,
): Iterable<ReadLog | RejectedLog> {
  for (const { part, text } of parts?.each() ?? []) {
    const { log, problems } = parse(name, part, text);
    if (!log) yield { rejected: problems };
    else yield { place: { file: name, source, line: part.line, part }, log, problems };
  }
}

/**
 * Tells whether a file is a recording. A file named as YAML is always a log; a packed file can only be a
 * recording. `isSaid`: the user gave options that only a recording needs.
 */
function isRecorded(name: string, head: Uint8Array, isSaid: boolean): boolean {
  if (/\.(ya?ml|csv|xlsx|zip)$/i.test(name)) return false;
  if (head[0] === 0x1f && head[1] === 0x8b) return true;
  const text = decodedText(head);
  if (/\.json$/i.test(name) && isOwnRecord(text)) return false;
  return isRecording(text) || (isSaid && (mayBeRecording(text) || !isLogText(text)));
}

/** Refuses options of recordings for logs, whose own creator block would silently be used instead. */
function refuseUnused(
  { country, creator, host }: RecordingOptions,
  inputs: Inputs['inputs'],
  recordings: readonly StreamedInput[],
): void {
  const [first] = inputs;
  if (first === undefined || recordings.length > 0) return;
  const option = [country && '--country', creator && '--creator', host && '--host'].find(Boolean);
  if (option === undefined) return;
  const hint = 'leave it out, or change the creator block of the log';
  throw usageFailure(`${option} is for recordings; ${first.name} is a log and tells its own`, hint);
}

/**
 * Tells whether an input is a table, a zip or a data download of TikTok, which contains LIVEs but is not a
 * log.
 */
function isExport({ name, bytes }: Input): boolean {
  if (/\.(csv|xlsx|zip)$/i.test(name)) return true;
  return /\.json$/i.test(name) && isOwnRecord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Tells whether JSON is TikTok's own record of LIVEs: a data download, or an answer of LIVE Center. */
function isOwnRecord(text: string | Buffer): boolean {
  return (
    text.includes('GoLiveList') ||
    ['"room_id"', '"start_time"', '"diamonds"'].every((key) => text.includes(key))
  );
}

function toBeImported({ name }: Pick<Input, 'name'>, options: RecordingOptions): Problem {
  const message = /\.csv$/i.test(name) ? 'a table, not a log' : 'an export of TikTok, not a log';
  const hint = `make logs of it: ${importCommand(name, options, 'logs.ndjson')}`;
  return { code: 'wrong-file', severity: 'error', file: name, message, hint };
}

/**
 * Input size in bytes from which compiling the schema pays off; it takes as long as checking a few hundred
 * logs.
 */
const MANY_BYTES = 2_000_000;

async function schemaFor(inputs: readonly Input[]): Promise<typeof streamLogSchema> {
  const bytes = inputs.reduce((sum, input) => sum + input.bytes.length, 0);
  if (bytes < MANY_BYTES) return streamLogSchema;
  return (await import('../../input/log/compiled-schema.js')).compiledLogSchema;
}

function parsePart(
  file: string,
  { bytes, start, end, limit, line: firstLine, format }: LogPart,
  text: string | undefined,
  gifts: GiftCatalogue,
  schema: typeof streamLogSchema,
): ParsedLog {
  if (text !== undefined) return parseLogText({ file, text, firstLine }, format, gifts, schema);
  if (end - start > limit) {
    const message = `larger than ${megabytes(limit)}`;
    const problem: Problem = { code: 'too-large', severity: 'error', file, line: firstLine, message };
    return { log: undefined, problems: [problem] };
  }
  const own = bytes.subarray(start, end);
  const decoded = decodeUtf8(own);
  if ('fault' in decoded) {
    const source = { file, text: new TextDecoder().decode(own), firstLine };
    return { log: undefined, problems: locateFaults(source, [decoded.fault]) };
  }
  return parseLogText({ file, text: decoded.text, firstLine }, format, gifts, schema);
}
