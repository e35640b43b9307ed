import type { CaptureEvent } from '../../model/capture-event.js';
import type { CapturedLive } from '../../model/captured-live.js';
import { count, join, newTally, type Tally, toLive } from './tally.js';

/** Sums of the LIVEs of one or several recordings; their order does not matter, nor does one given twice. */
export interface CapturedLives {
  /** `recording` names the file: its events without a room belong to the LIVE of the others. */
  readonly add: (event: CaptureEvent, recording: string) => void;
  readonly done: () => readonly CapturedLive[];
}

/** TikTok sends a backlog again after each reconnect; older ids of comments cannot come back. */
const COMMENTS_REMEMBERED = 20_000;

export function capturedLives(): CapturedLives {
  const byRoom = new Map<string, Tally>();
  const byRecording = new Map<string, Tally>();
  const seen = new Map<string, Tally>();
  const comments = new Map<string, Tally>();

  const merge = (into: Tally, from: Tally): Tally => {
    if (into === from) return into;
    join(into, from);
    for (const known of [byRoom, byRecording, seen, comments]) {
      for (const [key, tally] of known) if (tally === from) known.set(key, into);
    }
    return into;
  };

  const tallyOf = (event: CaptureEvent, recording: string, twin: Tally | undefined): Tally => {
    let tally = byRecording.get(recording);
    if (event.roomId !== undefined) {
      const ofRoom = byRoom.get(event.roomId);
      if (ofRoom) tally = tally && tally.roomId === undefined ? merge(ofRoom, tally) : ofRoom;
      else if (tally?.roomId !== undefined && tally.roomId !== event.roomId) tally = newTally();
    }
    tally ??= newTally();
    /** One message in two recordings without a room: they are of one LIVE. */
    if (twin && twin !== tally && (twin.roomId === undefined || tally.roomId === undefined))
      tally = merge(twin, tally);
    if (event.roomId !== undefined) {
      tally.roomId = event.roomId;
      byRoom.set(event.roomId, tally);
    }
    byRecording.set(recording, tally);
    return tally;
  };

  return {
    add: (event, recording) => {
      const memory =
        event.kind === 'comment'
          ? comments
          : event.kind === 'like' || event.kind === 'viewers'
            ? undefined
            : seen;
      const id = event.messageId === undefined || !memory ? undefined : `${event.kind} ${event.messageId}`;
      const twin = id === undefined ? undefined : memory?.get(id);
      const tally = tallyOf(event, recording, twin);
      if (twin) {
        tally.duplicates += 1;
        return;
      }
      if (id !== undefined) memory?.set(id, tally);
      if (comments.size > COMMENTS_REMEMBERED) comments.delete(comments.keys().next().value as string);
      count(tally, event, recording);
    },
    done: () =>
      [...new Set([...byRoom.values(), ...byRecording.values()])]
        .map(toLive)
        .sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || ((a.roomId ?? '') < (b.roomId ?? '') ? -1 : 1)),
  };
}
