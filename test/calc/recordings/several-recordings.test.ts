import { describe, expect, it } from 'vitest';
import { recordedLives } from '../../../src/calc/recordings/recorded-lives.js';
import { readLine } from '../../support/read-line.js';
import { ROSE, START, taps, told } from '../../support/recorded-lives.js';
import { newId, ROOM, type Tap, WORDS } from '../../support/recorders.js';

/** Ids as long as TikTok's: shorter ones are numbers of a recorder's own. */
const id = (number: number) => `713774919094${String(number).padStart(7, '0')}`;

describe('several recordings of one LIVE', () => {
  const livesOf = (lines: readonly (readonly [file: string, line: unknown])[]) => {
    const all = recordedLives();
    for (const [file, line] of lines) {
      const read = readLine(JSON.stringify(line));
      if ('bad' in read) throw new Error(read.bad);
      for (const each of read) if ('event' in each) all.add(each.event, file);
    }
    return all.done().map(told);
  };
  const { flat } = WORDS;
  const studio = WORDS['LIVE Studio'];

  it('without rooms one message in both makes them one: what each alone has counts once', () => {
    const shared = flat.comment(id(900), START + 60_000);
    const [tick, , final] = taps(ROSE, '11', 2, '1', START + 61_000) as [Tap, Tap, Tap];
    const early = [
      flat.comment(id(1), START),
      flat.like(id(2), 10, 110, START),
      flat.viewers('', 10, undefined, START),
      flat.gift(tick),
      shared,
    ].map((line) => ['early', line] as const);
    const late = [
      flat.gift(final),
      flat.like(id(3), 5, 300, START + 90_000),
      flat.viewers('', 30, undefined, START),
      { event: 'streamEnd', data: { action: 3, msgId: id(4), createTime: String(START + 120_000) } },
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
      ['a', flat.comment(id(1), START + 1)],
      ['b', flat.comment(id(2), START)],
    ]);
    expect(found.map(({ first }) => first)).toEqual([START, START + 1]);
  });

  it('what comes before a recorder knows the room belongs to that room', () => {
    const found = livesOf([
      ['a', studio.comment(id(1), START)],
      ['b', flat.comment(id(2), START + 1)],
      ['b', flat.viewers('', 7, undefined, START)],
      ['b', studio.comment(id(3), START + 2)],
      ['c', flat.comment(id(2), START + 1)],
      ['c', flat.comment(id(4), START + 3)],
    ]);
    expect(found).toMatchObject([{ roomId: ROOM, comments: 4, peakViewers: 7, first: START }]);
  });

  it('a recorder that learns the room while it runs records one LIVE', () => {
    const found = livesOf([
      ['b', flat.comment(id(2), START)],
      ['b', studio.comment(id(3), START + 1)],
      ['b', flat.comment(id(4), START + 2)],
      ['b', JSON.parse(JSON.stringify(studio.comment(id(5), START + 9)).replaceAll(ROOM, '42'))],
    ]);
    expect(found).toMatchObject([
      { roomId: ROOM, comments: 3 },
      { roomId: '42', comments: 1 },
    ]);
  });

  it('a recording whose events tell no time or no totals loses nothing to one that does', () => {
    const shared = { event: 'chat', data: { comment: 'hi', userId: '1', msgId: id(9) } };
    const timeless = [
      shared,
      { event: 'like', data: { likeCount: 3, userId: '1', msgId: id(1) } },
      { event: 'roomUser', data: { topViewers: [] } },
    ].map((line) => ['timeless', line] as const);
    const timed = [shared, flat.like(id(2), 15, 1000, START)].map((line) => ['timed', line] as const);
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
      ['a', studio.comment(id(1), START)],
      ['b', JSON.parse(JSON.stringify(studio.comment(id(1), START)).replaceAll(ROOM, '42'))],
    ]);
    expect(found.map(({ roomId }) => roomId)).toEqual(['42', ROOM]);
  });

  it('a recorder that goes on with another room, also one that is known, mixes no two', () => {
    const other = (id: string, at: number) =>
      JSON.parse(JSON.stringify(studio.comment(id, at)).replaceAll(ROOM, '42'));
    const found = livesOf([
      ['a', studio.comment(id(1), START)],
      ['b', other('2', START + 1)],
      ['a', other('3', START + 2)],
      ['a', studio.comment(id(4), START + 3)],
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
