import type { StreamLog } from '../../model/stream-log.js';

export interface Sighting {
  /** Source of the log; the same for two names of one file. */
  readonly source: string;
  readonly line: number;
}

export interface Copy<T extends Sighting> {
  readonly kept: T;
  readonly copy: T;
  /** True when two logs of one LIVE differ: neither may be dropped silently. */
  readonly differs: boolean;
}

interface LiveRegister<T extends Sighting> {
  /** Returns the LIVEs seen before of which this one is a copy: none, one, or several that it connects. */
  readonly see: (sighting: T, log: StreamLog) => readonly Copy<T>[];
}

/**
 * Counts each LIVE once, by the same room id or the same creator and start. It does not matter which of two
 * equal copies is kept; the caller has to refuse differing ones. `again` reads a log once more: of many
 * LIVEs, only those with a copy are needed twice.
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

/** Returns the LIVEs of a creator by start; all spellings of a handle share one map. */
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

/** Normalizes a handle: `@Maya`, `maya` and `@maya` are one creator. */
export function sameHandle(handle: string): string {
  return `@${handle.replace(/^@/, '').toLowerCase()}`;
}

/** Returns everything except the room id, which one copy may lack, with lists in a fixed order. */
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
