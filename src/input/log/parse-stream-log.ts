import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import { readCaptureLine } from '../captures/read-line.js';
import { checkText, type Sound, type TextFormat } from '../checked.js';
import type { SourceText } from '../place-problem.js';
import { inconsistencies } from './consistency.js';
import { streamLogSchema, type WrittenLog } from './schema.js';
import { toStreamLog } from './to-stream-log.js';

export interface ParsedLog {
  /** `undefined` when any problem is an error. */
  readonly log: StreamLog | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one LIVE. All problems of the text come back at once, each with its place. */
export function parseLogText(
  source: SourceText,
  format: TextFormat,
  gifts: GiftCatalogue,
  fast: typeof streamLogSchema = streamLogSchema,
): ParsedLog {
  const look = (written: WrittenLog, sound: Sound) => inconsistencies(written, sound, gifts);
  const { value, problems } = checkText(source, format, streamLogSchema, look, fast);
  if (format === 'json' && problems.length > 0 && isRecording(source.text)) {
    return { log: undefined, problems: [recordingProblem(source)] };
  }
  const rejected = problems.some(({ severity }) => severity === 'error');
  return { log: value && !rejected ? toStreamLog(value, gifts) : undefined, problems };
}

function isRecording(text: string): boolean {
  const line = readCaptureLine(text);
  return !('bad' in line) && line.some((each) => 'event' in each);
}

function recordingProblem({ file, firstLine }: SourceText): Problem {
  return {
    code: 'wrong-file',
    severity: 'error',
    file,
    line: firstLine,
    message: 'an event of a recorded LIVE, not a stream log',
    hint: 'make logs of a recording: tiktok-earn import FILE --country US -o stream.yaml',
  };
}
