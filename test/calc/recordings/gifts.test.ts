import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../../src/model/recorded-live.js';
import { HOST, newId, type Tap, WORDS } from '../../support/recorders.js';

const LION = { id: '6369', name: 'Lion', type: 2, coins: 29_999 };

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

describe('Gifts', () => {
  const { flat } = WORDS;
  const gift = (more: object) => ({
    event: 'gift',
    data: { giftId: 5, userId: '1', repeatCount: 1, msgId: newId(), createTime: String(START), ...more },
  });

  it('of one worth stand by their id, under the name that comes first in the alphabet', () => {
    const named = (giftId: number, giftName: string) =>
      gift({ giftId, giftName, giftType: 2, diamondCount: 5 });
    for (const list of [
      [named(7, 'Rose'), named(6, 'Kiss'), named(7, 'Roos')],
      [named(7, 'Roos'), named(7, 'Rose'), named(6, 'Kiss')],
    ]) {
      expect(lives(list)[0]?.gifts).toMatchObject([
        { id: '7', name: 'Roos', count: 2 },
        { id: '6', name: 'Kiss', count: 1 },
      ]);
    }
    const even = [named(7, 'Rose'), named(6, 'Kiss'), named(8, 'Heart')];
    for (const list of [even, [...even].reverse()]) {
      expect(lives(list)[0]?.gifts.map(({ id }) => id)).toEqual(['6', '7', '8']);
    }
  });

  it('without ids of their own are counted each', () => {
    const same = gift({ giftType: 2, diamondCount: 5, msgId: undefined });
    expect(diamonds(lives([same, same])[0])).toBe(10);
  });

  it('without a streak id and without a time are told apart by a falling count', () => {
    const tick = (repeatCount: number) =>
      gift({ repeatCount, giftType: 1, diamondCount: 1, createTime: undefined, groupId: '0' });
    const [live] = lives([tick(1), tick(4), tick(2)]);
    expect(diamonds(live)).toBe(6);
    expect(live?.coverage.guessedStreaks).toBe(2);
  });

  it('without a streak id go on with the same count, and for five seconds', () => {
    const tick = (repeatCount: number, at: number) =>
      gift({ repeatCount, giftType: 1, diamondCount: 1, createTime: String(START + at) });
    expect(diamonds(lives([tick(1, 0), tick(3, 400), tick(3, 800)])[0])).toBe(3);
    expect(diamonds(lives([tick(1, 0), tick(2, 5000)])[0])).toBe(2);
    expect(diamonds(lives([tick(1, 0), tick(2, 5001)])[0])).toBe(3);
  });

  it('without a receiver are the host’s', () => {
    const [line] = taps(LION, '12', 1, '2', START).map((tap) => WORDS['connector 2.1'].gift(tap));
    const { data } = line as { data: Record<string, unknown> };
    const [live] = lives([{ event: 'gift', data: { ...data, giftExtra: { anchorId: HOST } } }]);
    expect([diamonds(live), live?.coverage.giftsToGuests]).toEqual([29_999, 0]);
  });

  it('keep the name that only some messages have', () => {
    const named = (giftName: string | undefined) =>
      gift({ giftId: 7, giftName, giftType: 2, diamondCount: 5 });
    for (const names of [
      ['Rose', undefined],
      [undefined, 'Rose'],
    ])
      expect(lives(names.map(named))[0]?.gifts).toMatchObject([{ name: 'Rose', count: 2 }]);
  });

  it('to "receiver 0" are the host’s: TikTok writes 0 for nobody else', () => {
    const tap = taps(LION, '12', 1, '2', START, { receiver: '0' }).map((each) => flat.gift(each));
    expect(lives(tap)[0]?.coverage).toMatchObject({ giftsToGuests: 0, diamondsToGuests: 0 });
  });
});
