import { type RecordedLives, recordedLives } from '../../calc/recordings/recorded-lives.js';
import type { ReadLine } from '../../input/recordings/read-line.js';
import type { Problem } from '../../model/problem.js';
import type { RecordedEvent } from '../../model/recorded-event.js';

/** Number of occurrences and the place of the first, by kind. */
export type Counted = ReadonlyMap<string, Readonly<Occurrence>>;

interface Occurrence {
  count: number;
  readonly first: string;
}

/** Input that was not counted, by kind. */
export interface SkippedEvents {
  /** Lines that contain no event. */
  readonly lost: Counted;
  /** Gifts and other events that cannot be read. */
  readonly unreadable: Counted;
  readonly unknown: Counted;
  /** Number of last lines cut off by an interrupted recorder. */
  readonly torn: number;
}

/** Data read so far from recordings. */
export interface RecordingResult extends SkippedEvents {
  readonly lives: RecordedLives;
  /** Receives every event, and `undefined` for a line that could not be read. */
  readonly onEvent: EventSink;
  readonly lost: Map<string, Occurrence>;
  readonly unreadable: Map<string, Occurrence>;
  readonly unknown: Map<string, Occurrence>;
  torn: number;
}

export type EventSink = (event: RecordedEvent | undefined, recording: string) => void;

const ignore: EventSink = () => {};

/** Reason why a file is unusable, before its name and the severity are known. */
export type FileProblem = Omit<Problem, 'severity' | 'file'>;

export function recordingResult(keepNames: boolean, onEvent: EventSink = ignore): RecordingResult {
  return {
    onEvent,
    lives: recordedLives(keepNames),
    lost: new Map(),
    unreadable: new Map(),
    unknown: new Map(),
    torn: 0,
  };
}

export function note(kind: Map<string, Occurrence>, what: string, place: () => string): void {
  const known = kind.get(what);
  if (known) known.count += 1;
  else kind.set(what, { count: 1, first: place() });
}

/** Adds the content of one line to the result; returns the number of known events in it. */
export function takeEvents(
  result: RecordingResult,
  read: ReadLine,
  recording: string,
  place: () => string,
): number {
  if ('bad' in read) {
    note(result.lost, read.bad, place);
    result.lives.lose(recording);
    result.onEvent(undefined, recording);
    return 0;
  }
  let known = 0;
  for (const each of read) {
    if ('event' in each) {
      result.lives.add(each.event, recording);
      result.onEvent(each.event, recording);
    } else if ('unreadable' in each) note(result.unreadable, each.unreadable, place);
    else if ('unknown' in each) note(result.unknown, each.unknown, place);
    if ('event' in each || 'ignored' in each) known += 1;
  }
  return known;
}

export const WRONG_FILE: FileProblem = {
  code: 'wrong-file',
  message: 'nothing of a LIVE in it',
  hint: 'looked for one JSON event a line, as tiktok-live-connector, TikFinity, LIVE Studio, TikTokLive or gotiktoklive write them; the JSON or zip of TikTok\'s "Download your data"; and the tables (XLSX, CSV) of LIVE Backstage, Shop LIVE analysis, affiliate orders and TikTok Studio',
};
