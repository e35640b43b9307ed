import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../../src/model/recorded-live.js';
import { HOST, newId, ROOM, type ShapeName, type Tap, WORDS } from '../../support/recorders.js';

const ROSE = { id: '5655', name: 'Rose', type: 1, coins: 1 };

const LION = { id: '6369', name: 'Lion', type: 2, coins: 29_999 };

const HEART = { id: '7934', name: 'Heart Me', type: 4, coins: 1 };

const START = 1_661_887_131_074;

/** Both halves of a recorded LIVE beside each other, its likes as numbers. */
function told({ visibility, revenue, ...live }: RecordedLive) {
  const { count, from, before } = visibility.likes;
  const likes = { count: tapsOf(count)?.value, from, before: tapsOf(before)?.value };
  return { ...live, ...revenue, ...visibility, likes };
}

type Told = ReturnType<typeof told>;

function lives(lines: readonly unknown[], files: readonly string[] = ['a']): readonly Told[] {
  const all = recordedLives();
  for (const [at, line] of lines.entries()) {
    const read = readRecordedLine(JSON.stringify(line));
    if ('bad' in read) throw new Error(read.bad);
    for (const each of read) if ('event' in each) all.add(each.event, files[at % files.length] ?? 'a');
  }
  return all.done().map(told);
}

const diamonds = (live: Told | undefined) =>
  live?.gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);

/** A streak as TikTok sends it: a growing count, then the same once more as final; other Gifts once. */
function taps(
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

const SHAPES = Object.keys(WORDS) as ShapeName[];

describe('every recorder tells the same LIVE', () => {
  it.each(SHAPES)('%s', (shape) => {
    const words = WORDS[shape];
    const all = [
      ...taps(ROSE, '11', 7, '1661887131074', START),
      ...taps(LION, '12', 1, '1661887131075', START + 20_000),
      ...taps(HEART, '11', 1, '0', START + 21_000),
      ...taps(HEART, '11', 1, '0', START + 22_000),
    ].map((tap) => words.gift(tap));
    const beside = [
      words.viewers(newId(), 42, 1337, START + 100),
      words.viewers(newId(), 58, 1400, START + 60_000),
      words.like(newId(), 15, 4021, START + 200),
      words.like(newId(), 3, 4500, START + 30_000),
      words.comment(newId(), START + 300),
    ].filter((line) => line !== undefined);
    const [live, ...others] = lives([...all, ...beside]);
    expect(others).toEqual([]);
    expect(live).toMatchObject({
      roomId: words.hasRoom ? ROOM : undefined,
      gifts: [
        { id: '6369', name: 'Lion', coins: 29_999, count: 1 },
        { id: '5655', name: 'Rose', coins: 1, count: 7 },
        { id: '7934', name: 'Heart Me', coins: 1, count: 2 },
      ],
      likes: { count: 494, from: 'total', before: 4006 },
      comments: 1,
      coverage: { duplicates: 0, unfinishedStreaks: 0, unfinishedDiamonds: 0, guessedStreaks: 0 },
    });
    if (shape !== 'LIVE Studio') expect(live).toMatchObject({ peakViewers: 58, averageViewers: 50 });
  });

  it.each(SHAPES.filter((shape) => WORDS[shape].hasReceiver))(
    '%s: Gifts to a guest are not the host’s',
    (shape) => {
      const words = WORDS[shape];
      const all = [
        ...taps(ROSE, '11', 5, '1', START),
        ...taps(LION, '12', 1, '2', START, { receiver: '999' }),
      ];
      const [live] = lives(all.map((tap) => words.gift(tap)));
      expect(diamonds(live)).toBe(5);
      expect(live?.coverage).toMatchObject({ giftsToGuests: 1, diamondsToGuests: 29_999 });
      expect(HOST).not.toBe('999');
    },
  );
});
