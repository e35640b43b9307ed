import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumbers } from '../../src/calc/recordings/id-numbers.js';
import { recordedLives } from '../../src/calc/recordings/recorded-lives.js';
import { tapsOf } from '../../src/calc/visibility/visibility.js';
import { readRecordedLine } from '../../src/input/recordings/read-line.js';
import type { RecordedLive } from '../../src/model/recorded-live.js';
import { HOST, newId, ROOM, type ShapeName, type Tap, WORDS } from '../support/recorders.js';

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

describe('several recordings of one LIVE', () => {
  const livesOf = (lines: readonly (readonly [file: string, line: unknown])[]) => {
    const all = recordedLives();
    for (const [file, line] of lines) {
      const read = readRecordedLine(JSON.stringify(line));
      if ('bad' in read) throw new Error(read.bad);
      for (const each of read) if ('event' in each) all.add(each.event, file);
    }
    return all.done().map(told);
  };
  const { flat } = WORDS;
  const studio = WORDS['LIVE Studio'];

  it('without rooms one message in both makes them one: what each alone has counts once', () => {
    const shared = flat.comment('900', START + 60_000);
    const [tick, , final] = taps(ROSE, '11', 2, '1', START + 61_000) as [Tap, Tap, Tap];
    const early = [
      flat.comment('1', START),
      flat.like('2', 10, 110, START),
      flat.viewers('', 10, undefined, START),
      flat.gift(tick),
      shared,
    ].map((line) => ['early', line] as const);
    const late = [
      flat.gift(final),
      flat.like('3', 5, 300, START + 90_000),
      flat.viewers('', 30, undefined, START),
      { event: 'streamEnd', data: { action: 3, msgId: '4', createTime: String(START + 120_000) } },
      shared,
    ].map((line) => ['late', line] as const);
    const expected = {
      roomId: undefined,
      first: START,
      last: START + 120_000,
      gifts: [{ id: '5655', coins: 1, count: 2 }],
      likes: { count: 200, from: 'total', before: 100 },
      comments: 2,
      peakViewers: 30,
      averageViewers: 20,
      coverage: { duplicates: 1, ended: true, unfinishedStreaks: 0 },
    };
    const zip = early.flatMap((line, at) => [late[at] as (typeof late)[number], line]);
    for (const lines of [[...early, ...late], [...late, ...early], zip]) {
      const [live, ...others] = livesOf(lines);
      expect(others).toEqual([]);
      expect(live).toMatchObject(expected);
    }
  });

  it('without anything in common they are two', () => {
    const found = livesOf([
      ['a', flat.comment('1', START + 1)],
      ['b', flat.comment('2', START)],
    ]);
    expect(found.map(({ first }) => first)).toEqual([START, START + 1]);
  });

  it('what comes before a recorder knows the room belongs to that room', () => {
    const found = livesOf([
      ['a', studio.comment('1', START)],
      ['b', flat.comment('2', START + 1)],
      ['b', flat.viewers('', 7, undefined, START)],
      ['b', studio.comment('3', START + 2)],
      ['c', flat.comment('2', START + 1)],
      ['c', flat.comment('4', START + 3)],
    ]);
    expect(found).toMatchObject([{ roomId: ROOM, comments: 4, peakViewers: 7, first: START }]);
  });

  it('a recorder that learns the room while it runs records one LIVE', () => {
    const found = livesOf([
      ['b', flat.comment('2', START)],
      ['b', studio.comment('3', START + 1)],
      ['b', flat.comment('4', START + 2)],
      ['b', JSON.parse(JSON.stringify(studio.comment('5', START + 9)).replaceAll(ROOM, '42'))],
    ]);
    expect(found).toMatchObject([
      { roomId: ROOM, comments: 3 },
      { roomId: '42', comments: 1 },
    ]);
  });

  it('a recording whose events tell no time or no totals loses nothing to one that does', () => {
    const shared = { event: 'chat', data: { comment: 'hi', userId: '1', msgId: '9' } };
    const timeless = [
      shared,
      { event: 'like', data: { likeCount: 3, userId: '1', msgId: '1' } },
      { event: 'roomUser', data: { topViewers: [] } },
    ].map((line) => ['timeless', line] as const);
    const timed = [shared, flat.like('2', 15, 1000, START)].map((line) => ['timed', line] as const);
    for (const lines of [
      [...timeless, ...timed],
      [...timed, ...timeless],
    ]) {
      const zipped = [lines[1], ...lines.slice(2), lines[0]] as typeof lines;
      for (const order of [lines, zipped]) {
        expect(livesOf(order)).toMatchObject([
          { first: START, last: START, comments: 1, likes: { count: 15, from: 'total', before: 985 } },
        ]);
      }
    }
    expect(livesOf(timeless)[0]).toMatchObject({
      first: undefined,
      averageViewers: undefined,
      likes: { count: 3, from: 'messages' },
      coverage: { silentMinutes: 0 },
    });
  });

  it('likes without a total, given twice, are the same floor', () => {
    const like = (id: string, likeCount: number) => ({
      event: 'like',
      data: { likeCount, userId: '1', msgId: id, createTime: String(START) },
    });
    const once = [like('1', 3), like('2', 4)].map((line) => ['a', line] as const);
    expect(livesOf([...once, ...once])[0]?.likes).toEqual(livesOf(once)[0]?.likes);
    expect(livesOf(once)[0]?.likes).toMatchObject({ count: 7, from: 'messages' });
  });

  it('two rooms that share a message by mistake stay two', () => {
    const found = livesOf([
      ['a', studio.comment('1', START)],
      ['b', JSON.parse(JSON.stringify(studio.comment('1', START)).replaceAll(ROOM, '42'))],
    ]);
    expect(found.map(({ roomId }) => roomId)).toEqual(['42', ROOM]);
  });

  it('a recorder that goes on with another room, also one that is known, mixes no two', () => {
    const other = (id: string, at: number) =>
      JSON.parse(JSON.stringify(studio.comment(id, at)).replaceAll(ROOM, '42'));
    const found = livesOf([
      ['a', studio.comment('1', START)],
      ['b', other('2', START + 1)],
      ['a', other('3', START + 2)],
      ['a', studio.comment('4', START + 3)],
    ]);
    expect(found).toMatchObject([
      { roomId: ROOM, comments: 2 },
      { roomId: '42', comments: 2 },
    ]);
  });

  it('rooms without any time stand by their number', () => {
    const chat = (roomId: string) => ({
      event: 'chat',
      data: { comment: 'hi', msgId: newId(), roomId, userId: '1' },
    });
    for (const rooms of [
      ['7', '5'],
      ['5', '7'],
    ]) {
      const found = livesOf(rooms.map((room) => [room, chat(room)] as const));
      expect(found.map(({ roomId }) => roomId)).toEqual(['5', '7']);
    }
  });

  it('given twice, however long: counts once', () => {
    const chat = (id: number) => ['a', flat.comment(String(id), START)] as const;
    const many = Array.from({ length: 20_001 }, (_, at) => chat(at + 1));
    const [once] = livesOf(many);
    const [twice] = livesOf([...many, ...many, chat(1)]);
    expect(once).toMatchObject({ comments: 20_001, coverage: { duplicates: 0 } });
    expect(twice).toMatchObject({ comments: 20_001, coverage: { duplicates: 20_002 } });
  });
});

