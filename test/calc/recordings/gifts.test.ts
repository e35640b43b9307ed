import { describe, expect, it } from 'vitest';
import { diamonds, LION, lives, START, taps } from '../../support/recorded-lives.js';
import { HOST, newId, WORDS } from '../../support/recorders.js';

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

  it('without a streak id go on while their count grows, and for five seconds', () => {
    const tick = (repeatCount: number, at: number) =>
      gift({ repeatCount, giftType: 1, diamondCount: 1, createTime: String(START + at) });
    expect(diamonds(lives([tick(1, 0), tick(3, 400), tick(4, 800)])[0])).toBe(4);
    expect(diamonds(lives([tick(1, 0), tick(3, 400), tick(3, 800)])[0])).toBe(6);
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
