import type { StreamLog } from '../model/stream-log.js';

export interface Sighting {
  readonly log: StreamLog;
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

/**
 * One LIVE counts once: the same room id, or the same creator and start. Which of two equal copies is kept
 * does not matter; which of two different ones would, so that is for the caller to refuse.
 */
export function distinctLives<T extends Sighting>(
  sightings: readonly T[],
): { lives: T[]; copies: Copy<T>[] } {
  const known = new Map<string, T>();
  const lives: T[] = [];
  const copies: Copy<T>[] = [];
  for (const sighting of sightings) {
    const keys = keysOf(sighting);
    const kept = keys.map((key) => known.get(key)).find((each) => each !== undefined);
    if (kept) copies.push({ kept, copy: sighting, differs: contentOf(kept.log) !== contentOf(sighting.log) });
    else lives.push(sighting);
    for (const key of keys) if (!known.has(key)) known.set(key, kept ?? sighting);
  }
  return { lives, copies };
}

function keysOf({ log: { creator, live }, source, line }: Sighting): string[] {
  const keys = [`file ${line} ${source}`];
  if (live.id !== undefined) keys.push(`room ${live.id}`);
  if (creator.handle !== undefined) {
    keys.push(`start ${Date.parse(live.startedAt)} ${sameHandle(creator.handle)}`);
  }
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
  const live = { ...log.live, id: undefined, startedAt: Date.parse(log.live.startedAt) };
  const creator = { ...log.creator, handle: log.creator.handle && sameHandle(log.creator.handle) };
  return text({ ...log, creator, live, revenue, fx: log.fx.map(text).sort() });
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
}
