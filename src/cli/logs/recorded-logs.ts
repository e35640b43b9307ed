import { recordedLog } from '../../calc/import/recorded-log.js';
import { hostProblems, hostsProblems, recordingProblems } from '../../calc/import/recording-problems.js';
import { liveTimeline, type TimelineMinute } from '../../calc/recordings/timeline.js';
import { parseLogValue } from '../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../input/log/schema.js';
import { problemsIn } from '../../input/problems/locate.js';
import type { GiftCatalogue } from '../../model/gift.js';
import type { Problem } from '../../model/problem.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { Failure } from '../failure.js';
import { closeInput, openInput, STDIN, type StreamedInput } from '../files/find-inputs.js';
import { chunksOf } from '../files/line-blocks.js';
import { reasonOf } from '../files/system-errors.js';
import type { Io } from '../io.js';
import { progressLine } from '../output/progress.js';
import { readRecording } from '../recordings/read-recording.js';
import {
  cutWatch,
  type FileProblem,
  type RecordingResult,
  recordingResult,
} from '../recordings/recording-result.js';
import { whyNothing } from '../recordings/unrecognised-file.js';
import { creatorFor } from './creator-block.js';
import { importCommand } from './import-command.js';
import type { ReadLog, RecordingOptions, RejectedLog } from './log-source.js';

/** Logs read from each recording. */
type RecordedLogs = ReadonlyMap<StreamedInput, readonly (ReadLog | RejectedLog)[]>;

/**
 * Reads all recordings together to their end; a LIVE in several of them becomes one log, as `import` makes
 * it. Only the sums of each recording are kept.
 */
export async function readRecordedLogs(
  inputs: readonly StreamedInput[],
  options: RecordingOptions,
  io: Io,
  gifts: GiftCatalogue,
): Promise<RecordedLogs> {
  await io.saveMemory?.();
  const timeline = liveTimeline();
  const result = recordingResult(options, (event) => event && timeline.add(event));
  const bySource = new Map(inputs.map((input) => [input.source, input]));
  const wrong = new Map<string, Problem>();
  for (const input of bySource.values()) {
    const problem = await readInput(input, result, io);
    if (problem) wrong.set(input.name, problem);
  }
  const lives = result.lives.done();
  const counts = inputs.map(({ name }) => [name, livesIn(name, lives).length] as const);
  const several = new Map(counts.filter(([, count]) => count > 1));
  const terms = {
    creator: creatorOf(options, io),
    options,
    timeZone: options.tz,
    gifts,
    minutes: timeline.done(),
    several,
  };
  const bySourceLogs = new Map(
    [...bySource].map(([source, input]) => {
      const problem = wrong.get(input.name);
      return [source, problem ? [{ rejected: [problem] }] : logsOf(input, lives, terms)];
    }),
  );
  return new Map(inputs.map((input) => [input, bySourceLogs.get(input.source) ?? []]));
}

async function readInput(
  { name, head }: StreamedInput,
  result: RecordingResult,
  io: Io,
): Promise<Problem | undefined> {
  const wrong = (problem: FileProblem): Problem => ({ ...problem, severity: 'error', file: name });
  const progress = progressLine(io, undefined);
  let fd: number | undefined;
  try {
    fd = openInput(name, io);
    /** Passes on the bytes already read, since standard input cannot be read from its beginning again. */
    const { onCut, problemOf } = cutWatch(result, name);
    const chunks = chunksOf(io.files, fd, {
      onRead: progress.read,
      onCut,
      before: name === STDIN ? head : undefined,
    });
    const read = await readRecording(name, chunks, result, { onCounted: progress.counted });
    const problem = problemOf(read);
    return problem && wrong(name === STDIN ? problem : whyNothing(name, problem, io));
  } catch (error) {
    return wrong({ code: 'unreadable', message: reasonOf(error) });
  } finally {
    progress.done();
    closeInput(name, fd, io);
  }
}

interface Terms {
  readonly creator: WrittenLog['creator'] | Failure;
  readonly options: RecordingOptions;
  readonly timeZone: string | undefined;
  readonly gifts: GiftCatalogue;
  readonly minutes: readonly TimelineMinute[];
  /** Number of LIVEs in each file that contains more than one. */
  readonly several: ReadonlyMap<string, number>;
}

/** Returns the LIVE of one recording; of several recordings of it, only the first returns it. */
function logsOf({ name, source }: StreamedInput, lives: readonly RecordedLive[], terms: Terms) {
  const { creator, timeZone, gifts, minutes } = terms;
  const own = livesIn(name, lives);
  const reject = (problems: readonly Problem[]): RejectedLog => ({
    rejected: problems.map((problem) => ({ ...problem, file: problem.file ?? name })),
  });
  const many = own.flatMap(({ recordings }) => recordings).find((each) => terms.several.has(each));
  if (own.length === 0) return [reject([NOTHING_COUNTS])];
  if (many !== undefined) return [reject([severalLives(many, terms.several.get(many) ?? 2, terms.options)])];
  return own.flatMap((live): (ReadLog | RejectedLog)[] => {
    const [first, ...others] = live.recordings;
    if (first !== name) return [];
    const refused = [
      ...hostProblems(lives, terms.options.host),
      ...hostsProblems(lives, creator instanceof Failure ? undefined : creator.handle),
      ...recordingProblems(live),
    ];
    if (refused.length > 0) return [reject(refused)];
    if (creator instanceof Failure) return [reject(creator.problems)];
    const { log, findings } = parseLogValue(recordedLog(live, { creator, timeZone }), gifts);
    const problems = problemsIn(name, findings);
    if (!log) return [reject(problems)];
    const place = { file: name, source, line: 1, part: { log } };
    const copies = others.map((other) => countedTogether(other, name));
    return [{ place, log, problems: [...problems, ...copies], timeline: minutes }];
  });
}

const NOTHING_COUNTS: Problem = {
  code: 'empty',
  severity: 'error',
  message: 'no Gift, like, comment or number of viewers is in it',
  hint: 'did the recorder listen to those events?',
};

function livesIn(recording: string, lives: readonly RecordedLive[]): RecordedLive[] {
  return lives.filter(({ recordings }) => recordings.includes(recording));
}

/** Reports a recording with several LIVEs where one log is expected; `import` splits it. */
function severalLives(file: string, count: number, options: RecordingOptions): Problem {
  const message = `${count} LIVEs were recorded in it`;
  const hint = `make a log of each: ${importCommand(file, options, 'streams/')}`;
  return { code: 'several-documents', severity: 'error', file, message, hint };
}

function countedTogether(file: string, first: string): Problem {
  const message = `${file} is another recording of the LIVE in ${first}: what both have counts once`;
  return { code: 'counted-once', severity: 'warning', message };
}

/** Reads the creator once; a failure is reported only where a recording needs it. */
function creatorOf(options: RecordingOptions, io: Io): Terms['creator'] {
  try {
    return creatorFor(options, io);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
