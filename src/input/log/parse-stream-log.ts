import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import { checkText, type Sound, type TextFormat } from '../problems/check-text.js';
import type { SourceText } from '../problems/locate.js';
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
  const rejected = problems.some(({ severity }) => severity === 'error');
  return { log: value && !rejected ? toStreamLog(value, gifts) : undefined, problems };
}
