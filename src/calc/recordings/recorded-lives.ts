import type { RecordedEvent } from '../../model/recorded-event.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { type IdNumbers, idNumbers } from './id-numbers.js';
import { count, join, newTally, seeAgain, type Tally, toLive } from './tally.js';

/**
 * Sums the LIVEs of one or more recordings; neither their order nor a repeated recording changes the result.
 */
export interface RecordedLives {
  /**
   * `recording` names the file, `part` one of several LIVEs in it: events without a room belong to the LIVE
   * of the other events of their part.
   */
  readonly add: (event: RecordedEvent, recording: string, part?: string) => void;
  /** Counts a line of the recording that could not be read. */
  readonly lose: (recording: string) => void;
  readonly done: () => readonly RecordedLive[];
}

/** Returns true for totals that the room itself counts: a repeated message does not change them. */
function isTotal(event: RecordedEvent): boolean {
  return event.kind === 'viewers' || (event.kind === 'like' && event.total !== undefined);
}

/** Digits of TikTok's ids of messages; shorter ids are numbers of a recorder's own. */
const DIGITS = 15;

/** Returns an id that no other message has: numbers of a recorder's own start again in each recording. */
function uniqueId(messageId: string | undefined, recording: string): string | undefined {
  return messageId === undefined || messageId.length >= DIGITS ? messageId : `${recording} ${messageId}`;
}

/** `names`: keep the names of viewers. Otherwise no name is kept after its event. */
export function recordedLives(names = false): RecordedLives {
  const byRoom = new Map<string, Tally>();
  const byPart = new Map<string, Tally>();
  /** Tallies by number; a tally that turns out to be of the same LIVE as another is merged into it. */
  const tallies: Tally[] = [];
  const seen = new Map<RecordedEvent['kind'], IdNumbers>();
  const lostLines = new Map<string, number>();

  const merge = (into: Tally, from: Tally): Tally => {
    if (into === from) return into;
    join(into, from);
    for (const known of [byRoom, byPart]) {
      for (const [key, tally] of known) if (tally === from) known.set(key, into);
    }
    for (const [number, tally] of tallies.entries()) if (tally === from) tallies[number] = into;
    return into;
  };

  const named = (event: RecordedEvent): RecordedEvent =>
    names || event.kind !== 'gift' || event.userName === undefined
      ? event
      : { ...event, userName: undefined };

  const numbered = (): Tally => {
    const tally = newTally(tallies.length);
    tallies.push(tally);
    return tally;
  };

  const tallyOf = ({ roomId }: RecordedEvent, recording: string, part: string): Tally => {
    const place = part === '' ? recording : `${recording}\0${part}`;
    let tally = byPart.get(place);
    if (tally && (roomId === undefined || tally.roomId === roomId)) return tally;
    if (roomId !== undefined) {
      const ofRoom = byRoom.get(roomId);
      if (ofRoom) tally = tally && tally.roomId === undefined ? merge(ofRoom, tally) : ofRoom;
      else if (tally?.roomId !== undefined) tally = numbered();
    }
    tally ??= numbered();
    if (roomId !== undefined) {
      tally.roomId = roomId;
      byRoom.set(roomId, tally);
    }
    byPart.set(place, tally);
    tally.recordings.add(recording);
    return tally;
  };

  /** Merges the tallies of one message that two recordings share when one of them states no room. */
  const withTwin = (tally: Tally, number: number): Tally => {
    const twin = tallies[number] as Tally;
    if (twin.roomId !== undefined && tally.roomId !== undefined) return tally;
    const roomId = twin.roomId ?? tally.roomId;
    const both = merge(twin, tally);
    if (roomId !== undefined) {
      both.roomId = roomId;
      byRoom.set(roomId, both);
    }
    return both;
  };

  /** The LIVE of an unreadable line is unknown, so the line counts in every LIVE of its recording. */
  const lostIn = ({ recordings }: Tally): number =>
    [...recordings].reduce((sum, recording) => sum + (lostLines.get(recording) ?? 0), 0);

  const idsOf = (kind: RecordedEvent['kind']): IdNumbers => {
    const ids = seen.get(kind) ?? idNumbers();
    seen.set(kind, ids);
    return ids;
  };

  return {
    add: (event, recording, part = '') => {
      const tally = tallyOf(event, recording, part);
      const messageId = uniqueId(event.messageId, recording);
      if (messageId !== undefined && !isTotal(event)) {
        const known = idsOf(event.kind).add(messageId, tally.number);
        if (known !== undefined) {
          const twin = withTwin(tally, known);
          seeAgain(twin, named(event), recording);
          return;
        }
      }
      count(tally, named(event), recording);
    },
    lose: (recording) => {
      lostLines.set(recording, (lostLines.get(recording) ?? 0) + 1);
    },
    done: () =>
      [...new Set([...byRoom.values(), ...byPart.values()])]
        .map((tally) => toLive(tally, lostIn(tally)))
        .sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || ((a.roomId ?? '') < (b.roomId ?? '') ? -1 : 1)),
  };
}
