import type { RecordedLive } from '../../../../model/recorded-live.js';
import { growingFile } from '../../../files/growing-file.js';
import type { Io } from '../../../io.js';
import { readLines } from '../../../recordings/read-recording.js';
import { type RecordingTerms, recordingResult } from '../../../recordings/recording-result.js';

/** Data read so far from a growing recording. */
export interface Following {
  /** The most recent LIVE in the recording; `undefined` before its first event. */
  readonly live: () => RecordedLive | undefined;
  readonly viewers: () => number | undefined;
  readonly hasLostLines: () => boolean;
  /** Number of events read so far. */
  readonly events: () => number;
}

/** Reads a recording and what is appended to it, until `idle` returns `false`. */
export async function followLive(
  name: string,
  io: Io,
  terms: RecordingTerms,
  idle: (following: Following) => Promise<boolean>,
): Promise<Following> {
  let room: string | undefined;
  let viewers: number | undefined;
  let events = 0;
  const result = recordingResult(terms, (event) => {
    if (!event) return;
    events += 1;
    /** Discards the viewer count of the previous LIVE when the recorder continues with the next one. */
    if (event.roomId !== undefined && event.roomId !== room) viewers = undefined;
    room = event.roomId ?? room;
    if (event.kind === 'viewers') viewers = event.now ?? viewers;
  });
  const following: Following = {
    live: () => result.lives.done().at(-1),
    viewers: () => viewers,
    hasLostLines: () => result.lost.size > 0,
    events: () => events,
  };
  await readLines(
    name,
    growingFile(name, io, () => idle(following)),
    result,
  );
  return following;
}
