import { type ParsedLog, parseLogText } from '../../input/log/parse-stream-log.js';
import { streamLogSchema } from '../../input/log/schema.js';
import { placeFaults } from '../../input/problems/locate.js';
import { decodeUtf8 } from '../../input/text/decode.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import { usageFailure } from '../failure.js';
import { findInputs, type Input } from '../files/find-inputs.js';
import { megabytes } from '../files/read-bytes.js';
import type { Io } from '../io.js';
import { shellWord } from '../output/shell-word.js';
import { type LogPart, partsOf } from './log-parts.js';
import type { Readings, RecordingOptions } from './log-source.js';

/** Opens every log the command line names; a recording counts as the logs of its LIVEs. */
export async function readLogs(
  names: readonly string[],
  io: Io,
  gifts: GiftCatalogue,
  recording: RecordingOptions = {},
): Promise<Readings> {
  const found = findInputs(names, io);
  const { severalNamed } = found;
  const inputs = found.inputs.filter((input) => !isExport(input));
  const problems = [...found.problems, ...found.inputs.filter(isExport).map(toBeImported)];
  const schema = await schemaFor(inputs);
  const opened = inputs.map((input) => ({ input, parts: partsOf(input) }));
  const recorder = opened.some(({ parts }) => parts.isRecording)
    ? await import('./recorded-logs.js')
    : undefined;
  refuseUnused(
    recording,
    opened.map(({ input, parts }) => ({ name: input.name, ...parts })),
  );
  const parse = (file: string, part: LogPart, text?: string) => parsePart(file, part, text, gifts, schema);
  return {
    problems,
    files: inputs.map(({ name }) => name),
    several: severalNamed || opened.some(({ parts }) => parts.isMany),
    logs: function* () {
      for (const { input, parts } of opened) {
        if (parts.isRecording && recorder) {
          yield* recorder.recordedLogs(input, parts, recording, io, gifts);
          continue;
        }
        for (const { part, text } of parts.each()) {
          const { log, problems } = parse(input.name, part, text);
          if (!log) yield { rejected: problems };
          else {
            const place = { file: input.name, source: input.source, line: part.line, part };
            yield { place, log, problems };
          }
        }
      }
    },
    again: ({ file, part }) => parse(file, part).log as StreamLog,
  };
}

/** Whoever names a country expects its rates: a log has its own, which would be used in silence. */
function refuseUnused(
  { country, creator }: RecordingOptions,
  opened: readonly { readonly name: string; readonly isRecording: boolean }[],
): void {
  const [first] = opened;
  if (first === undefined || opened.some(({ isRecording }) => isRecording)) return;
  const option = country !== undefined ? '--country' : creator !== undefined ? '--creator' : undefined;
  if (option === undefined) return;
  const hint = 'leave it out, or change the creator block of the log';
  throw usageFailure(`${option} is for recordings; ${first.name} is a log and tells its own`, hint);
}

/** A table, a zip or a data download of TikTok: it holds LIVEs, but is no log. */
function isExport({ name, bytes }: Input): boolean {
  if (/\.(csv|xlsx|zip)$/i.test(name)) return true;
  return (
    /\.json$/i.test(name) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('GoLiveList')
  );
}

function toBeImported({ name }: Input): Problem {
  const message = 'an export of TikTok, not a log';
  const hint = `make logs of it: tiktok-earn import ${shellWord(name)} --country XX -o logs.ndjson (XX: your country, like US or GB)`;
  return { code: 'wrong-file', severity: 'error', file: name, message, hint };
}

/** Compiling the schema takes as long as checking a few hundred logs. */
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
    return { log: undefined, problems: placeFaults(source, [decoded.fault]) };
  }
  return parseLogText({ file, text: decoded.text, firstLine }, format, gifts, schema);
}
