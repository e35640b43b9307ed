import type { Sighting } from '../../calc/lives/distinct-lives.js';
import type { TimelineMinute } from '../../calc/recordings/timeline.js';
import type { Problem } from '../../model/problem.js';
import type { StreamLog } from '../../model/stream-log.js';
import type { CreatorOptions } from './creator-block.js';
import type { LogPart } from './log-parts.js';

/** Location of a log. */
export interface LogPlace extends Sighting {
  readonly file: string;
  /** Bytes the log was read from, or the log itself for a recorded LIVE. */
  readonly part: LogPart | { readonly log: StreamLog };
}

export interface ReadLog {
  readonly place: LogPlace;
  readonly log: StreamLog;
  /** Warnings only. */
  readonly problems: readonly Problem[];
  /** Timeline, minute by minute; recordings only. */
  readonly timeline?: readonly TimelineMinute[];
}

export interface RejectedLog {
  readonly rejected: readonly Problem[];
}

export interface LogSource {
  /** Problems with inputs that could not be read. */
  readonly problems: readonly Problem[];
  /** Files that were read, as the user named them. */
  readonly files: readonly string[];
  /**
   * Whether more than one LIVE was requested; depends only on the arguments, so that a script knows the
   * output shape.
   */
  readonly several: boolean;
  /**
   * Yields each log, or why it is rejected; reads them one by one, so that many need no more memory than a
   * few.
   */
  readonly logs: () => Iterable<ReadLog | RejectedLog>;
  /** Reads an accepted log again. */
  readonly again: (place: LogPlace) => StreamLog;
}

/** Further options needed to read a recording as the logs of its LIVEs. */
export interface RecordingOptions extends CreatorOptions {
  readonly tz?: string | undefined;
  /** TikTok's id of the host. */
  readonly host?: string | undefined;
}
