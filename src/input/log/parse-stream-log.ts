import type { GiftCatalogue } from '../../model/gift.js';
import type { Finding, Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import { checkText, type TextFormat } from '../problems/check-text.js';
import { checkValue } from '../problems/check-value.js';
import type { SourceText } from '../problems/locate.js';
import type { Sound } from '../problems/sound.js';
import { inconsistencies } from './consistency.js';
import { streamLogSchema, type WrittenLog } from './schema.js';
import { toStreamLog } from './to-stream-log.js';

export interface ParsedLog {
  /** `undefined` when any problem is an error. */
  readonly log: StreamLog | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one LIVE. Returns all problems of the text at once, each with its place. */
export function parseLogText(
  source: SourceText,
  format: TextFormat,
  gifts: GiftCatalogue,
  fast: typeof streamLogSchema = streamLogSchema,
): ParsedLog {
  const look = (written: WrittenLog, sound: Sound) => inconsistencies(written, sound, gifts);
  const { value, problems } = checkText(source, format, streamLogSchema, look, fast);
  const rejected = problems.some(({ severity }) => severity === 'error');
  return { log: value && !rejected ? toStreamLog(value, gifts) : undefined, problems };
}

interface CheckedLog {
  /** `undefined` when any finding is an error. */
  readonly log: StreamLog | undefined;
  /** Findings with a path; there is no text to point to. */
  readonly findings: readonly Finding[];
}

/** Checks a log that this program created, by the same schema and rules as a written one. */
export function parseLogValue(written: unknown, gifts: GiftCatalogue): CheckedLog {
  const look = (log: WrittenLog, sound: Sound) => inconsistencies(log, sound, gifts);
  const { value, findings } = checkValue(written, streamLogSchema, look);
  const rejected = findings.some(({ severity = 'error' }) => severity === 'error');
  return { log: value && !rejected ? toStreamLog(value, gifts) : undefined, findings };
}
