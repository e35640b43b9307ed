import type { Sighting } from '../../calc/lives/distinct-lives.js';
import type { TimelineMinute } from '../../calc/recordings/timeline.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import type { CreatorOptions } from './creator-block.js';
import type { LogPart } from './log-parts.js';

/** Where a log stands. */
export interface LogPlace extends Sighting {
  readonly file: string;
  /** The bytes it was read from; of a recorded LIVE the log itself. */
  readonly part: LogPart | { readonly log: StreamLog };
}

export interface ReadLog {
  readonly place: LogPlace;
  readonly log: StreamLog;
  /** Warnings only. */
  readonly problems: readonly Problem[];
  /** Of a recording: how it was seen, minute by minute. */
  readonly timeline?: readonly TimelineMinute[];
}

export interface RejectedLog {
  readonly rejected: readonly Problem[];
}

export interface LogSource {
  /** Of inputs that could not be read. */
  readonly problems: readonly Problem[];
  /** Files that were read, as the user named them. */
  readonly files: readonly string[];
  /** Was more than one LIVE asked for? Decided by the arguments, so a script knows the shape it gets. */
  readonly several: boolean;
  /** Each log, or why it is rejected; read one after the other, so that many need no more memory than a few. */
  readonly logs: () => Iterable<ReadLog | RejectedLog>;
  /** A log that was good, once more. */
  readonly again: (place: LogPlace) => StreamLog;
}

/** What a recording needs besides, to be read as the logs of its LIVEs. */
export interface RecordingOptions extends CreatorOptions {
  readonly tz?: string | undefined;
}
