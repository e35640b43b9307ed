import type { GiftEvent, RecordedEvent, UnreadableGift } from '../../model/recorded-event.js';
import type { RecordedLive } from '../../model/recorded-live.js';
import { toLive } from './counted-live.js';
import { roleIn } from './receivers.js';
import { seenMessages } from './seen-messages.js';
import type { Streak } from './streaks.js';
import { count, join, newTally, repeat, seeAgain, type Tally, takeBack } from './tally.js';

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

interface LiveTerms {
  /** Keep the names of viewers; otherwise no name is kept after its event. */
  readonly keepNames?: boolean | undefined;
  /** TikTok's id of the host, when the user states it. */
  readonly host?: string | undefined;
}

export function recordedLives({ keepNames = false, host }: LiveTerms = {}): RecordedLives {
  const byRoom = new Map<string, Tally>();
  const byPart = new Map<string, Tally>();
  /** Tallies by number; a tally that turns out to be of the same LIVE as another is merged into it. */
  const tallies: Tally[] = [];
  const seen = seenMessages();
  /** The Gift messages that have an id: the streak of each, or the message itself when it cannot be counted. */
  const gifts: { readonly tally: number; counted: Streak | UnreadableGift }[] = [];
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
    keepNames || event.kind !== 'gift' || event.userName === undefined
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

  /**
   * Merges the tallies of one message that two recordings share when one of them states no room; `undefined`
   * when each states another room, so that they are two messages.
   */
  const withTwin = (tally: Tally, number: number): Tally | undefined => {
    const twin = tallies[number] as Tally;
    if (twin === tally) return tally;
    if (twin.roomId !== undefined && tally.roomId !== undefined) return undefined;
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

  const addNew = (tally: Tally, event: RecordedEvent, recording: string): void => {
    const streak = count(tally, named(event), recording);
    const isGift = event.kind === 'gift' || event.kind === 'unreadable-gift';
    if (isGift && event.messageId !== undefined)
      gifts.push({ tally: tally.number, counted: streak ?? (event as UnreadableGift) });
  };

  const addAgain = (tally: Tally, event: RecordedEvent, recording: string, known: number): void => {
    const gift = gifts[known];
    if (event.kind === 'gift' && gift && !('kind' in gift.counted)) {
      repeat(tally, named(event) as GiftEvent, recording, gift.counted);
    } else if (event.kind === 'gift' && gift && 'kind' in gift.counted) {
      takeBack(tally, gift.counted);
      gift.counted = count(tally, named(event), recording) as Streak;
    } else seeAgain(tally, event);
  };

  return {
    add: (event, recording, part = '') => {
      const tally = tallyOf(event, recording, part);
      const isGift = event.kind === 'gift' || event.kind === 'unreadable-gift';
      const number = isGift ? gifts.length : tally.number;
      const known = event.messageId === undefined ? undefined : seen.see(event, recording, part, number);
      const first = known === undefined ? undefined : isGift ? gifts[known]?.tally : known;
      const twin = first === undefined ? undefined : withTwin(tally, first);
      if (known === undefined || !twin) addNew(tally, event, recording);
      else addAgain(twin, event, recording, known);
    },
    lose: (recording) => {
      lostLines.set(recording, (lostLines.get(recording) ?? 0) + 1);
    },
    done: () => {
      const all = [...new Set([...byRoom.values(), ...byPart.values()])];
      const roles = new Map(
        all.map((tally) => [tally, host === undefined ? undefined : roleIn(tally.streaks.all, host)]),
      );
      /** The stated host of one LIVE is a stranger in the others; one found nowhere is the host where none is named. */
      const isFound = [...roles.values()].includes('found');
      const hostOf = (tally: Tally) =>
        roles.get(tally) === (isFound ? 'found' : 'unknown') ? host : undefined;
      return all
        .map((tally) => toLive(tally, lostIn(tally), hostOf(tally)))
        .sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || ((a.roomId ?? '') < (b.roomId ?? '') ? -1 : 1));
    },
  };
}
