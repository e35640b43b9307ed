import { GIFT_FAULTS } from '../../calc/import/gift-faults.js';
import { type RecordedLives, recordedLives } from '../../calc/recordings/recorded-lives.js';
import { type PartOf, recordingParts } from '../../calc/recordings/recording-parts.js';
import type { LocalClock } from '../../input/recordings/fields/moments.js';
import type { ReadLine } from '../../input/recordings/read-line.js';
import type { Problem } from '../../model/problem.js';
import type { RecordedEvent } from '../../model/recorded-event.js';
import { localClock } from './local-clock.js';

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
  /** Gifts that cannot be counted. */
  readonly unreadable: Counted;
  readonly unknown: Counted;
  /** Files whose end is missing: a last line cut off, packed data that ends too early. */
  readonly torn: ReadonlySet<string>;
}

/** Data read so far from recordings. */
export interface RecordingResult extends SkippedEvents {
  readonly lives: RecordedLives;
  readonly partOf: PartOf;
  /** Clock of the time zone that the user states. */
  readonly clock: LocalClock | undefined;
  /** Receives every event, and `undefined` for a line that could not be read. */
  readonly onEvent: EventSink;
  readonly lost: Map<string, Occurrence>;
  readonly unreadable: Map<string, Occurrence>;
  readonly unknown: Map<string, Occurrence>;
  readonly torn: Set<string>;
}

export type EventSink = (event: RecordedEvent | undefined, recording: string, part: string) => void;

const ignore: EventSink = () => {};

/** Reason why a file is unusable, before its name and the severity are known. */
export type FileProblem = Omit<Problem, 'severity' | 'file'>;

/** What the user states about recordings. */
export interface RecordingTerms {
  readonly keepNames?: boolean | undefined;
  /** TikTok's id of the host: Gifts to others are those of guests. */
  readonly host?: string | undefined;
  readonly tz?: string | undefined;
}

export function recordingResult(
  { keepNames, host, tz }: RecordingTerms,
  onEvent: EventSink = ignore,
): RecordingResult {
  return {
    onEvent,
    lives: recordedLives({ keepNames, host }),
    partOf: recordingParts(),
    clock: localClock(tz),
    lost: new Map(),
    unreadable: new Map(),
    unknown: new Map(),
    torn: new Set(),
  };
}

const MOST_KINDS = 1000;

const OTHER = 'other kinds';

export function note(kind: Map<string, Occurrence>, what: string, place: () => string): void {
  /** A recorder may make up a name for each event: beyond a thousand kinds only their number is of use. */
  const known = kind.get(kind.size < MOST_KINDS ? what : OTHER) ?? kind.get(what);
  if (known) known.count += 1;
  else kind.set(kind.size < MOST_KINDS ? what : OTHER, { count: 1, first: place() });
}

/** Counts the end of a file that is missing: what was in it is lost. */
export function cutOff(result: RecordingResult, recording: string): void {
  result.torn.add(recording);
  lose(result, recording);
}

/** Watches for packed data that ends before its end. */
export function cutWatch(result: RecordingResult, recording: string) {
  let isCut = false;
  return {
    onCut: () => {
      isCut = true;
      cutOff(result, recording);
    },
    /** Returns the problem of a file, which is another one when the file was cut before its first event. */
    problemOf: (problem: FileProblem | undefined): FileProblem | undefined =>
      problem === WRONG_FILE && isCut ? CUT_FILE : problem,
  };
}

const CUT_FILE: FileProblem = {
  code: 'unreadable',
  message: 'this packed file is cut off before its first event',
  hint: 'copy or download it again; what a recorder did not write cannot be read',
};

/** Adds the content of one line to the result; returns the number of known events in it. */
export function takeEvents(
  result: RecordingResult,
  read: ReadLine,
  recording: string,
  place: () => string,
): number {
  if ('bad' in read) {
    note(result.lost, read.bad, place);
    lose(result, recording);
    return 0;
  }
  let known = 0;
  for (const each of read) {
    if ('ignored' in each) known += 1;
    else if ('bad' in each) {
      note(result.lost, each.bad, place);
      lose(result, recording);
    } else if ('unknown' in each) note(result.unknown, each.unknown, place);
    else {
      take(result, each.event, recording);
      if (each.event.kind === 'unknown-gift-event') note(result.unknown, each.event.name, place);
      else known += 1;
      if (each.event.kind === 'unreadable-gift') {
        note(result.unreadable, GIFT_FAULTS[each.event.fault], place);
      }
    }
  }
  return known;
}

/** Counts something of a recording that could not be read. */
export function lose(result: RecordingResult, recording: string): void {
  result.lives.lose(recording);
  result.onEvent(undefined, recording, '');
}

function take(result: RecordingResult, event: RecordedEvent, recording: string): void {
  const part = result.partOf(event, recording);
  result.lives.add(event, recording, part);
  result.onEvent(event, recording, part);
}

export const WRONG_FILE: FileProblem = {
  code: 'wrong-file',
  message: 'nothing of a LIVE in it',
  hint: 'what is read: JSON events of a recorder, one a line or in a list; tables of trackers; the exports of TikTok. See docs/recordings.md and docs/exports.md',
};
