import type { StreamLog } from '../model/stream-log.js';

export interface Sighting {
  readonly log: StreamLog;
  readonly file: string;
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

function keysOf({ log: { creator, live }, file, line }: Sighting): string[] {
  const keys = [`file ${line} ${file}`];
  if (live.id !== undefined) keys.push(`room ${live.id}`);
  if (creator.handle !== undefined) {
    keys.push(`start ${Date.parse(live.startedAt)} ${creator.handle.replace(/^@/, '').toLowerCase()}`);
  }
  return keys;
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
  return text({ ...log, live, revenue, fx: log.fx.map(text).sort() });
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));
}
