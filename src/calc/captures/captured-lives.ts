import type { CaptureEvent } from '../../model/capture-event.js';
import type { CapturedLive } from '../../model/captured-live.js';
import { type IdSet, idSet } from './id-set.js';
import { count, join, newTally, type Tally, toLive } from './tally.js';

/** Sums of the LIVEs of one or several recordings; their order does not matter, nor does one given twice. */
export interface CapturedLives {
  /** `recording` names the file: its events without a room belong to the LIVE of the others. */
  readonly add: (event: CaptureEvent, recording: string) => void;
  readonly done: () => readonly CapturedLive[];
}

/** Messages tell that two recordings without a room are of one LIVE; the latest of them are enough for that. */
const REMEMBERED = 20_000;

/** Of what the room counts itself, a message that comes twice changes nothing. */
function isTotal(event: CaptureEvent): boolean {
  return event.kind === 'viewers' || (event.kind === 'like' && event.total !== undefined);
}

export function capturedLives(): CapturedLives {
  const byRoom = new Map<string, Tally>();
  const byRecording = new Map<string, Tally>();
  const recent = new Map<string, Tally>();
  const counted = new Map<CaptureEvent['kind'], IdSet>();

  const merge = (into: Tally, from: Tally): Tally => {
    if (into === from) return into;
    join(into, from);
    for (const known of [byRoom, byRecording, recent]) {
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
    const roomId = tally.roomId ?? event.roomId;
    if (twin && (twin.roomId === undefined || roomId === undefined)) tally = merge(twin, tally);
    if (event.roomId !== undefined) {
      tally.roomId = event.roomId;
      byRoom.set(event.roomId, tally);
    }
    byRecording.set(recording, tally);
    return tally;
  };

  return {
    add: (event, recording) => {
      const { messageId } = event;
      if (messageId === undefined || isTotal(event)) {
        count(tallyOf(event, recording, undefined), event, recording);
        return;
      }
      const id = `${event.kind} ${messageId}`;
      const tally = tallyOf(event, recording, recent.get(id));
      const ids = counted.get(event.kind) ?? idSet();
      counted.set(event.kind, ids);
      if (!ids.add(messageId)) {
        tally.duplicates += 1;
        return;
      }
      recent.set(id, tally);
      if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value as string);
      count(tally, event, recording);
    },
    done: () =>
      [...new Set([...byRoom.values(), ...byRecording.values()])]
        .map(toLive)
        .sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || ((a.roomId ?? '') < (b.roomId ?? '') ? -1 : 1)),
  };
}
