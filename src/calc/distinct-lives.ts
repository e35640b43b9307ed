import type { StreamLog } from '../model/stream-log.js';

export interface Sighting {
  /** The same for two names of one file. */
  readonly source: string;
  readonly line: number;
  /** Reads it once more: of many LIVEs only a copy needs the first one again. */
  readonly log: () => StreamLog;
}

export interface Copy<T extends Sighting> {
  readonly kept: T;
  readonly copy: T;
  /** Two logs of one LIVE that say different things: neither may be dropped in silence. */
  readonly differs: boolean;
}

export interface LiveRegister<T extends Sighting> {
  /** `undefined` for a LIVE that was not seen before. */
  see(sighting: T, log: StreamLog): Copy<T> | undefined;
}

/**
 * One LIVE counts once: the same room id, or the same creator and start. Which of two equal copies is kept
 * does not matter; which of two different ones would, so that is for the caller to refuse.
 */
export function liveRegister<T extends Sighting>(): LiveRegister<T> {
  const known = new Map<string, T>();
  return {
    see: (sighting, log) => {
      const keys = keysOf(sighting, log);
      let kept: T | undefined;
      for (const key of keys) kept ??= known.get(key);
      for (const key of keys) if (!known.has(key)) known.set(key, kept ?? sighting);
      return kept && { kept, copy: sighting, differs: contentOf(kept.log()) !== contentOf(log) };
    },
  };
}

function keysOf({ source, line }: Sighting, { creator, live }: StreamLog): string[] {
  const keys = [`file ${line} ${source}`];
  if (live.id !== undefined) keys.push(`room ${live.id}`);
  if (creator.handle !== undefined) keys.push(`start ${live.moment} ${sameHandle(creator.handle)}`);
  return keys;
}

/** `@Maya`, `maya` and `@maya` are one creator. */
export function sameHandle(handle: string): string {
  return `@${handle.replace(/^@/, '').toLowerCase()}`;
}

/** Everything but the room id, which one copy may lack; lists in one order. */
function contentOf(log: StreamLog): string {
  const { gifts, brandPartnerships, productPromotion } = log.revenue;
  const revenue = {
    ...log.revenue,
    gifts: gifts.map(text).sort(),
    brandPartnerships: brandPartnerships.map(text).sort(),
    productPromotion: productPromotion.map(text).sort(),
  };
  const live = { ...log.live, id: undefined, startedAt: undefined };
  const creator = { ...log.creator, handle: log.creator.handle && sameHandle(log.creator.handle) };
  return text({ ...log, creator, live, revenue, fx: log.fx.map(text).sort() });
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
}
