import type { RecordedEvent } from '../../model/recorded-event.js';
import { type LikeTotal, seeTotal, startsAgain } from './likes.js';

/** The LIVE that the latest events of one host in a recording belong to. */
interface Part {
  readonly channel: string;
  readonly number: number;
  /** Time of the latest event; minus infinity before the first that has one. */
  last: number;
  /** Time of the end, while no event of another LIVE came since. */
  ended: number | undefined;
  room: string | undefined;
  readonly likes: LikeTotal;
}

interface RecordingParts {
  readonly recording: string;
  /** Host or session of the latest event that names one: events without a name are of the same LIVE. */
  channel: string;
  /** Part of the latest event. */
  part: Part | undefined;
  readonly byChannel: Map<string, Part>;
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
  const recordings = new Map<string, RecordingParts>();
  /** Events of one recording follow each other: the parts of the latest are at hand. */
  let latest: RecordingParts = { recording: '', channel: '', part: undefined, byChannel: new Map() };
  return (event, recording) => {
    if (latest.recording !== recording) latest = partsOf(recordings, recording);
    const parts = latest;
    const channel = event.hostName ?? event.session ?? parts.channel;
    let part = channel === parts.channel ? parts.part : (parts.byChannel.get(channel) ?? firstPart(parts));
    if (!part || (event.roomId === undefined && isOfNext(part, event))) {
      part = newPart(part?.channel ?? channel, (part?.number ?? 0) + 1);
    }
    if (part !== parts.part || channel !== parts.channel) {
      parts.byChannel.set(channel, part);
      parts.channel = channel;
      parts.part = part;
    }
    see(part, event);
    return part.number === 1 ? part.channel : `${part.channel} LIVE ${part.number}`;
  };
}

function partsOf(recordings: Map<string, RecordingParts>, recording: string): RecordingParts {
  const known = recordings.get(recording);
  const parts = known ?? { recording, channel: '', part: undefined, byChannel: new Map() };
  if (!known) recordings.set(recording, parts);
  return parts;
}

/** What comes before the first name of a host is of that host. */
function firstPart({ byChannel }: RecordingParts): Part | undefined {
  return byChannel.size === 1 ? byChannel.get('') : undefined;
}

function newPart(channel: string, number: number): Part {
  return {
    channel,
    number,
    last: Number.NEGATIVE_INFINITY,
    ended: undefined,
    room: undefined,
    likes: { highest: undefined },
  };
}

function isOfNext({ last, ended, likes }: Part, event: RecordedEvent): boolean {
  if (event.kind === 'end') return false;
  if (ended !== undefined && event.kind === 'reconnect') return true;
  if (last === Number.NEGATIVE_INFINITY || event.at === undefined) return false;
  const silence = event.at - last;
  if (silence >= HOURS) return true;
  if (ended !== undefined && event.at - ended > TRAILING) return true;
  return silence > TRAILING && event.kind === 'like' && startsAgain(likes, event);
}

function see(part: Part, event: RecordedEvent): void {
  if (event.at !== undefined && event.at > part.last) part.last = event.at;
  if (event.roomId !== undefined && event.roomId !== part.room) {
    part.room = event.roomId;
    part.ended = undefined;
  }
  if (event.kind === 'end') part.ended = event.at ?? part.last;
  else if (event.kind === 'like' && event.roomId === undefined) seeTotal(part.likes, event);
}
