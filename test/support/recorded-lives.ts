import { recordedLives } from '../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../src/calc/visibility/visibility.js';
import type { RecordedLive } from '../../src/model/recorded-live.js';
import { readLine } from './read-line.js';
import { newId, type ShapeName, type Tap, WORDS } from './recorders.js';

export const ROSE = { id: '5655', name: 'Rose', type: 1, coins: 1 };

export const LION = { id: '6369', name: 'Lion', type: 2, coins: 29_999 };

export const HEART = { id: '7934', name: 'Heart Me', type: 4, coins: 1 };

export const START = 1_661_887_131_074;

/** Both halves of a recorded LIVE beside each other, its likes as numbers. */
export function told({ visibility, revenue, ...live }: RecordedLive) {
  const { count, from, before } = visibility.likes;
  const likes = { count: tapsOf(count)?.value, from, before: tapsOf(before)?.value };
  return { ...live, ...revenue, ...visibility, likes };
}

export type Told = ReturnType<typeof told>;

export function lives(lines: readonly unknown[], files: readonly string[] = ['a']): readonly Told[] {
  const all = recordedLives();
  for (const [at, line] of lines.entries()) {
    const read = readLine(JSON.stringify(line));
    if ('bad' in read) throw new Error(read.bad);
    for (const each of read) if ('event' in each) all.add(each.event, files[at % files.length] ?? 'a');
  }
  return all.done().map(told);
}

export const diamonds = (live: Told | undefined) =>
  live?.gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);

/** A streak as TikTok sends it: a growing count, then the same once more as final; other Gifts once. */
export function taps(
  gift: Tap['gift'],
  user: string,
  count: number,
  group: string,
  at: number,
  more: Partial<Tap> = {},
): Tap[] {
  if (gift.type !== 1) return [{ id: newId(), user, gift, count, final: false, group, at, ...more }];
  const ticks = Array.from({ length: count }, (_, tick) => tick + 1).filter(
    (tick) => tick === count || tick % 3 === 1,
  );
  return [...ticks, count].map((tick, index) => ({
    id: newId(),
    user,
    gift,
    count: tick,
    final: index === ticks.length,
    group,
    at: at + index * 400,
    ...more,
  }));
}

export const SHAPES = Object.keys(WORDS) as ShapeName[];