describe('a set of ids', () => {
  const id = fc.oneof(
    fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n }).map(String),
    fc.integer({ min: 7_137_728_632, max: 7_137_728_640 }).map((high) => `${high}000000001`),
    fc.string(),
    fc.nat(30).map(String),
    fc.nat(30).map((low) => `00${low}`),
  );

  it('knows what a Map knows', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 400 }), (ids) => {
        const numbers = new Map<string, number>();
        const known = idNumbers();
        for (const each of ids) {
          expect([each, known.add(each, numbers.size)]).toEqual([each, numbers.get(each)]);
          if (!numbers.has(each)) numbers.set(each, numbers.size);
        }
      }),
    );
  });

  it('grows, and tells ids apart that differ in one digit anywhere', () => {
    const known = idNumbers();
    const ids = Array.from({ length: 50_000 }, (_, at) =>
      String(7_137_728_632_142_843_000n + BigInt(at) * 999_999_937n),
    );
    for (const [number, each] of ids.entries()) expect(known.add(each, number)).toBeUndefined();
    for (const [number, each] of ids.entries()) expect(known.add(each, 0)).toBe(number);
    const one = '8137728632142843123';
    known.add(one, 7);
    for (let at = 0; at < one.length; at += 1) {
      const digit = one[at] === '5' ? '6' : '5';
      expect(known.add(one.slice(0, at) + digit + one.slice(at + 1), 8)).toBeUndefined();
    }
  });
});

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
