import type { RecordedEvent } from '../../model/recorded-event.js';
import { addLikes, type LikeTally, noLikes, startsAgain } from './likes.js';

/** The LIVE that the latest events of one host in a recording belong to. */
interface Part {
  number: number;
  /** Time of the latest event; minus infinity before the first that has one. */
  last: number;
  hasEnded: boolean;
  likes: LikeTally;
}

/** Silence in milliseconds after which a recorder without rooms is taken to record another LIVE. */
const HOURS = 2 * 3_600_000;

/** Messages of a LIVE still come in for some seconds after its end. */
const TRAILING = 60_000;

/** Returns a function that names the part of a recording to which an event belongs. */
export type PartOf = (event: RecordedEvent, recording: string) => string;

/**
 * Tells apart the LIVEs in a recording whose events name no room: by the host that a monitor writes beside
 * them, by an end that events follow, by hours of silence, and by a room total that starts again. The first
 * LIVE of a recording without hosts is named ''.
 */
export function recordingParts(): PartOf {
  const recordings = new Map<string, Map<string, Part>>();
  return (event, recording) => {
    const channel = event.channel ?? '';
    let parts = recordings.get(recording);
    if (!parts) {
      parts = new Map();
      recordings.set(recording, parts);
    }
    let part = parts.get(channel);
    if (!part || (event.roomId === undefined && isOfNext(part, event))) {
      part = newPart((part?.number ?? 0) + 1);
      parts.set(channel, part);
    }
    see(part, event);
    return part.number === 1 ? channel : `${channel} LIVE ${part.number}`;
  };
}

function newPart(number: number): Part {
  return { number, last: Number.NEGATIVE_INFINITY, hasEnded: false, likes: noLikes() };
}

function isOfNext({ last, hasEnded, likes }: Part, event: RecordedEvent): boolean {
  if (event.kind === 'end') return false;
  if (hasEnded && event.kind === 'reconnect') return true;
  if (last === Number.NEGATIVE_INFINITY || event.at === undefined) return false;
  const silence = event.at - last;
  if (silence >= HOURS) return true;
  return silence > TRAILING && (hasEnded || (event.kind === 'like' && startsAgain(likes, event)));
}

function see(part: Part, event: RecordedEvent): void {
  if (event.at !== undefined && event.at > part.last) part.last = event.at;
  if (event.kind === 'end') part.hasEnded = true;
  else if (event.kind === 'like' && event.roomId === undefined) addLikes(part.likes, event);
}
