import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedLives } from '../../src/calc/captures/captured-lives.js';
import { readCaptureLine } from '../../src/input/captures/read-line.js';
import type { CapturedLive } from '../../src/model/captured-live.js';
import { HOST, newId, ROOM, type ShapeName, type Tap, WORDS } from '../support/captures.js';

const ROSE = { id: '5655', name: 'Rose', type: 1, coins: 1 };
const LION = { id: '6369', name: 'Lion', type: 2, coins: 29_999 };
const HEART = { id: '7934', name: 'Heart Me', type: 4, coins: 1 };
const START = 1_661_887_131_074;

function lives(lines: readonly unknown[], files: readonly string[] = ['a']): readonly CapturedLive[] {
  const all = capturedLives();
  for (const [at, line] of lines.entries()) {
    const read = readCaptureLine(JSON.stringify(line));
    if ('bad' in read) throw new Error(read.bad);
    for (const each of read) if ('event' in each) all.add(each.event, files[at % files.length] ?? 'a');
  }
  return all.done();
}

const diamonds = (live: CapturedLive | undefined) =>
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
      coverage: { duplicates: 0, unfinished: { streaks: 0, diamonds: 0 }, guessedStreaks: 0 },
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
      expect(live?.coverage.toGuests).toEqual({ gifts: 1, diamonds: 29_999 });
      expect(HOST).not.toBe('999');
    },
  );
});

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
        expect(live?.coverage.unfinished).toEqual({
          streaks: streakable.length,
          diamonds: truth(streakable),
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
    expect(live?.coverage).toMatchObject({ guessedStreaks: 3, unfinished: { streaks: 0 } });
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

describe('likes', () => {
  const like = (count: number | undefined, total: number | undefined, at = START) => ({
    event: 'like',
    data: {
      ...(count === undefined ? {} : { likeCount: count }),
      ...(total === undefined ? {} : { totalLikeCount: total }),
      userId: '1',
      msgId: newId(),
      createTime: String(at),
    },
  });

  it('are the rise of the total, whatever the order; many messages never arrive', () => {
    const lines = [like(15, 1000), like(15, 1300), like(1, 1201)];
    expect(lives(lines)[0]?.likes).toEqual({ count: 315, from: 'total', before: 985 });
    expect(lives([...lines].reverse())[0]?.likes).toEqual({ count: 315, from: 'total', before: 985 });
  });

  it('without any total they are the sum of the messages, a floor', () => {
    expect(lives([like(3, undefined), like(4, undefined)])[0]?.likes).toEqual({
      count: 7,
      from: 'messages',
      before: undefined,
    });
  });

  it('no like message: not known, not 0', () => {
    expect(lives([WORDS.flat.comment(newId(), START)])[0]?.likes.count).toBeUndefined();
  });
});

describe('coverage', () => {
  it('tells silent minutes, reconnects, the end, duplicates', () => {
    const words = WORDS['connector 2.1'];
    const comment = words.comment(newId(), START);
    const [live] = lives([
      { event: 'connected', data: { roomId: ROOM } },
      comment,
      comment,
      { event: 'connected', data: { roomId: ROOM } },
      words.comment(newId(), START + 5 * 60_000),
      {
        event: 'controlMessage',
        data: { common: { msgId: newId(), roomId: ROOM, createTime: String(START + 5 * 60_000) }, action: 3 },
      },
    ]);
    expect(live).toMatchObject({
      first: START,
      last: START + 300_000,
      comments: 2,
      coverage: { silentMinutes: 4, reconnects: 1, ended: true, duplicates: 1 },
    });
  });

  it('follow and share count once, though some recorders write them twice', () => {
    const social = (displayType: string, id: string) => ({
      displayType,
      userId: '1',
      msgId: id,
      createTime: String(START),
    });
    const [live] = lives([
      { event: 'social', data: social('pm_main_follow_message_viewer_2', '1') },
      { event: 'follow', data: social('pm_main_follow_message_viewer_2', '1') },
      { event: 'social', data: social('pm_mt_guidance_share', '2') },
      { event: 'share', data: social('pm_mt_guidance_share', '2') },
    ]);
    expect(live).toMatchObject({ newFollowers: 1, shares: 1 });
  });
});
