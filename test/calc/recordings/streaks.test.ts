import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../../src/model/recorded-live.js';
import { newId, ROOM, type ShapeName, type Tap, WORDS } from '../../support/recorders.js';

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

describe('laws of counting Gifts', () => {
  const gift = fc.constantFrom(ROSE, LION, HEART, { id: '37', name: 'Panda', type: 1, coins: 5 });
  const streak = fc.record({
    gift,
    user: fc.constantFrom('11', '12', '13'),
    count: fc.integer({ min: 1, max: 30 }),
  });
  const party = fc.array(streak, { minLength: 1, maxLength: 12 });
  const shape = fc.constantFrom(...SHAPES);
  const recorded = (list: { gift: Tap['gift']; user: string; count: number }[]) =>
    list.flatMap(({ gift: of, user, count }, at) =>
      taps(of, user, of.type === 1 ? count : 1, String(START + at), START + at * 60_000),
    );
  const truth = (list: { gift: Tap['gift']; count: number }[]) =>
    list.reduce((sum, { gift: of, count }) => sum + of.coins * (of.type === 1 ? count : 1), 0);

  it('each streak counts once at its highest, in any order, repeated, from two files', () => {
    fc.assert(
      fc.property(party, shape, fc.infiniteStream(fc.nat(1_000_000)), (list, name, random) => {
        const lines = recorded(list).map((tap) => WORDS[name].gift(tap));
        const expected = truth(list);
        expect(lives(lines).map(diamonds)).toEqual([expected]);
        const again = [...lines, ...lines.slice(0, 5)]
          .map((line) => ({ line, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const [live, ...others] = lives(again, WORDS[name].hasRoom ? ['a', 'b'] : ['a']);
        expect([diamonds(live), others]).toEqual([expected, []]);
        expect(lives([...lines, ...lines]).map(({ gifts }) => gifts)).toEqual(
          lives(lines).map(({ gifts }) => gifts),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('a lost final message loses nothing; a lost tick at most what came after the last one seen', () => {
    fc.assert(
      fc.property(party, shape, (list, name) => {
        const finals = recorded(list).filter(({ final }) => !final);
        const [live] = lives(finals.map((tap) => WORDS[name].gift(tap)));
        expect(diamonds(live)).toBe(truth(list));
        const streakable = list.filter(({ gift: of }) => of.type === 1);
        expect(live?.coverage).toMatchObject({
          unfinishedStreaks: streakable.length,
          unfinishedDiamonds: truth(streakable),
        });
      }),
    );
  });

  it('two viewers with one streak id are two streaks; ids are told apart to the last digit', () => {
    const a = taps(ROSE, '7137749190944230150', 4, '5', START);
    const b = taps(ROSE, '7137749190944230151', 9, '5', START);
    expect(lives([...a, ...b].map((tap) => WORDS['connector 2.3'].gift(tap))).map(diamonds)).toEqual([13]);
  });

  it('without streak ids the time tells them apart, and says so', () => {
    const row = (at: number, repeatCount: number) => ({
      timestamp: at,
      uniqueId: 'v',
      userId: '5',
      giftId: 5655,
      giftName: 'Rose',
      repeatCount,
      diamondCount: 1,
      repeatEnd: false,
    });
    const [live] = lives([
      row(START, 1),
      row(START + 400, 4),
      row(START + 900, 9),
      row(START + 1300, 1),
      row(START + 9000, 2),
    ]);
    expect(diamonds(live)).toBe(12);
    expect(live?.coverage).toMatchObject({ guessedStreaks: 3, unfinishedStreaks: 0 });
  });

  it('two rooms in one file are two LIVEs, by their start', () => {
    const words = WORDS['LIVE Studio'];
    const other = JSON.parse(
      JSON.stringify(words.gift(taps(LION, '1', 1, '1', START - 9e7)[0] as Tap)).replaceAll(ROOM, '42'),
    );
    const found = lives([words.gift(taps(ROSE, '1', 2, '1', START)[1] as Tap), other]);
    expect(found.map(({ roomId }) => roomId)).toEqual(['42', ROOM]);
  });
});
