import { describe, expect, it } from 'vitest';
import { diamonds, HEART, LION, lives, ROSE, SHAPES, START, taps } from '../../support/recorded-lives.js';
import { HOST, newId, ROOM, WORDS } from '../../support/recorders.js';

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
