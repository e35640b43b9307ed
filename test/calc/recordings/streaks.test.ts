import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diamonds, HEART, LION, lives, ROSE, SHAPES, START, taps } from '../../support/recorded-lives.js';
import { ROOM, type Tap, WORDS } from '../../support/recorders.js';

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
