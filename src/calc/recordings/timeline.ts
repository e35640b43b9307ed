import type { RecordedEvent } from '../../model/recorded-event.js';
import type { LikeCount } from '../../model/visibility.js';
import { larger } from './extremes.js';
import { moreLikes } from './likes.js';

/** Figures of a room in one minute of a LIVE; `undefined` for what was not recorded. */
export interface TimelineMinute {
  /** Start of the minute in milliseconds since 1970. */
  readonly at: number;
  /** Highest number of viewers at one moment of the minute. */
  readonly viewers: number | undefined;
  /** Total likes of the LIVE by the end of the minute, as the room counts them. */
  readonly likes: LikeCount | undefined;
}

interface LiveTimeline {
  readonly add: (event: RecordedEvent) => void;
  /**
   * Returns every minute (for a very long LIVE, every few minutes) from first to last, including empty ones.
   */
  readonly done: () => TimelineMinute[];
}

const MINUTE = 60_000;
const MOST = 720;

/** Builds the timeline of a recorded LIVE, minute by minute. It never contains money. */
export function liveTimeline(): LiveTimeline {
  const minutes = new Map<number, TimelineMinute>();
  return {
    add: (event) => {
      if (event.at === undefined || (event.kind !== 'viewers' && event.kind !== 'like')) return;
      const at = Math.floor(event.at / MINUTE);
      minutes.set(at, joined({ at: at * MINUTE, ...seenIn(event) }, minutes.get(at)));
    },
    done: () => evened(minutes),
  };
}

function seenIn(event: RecordedEvent): Pick<TimelineMinute, 'viewers' | 'likes'> {
  return {
    viewers: event.kind === 'viewers' ? event.now : undefined,
    likes: event.kind === 'like' ? event.total : undefined,
  };
}

function joined(one: TimelineMinute, other: TimelineMinute | undefined): TimelineMinute {
  if (!other) return one;
  return {
    at: Math.min(one.at, other.at),
    viewers: larger(one.viewers, other.viewers),
    likes: moreLikes(one.likes, other.likes),
  };
}

function evened(minutes: ReadonlyMap<number, TimelineMinute>): TimelineMinute[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of minutes.keys()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST));
  const course: TimelineMinute[] = [];
  for (let at = first; at <= last; at += step) {
    let seen: TimelineMinute = { at: at * MINUTE, viewers: undefined, likes: undefined };
    for (let each = at; each < at + step; each += 1) seen = joined(seen, minutes.get(each));
    course.push(seen);
  }
  return course;
}
