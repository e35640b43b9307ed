import type { RecordedLive } from '../../../../model/recorded-live.js';
import { growingFile } from '../../../files/growing-file.js';
import type { Io } from '../../../io.js';
import { readLines } from '../../../recordings/read-recording.js';
import { recordingResult } from '../../../recordings/recording-result.js';

/** What a growing recording has told so far. */
export interface Following {
  /** The one of its LIVEs that began last; `undefined` before its first event. */
  readonly live: () => RecordedLive | undefined;
  readonly viewers: () => number | undefined;
  readonly hasLostLines: () => boolean;
  /** Grows with each event. */
  readonly events: () => number;
}

/** Reads a recording and what is added to it, until `idle` says that it is enough. */
export async function followLive(
  name: string,
  io: Io,
  idle: (following: Following) => Promise<boolean>,
): Promise<Following> {
  let room: string | undefined;
  let viewers: number | undefined;
  let events = 0;
  const result = recordingResult(false, (event) => {
    if (!event) return;
    events += 1;
    /** Of the LIVE before, when a recorder goes on from one to the next. */
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
