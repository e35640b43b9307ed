import { type ImportContext, toWrittenLog } from '../../calc/import/recorded-log.js';
import { recordingProblems } from '../../calc/import/recording-problems.js';
import { capturedLives } from '../../calc/recordings/recorded-lives.js';
import { liveCourse } from '../../calc/recordings/timeline.js';
import { type ParsedLog, parseLogText } from '../../input/log/parse-stream-log.js';
import { readCaptureLine } from '../../input/recordings/read-line.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { CapturedLive } from '../../model/recorded-live.js';
import { Failure } from '../failure.js';
import type { Input } from '../files/find-inputs.js';
import type { Io } from '../io.js';
import { shellWord } from '../output/shell-word.js';
import { creatorFor } from './creator-block.js';
import type { LogParts } from './log-parts.js';
import type { ReadLog, RecordingOptions, RejectedLog } from './log-source.js';

/** The LIVEs of a recording that was named where a log is expected. */
export function* recordedLogs(
  input: Input,
  parts: LogParts,
  options: RecordingOptions,
  io: Io,
  gifts: GiftCatalogue,
): Iterable<ReadLog | RejectedLog> {
  const lives = capturedLives();
  const course = liveCourse();
  let lostLines = 0;
  for (const { part, text } of parts.each()) {
    const line = readCaptureLine(text ?? new TextDecoder().decode(part.bytes.subarray(part.start, part.end)));
    if ('bad' in line) lostLines += 1;
    else {
      for (const each of line) {
        if (!('event' in each)) continue;
        lives.add(each.event, input.name);
        course.add(each.event);
      }
    }
  }
  const recorded = lives.done();
  const refused = refusal(recorded, input.name);
  const creator = refused ? undefined : creatorOf(input.name, options, io);
  const [live] = recorded;
  if (refused || !creator || 'rejected' in creator || !live) {
    yield { rejected: refused ?? (creator && 'rejected' in creator ? creator.rejected : []) };
    return;
  }
  const context = { creator: creator.block, timeZone: options.tz, lostLines };
  const { text, log, problems } = logOfRecorded(live, context, input.name, gifts);
  const bytes = Buffer.from(text);
  const part = { bytes, start: 0, end: bytes.length, limit: bytes.length, line: 1, format: 'json' as const };
  if (!log) yield { rejected: problems };
  else {
    const place = { file: input.name, source: input.source, line: 1, part };
    yield { place, log, problems, course: course.done() };
  }
}

/** A recorded LIVE as the log that `import` would write, and what that says. */
export function logOfRecorded(
  live: CapturedLive,
  context: Omit<ImportContext, 'priceOf'>,
  file: string,
  catalogue: GiftCatalogue,
): ParsedLog & { readonly text: string } {
  const priced = live.gifts.filter(({ coins }) => coins !== undefined);
  const written = toWrittenLog({ ...live, gifts: priced }, { ...context, priceOf: () => undefined });
  /** Without id: no price of the catalogue stands in for one that was not recorded. */
  const unpriced = live.gifts
    .filter(({ coins }) => coins === undefined)
    .map(({ name, id, count }) => ({ gift: `${name ?? `Gift ${id}`} (price not recorded)`, count }));
  const gifts = [...(written.revenue?.gifts ?? []), ...unpriced];
  const text = JSON.stringify({ ...written, revenue: { ...written.revenue, gifts } });
  return { text, ...parseLogText({ file, text, firstLine: 1 }, 'json', catalogue) };
}

/** One file is one LIVE wherever a log is expected; `import` takes a recording of several apart. */
function refusal(lives: readonly CapturedLive[], file: string): Problem[] | undefined {
  if (lives.length > 1) {
    const message = `${lives.length} LIVEs were recorded in it`;
    const hint = `make a log of each: tiktok-earn import ${shellWord(file)} --country XX -o streams/ (XX: your country, like US or GB)`;
    return [{ code: 'several-documents', severity: 'error', file, message, hint }];
  }
  const problems = lives.flatMap((live) => recordingProblems(live, false));
  return problems.length > 0 ? problems.map((problem) => ({ ...problem, file })) : undefined;
}

type CreatorBlock = { readonly block: ReturnType<typeof creatorFor> } | RejectedLog;

function creatorOf(file: string, options: RecordingOptions, io: Io): CreatorBlock {
  try {
    return { block: creatorFor(options, io) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { rejected: error.problems.map((problem) => ({ ...problem, file: problem.file ?? file })) };
  }
}
