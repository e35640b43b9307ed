import type { StreamLog } from '../../model/stream-log.js';

export interface Sighting {
  /** The same for two names of one file. */
  readonly source: string;
  readonly line: number;
}

export interface Copy<T extends Sighting> {
  readonly kept: T;
  readonly copy: T;
  /** Two logs of one LIVE that say different things: neither may be dropped in silence. */
  readonly differs: boolean;
}

export interface LiveRegister<T extends Sighting> {
  /** The LIVEs seen before that it is a copy of: none, one, or several that it ties together. */
  readonly see: (sighting: T, log: StreamLog) => readonly Copy<T>[];
}

/**
 * One LIVE counts once: the same room id, or the same creator and start. Which of two equal copies is kept
 * does not matter; which of two different ones would, so that is for the caller to refuse. `again` reads a log once
 * more: of many LIVEs only those with a copy are needed twice.
 */
export function liveRegister<T extends Sighting>(again: (sighting: T) => StreamLog): LiveRegister<T> {
  const bySource = new Map<string, T[]>();
  const byRoom = new Map<string, T>();
  const byHandle = new Map<string, Map<number, T>>();
  return {
    see: (sighting, log) => {
      const { creator, live } = log;
      const lines = listed(bySource, sighting.source, () => []);
      const starts = creator.handle === undefined ? undefined : startsOf(creator.handle, byHandle);
      const ofLine = lines[sighting.line];
      const ofRoom = live.id === undefined ? undefined : byRoom.get(live.id);
      const ofStart = starts?.get(live.moment);
      const first = ofLine ?? ofRoom ?? ofStart ?? sighting;
      lines[sighting.line] = first;
      if (live.id !== undefined && !ofRoom) byRoom.set(live.id, first);
      if (starts && !ofStart) starts.set(live.moment, first);
      if (first === sighting) return NONE;
      const kept = new Set([ofLine, ofRoom, ofStart].filter((each) => each !== undefined));
      return [...kept].map((each) => ({ kept: each, copy: sighting, differs: isOther(again(each), log) }));
    },
  };
}

const NONE: readonly never[] = [];

function isOther(one: StreamLog, other: StreamLog): boolean {
  const ids = [one.live.id, other.live.id].filter((id) => id !== undefined);
  return new Set(ids).size > 1 || contentOf(one) !== contentOf(other);
}

/** The LIVEs of a creator by their start; every spelling of the handle leads to the same ones. */
function startsOf<T>(handle: string, byHandle: Map<string, Map<number, T>>): Map<number, T> {
  return listed(byHandle, handle, () => listed(byHandle, sameHandle(handle), () => new Map()));
}

function listed<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** `@Maya`, `maya` and `@maya` are one creator. */
export function sameHandle(handle: string): string {
  return `@${handle.replace(/^@/, '').toLowerCase()}`;
}

/** Everything but the room id, which one copy may lack; lists in one order. */
function contentOf(log: StreamLog): string {
  const revenue = Object.entries(log.revenue).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(text).sort() : value,
  ]);
  const live = { ...log.live, id: undefined, startedAt: undefined };
  const creator = { ...log.creator, handle: log.creator.handle && sameHandle(log.creator.handle) };
  return text({ ...log, creator, live, revenue, fx: log.fx.map(text).sort() });
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
}
