import { capturedLives } from '../../../../calc/recordings/recorded-lives.js';
import type { CaptureEvent } from '../../../../model/recorded-event.js';
import type { CapturedLive } from '../../../../model/recorded-live.js';
import { growingFile } from '../../../files/growing-file.js';
import { lineBlocks } from '../../../files/line-blocks.js';
import type { Io } from '../../../io.js';
import { captureLineReader } from '../../../recordings/recording-lines.js';

/** What a growing recording has told so far. */
export interface Following {
  /** The one of its LIVEs that began last; `undefined` before its first event. */
  readonly live: () => CapturedLive | undefined;
  readonly viewers: () => number | undefined;
  readonly lostLines: () => number;
  /** Grows with each event. */
  readonly events: () => number;
}

/** Reads a recording and what is added to it, until `idle` says that it is enough. */
export async function followLive(
  name: string,
  io: Io,
  idle: (following: Following) => Promise<boolean>,
): Promise<Following> {
  const lives = capturedLives();
  let room: string | undefined;
  let viewers: number | undefined;
  let lost = 0;
  let events = 0;
  const take = (event: CaptureEvent) => {
    lives.add(event, name);
    events += 1;
    /** Of the LIVE before, when a recorder goes on from one to the next. */
    if (event.roomId !== undefined && event.roomId !== room) viewers = undefined;
    room = event.roomId ?? room;
    if (event.kind === 'viewers') viewers = event.now ?? viewers;
  };
  const following: Following = {
    live: () => lives.done().at(-1),
    viewers: () => viewers,
    lostLines: () => lost,
    events: () => events,
  };
  const readBlock = captureLineReader();
  for await (const block of lineBlocks(growingFile(name, io, () => idle(following)))) {
    readBlock(block, ({ read }) => {
      if ('bad' in read) lost += 1;
      else for (const each of read) if ('event' in each) take(each.event);
    });
  }
  return following;
}
