import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedLives } from '../../src/calc/exports/exported-lives.js';
import { goLiveLog } from '../../src/calc/import/go-live-log.js';
import { goLiveHistory } from '../../src/input/exports/go-live-history.js';
import { exactLikes } from '../../src/model/visibility.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const LIVE = {
  LiveStartTime: '2026-10-03 18:00:04',
  LiveEndTime: '2026-10-03 20:10:41',
  RoomId: '7556000000000000001',
  RoomTitle: 'Cooking, again',
  TotalEarning: '2497',
  TotalLike: '29600',
  TotalGifter: '18',
};
const download = (list: unknown, more: object = {}) =>
  JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } }, ...more });
const read = (item: object) => goLiveHistory(download([item]))?.[0];

describe('the Go Live History of a data download', () => {
  it('tells each LIVE', () => {
    expect(read(LIVE)).toEqual({
      live: {
        roomId: '7556000000000000001',
        title: 'Cooking, again',
        start: Date.parse('2026-10-03T18:00:04Z'),
        end: Date.parse('2026-10-03T20:10:41Z'),
        earning: 2497,
        unit: undefined,
        newFollowers: undefined,
        likes: exactLikes(29_600),
      },
    });
  });

  it('sections and fields change their case, times their ending, numbers their type', () => {
    const older = JSON.stringify({
      'Tiktok Live': {
        'Go LIVE History': {
          golivelist: [{ ...LIVE, LiveStartTime: '2026-10-03 18:00:04 UTC', TotalEarning: 2497 }],
        },
      },
    });
    expect(goLiveHistory(older)?.[0]).toEqual(read(LIVE));
  });

  it.each([null, '', 'N/A', 'None', ' ', undefined])('%j is nothing, and never 0', (nothing) => {
    expect(
      read({ ...LIVE, RoomId: nothing, RoomTitle: nothing, LiveEndTime: nothing, TotalLike: nothing }),
    ).toMatchObject({
      live: { roomId: undefined, title: undefined, end: undefined, likes: undefined, earning: 2497 },
    });
    expect(read({ ...LIVE, TotalEarning: nothing })).toMatchObject({
      unreadable: 'a LIVE without its TotalEarning',
    });
    expect(read({ ...LIVE, LiveStartTime: nothing })).toMatchObject({
      unreadable: 'a LIVE without its LiveStartTime',
    });
  });

  it.each(['-5', '1e9', '1,234', '12 USD', Number.NaN, [], {}, true, '9'.repeat(20)])(
    '%j is no amount',
    (amount) => {
      expect(read({ ...LIVE, TotalEarning: amount })).toMatchObject({
        unreadable: expect.stringMatching(/^a LIVE (without its TotalEarning|whose TotalEarning is ".*")$/),
      });
    },
  );

  it('a room that is no number, a day that is none', () => {
    expect(read({ ...LIVE, RoomId: '../../evil' })).toMatchObject({ live: { roomId: undefined } });
    expect(read({ ...LIVE, LiveStartTime: '2026-13-45 18:00:04' })).toMatchObject({
      unreadable: 'a LIVE whose LiveStartTime is "2026-13-45 18:00:04"',
    });
  });

  it.each([null, [], {}])('an empty list may be %j', (empty) => {
    expect(goLiveHistory(download(empty))).toEqual([]);
  });

  it('other texts are none', () => {
    for (const text of ['', 'Go Live History', '{"Go Live History"', '{"event":"chat"}'])
      expect(goLiveHistory(text)).toBeUndefined();
    expect(goLiveHistory('["Go Live History"]')).toEqual([]);
  });

  it('whatever stands in the list, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (list) => Array.isArray(goLiveHistory(download(list)) ?? [])),
    );
  });
});

describe('LIVEs of several downloads', () => {
  const live = {
    roomId: '1',
    title: undefined,
    start: 5,
    end: 9,
    earning: 3,
    unit: undefined,
    newFollowers: undefined,
    likes: exactLikes(4),
  };

  it('count once, by room or else by start, and stand by their start', () => {
    const all = exportedLives();
    const nameless = { ...live, roomId: undefined, start: 1 };
    for (const each of [live, nameless, { ...live }, { ...nameless }])
      expect(all.add(each, 'a')).toBeUndefined();
    expect(all.done()).toEqual([nameless, live]);
  });

  it('that say different things are told apart from copies', () => {
    const all = exportedLives();
    all.add(live, 'first');
    expect(all.add({ ...live, earning: 4 }, 'second')).toBe('first');
  });
});

describe('the log of an exported LIVE', () => {
  const live = {
    roomId: '7',
    title: 'T',
    start: 1_790_000_000_000,
    end: 1_790_000_060_000,
    earning: 3,
    unit: undefined,
    newFollowers: undefined,
    likes: exactLikes(4),
  };
  const creator = { country: 'GB' };

  it('has what was told, and nothing else', () => {
    expect(goLiveLog(live, creator, undefined, 'diamonds')).toEqual({
      version: 1,
      creator,
      live: { id: '7', title: 'T', startedAt: '2026-09-21T14:13:20Z', endedAt: '2026-09-21T14:14:20Z' },
      visibility: { likes: 4 },
      revenue: { diamonds: 3 },
    });
    const bare = { ...live, roomId: undefined, title: undefined, end: undefined, likes: undefined };
    expect(goLiveLog(bare, creator, 'Europe/London', 'diamonds')).toEqual({
      version: 1,
      creator,
      live: { startedAt: '2026-09-21T15:13:20+01:00' },
      revenue: { diamonds: 3 },
    });
  });

  it.each([0, -1])('an end %i s after the start is none', (seconds) => {
    const log = goLiveLog({ ...live, end: live.start + seconds * 1000 }, creator, undefined, 'diamonds');
    expect(Object.keys(log.live)).toEqual(['id', 'title', 'startedAt']);
  });
});

describe('import of a data download', () => {
  const folder = scratch();
  write(folder, 'data.json', download([LIVE], { 'Direct Messages': { secret: 'private words' } }));
  const run = (...args: string[]) => runCli(['import', ...args, '--country', 'GB'], { cwd: folder });
  const UNIT = ['--earning-unit', 'diamonds'];

  it('makes the log that estimate reads; nothing else of the file enters it', async () => {
    const { stdout, stderr, exitCode } = await run(
      'data.json',
      'data.json',
      ...UNIT,
      '--tz',
      'Europe/London',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'live:\n  id: "7556000000000000001"\n  title: Cooking, again\n  startedAt: 2026-10-03T19:00:04+01:00\n  endedAt: 2026-10-03T21:10:41+01:00\nvisibility:\n  likes: 29600\nrevenue:\n  diamonds: 2497\n',
    );
    expect(stderr).toBe(
      'Go Live History: 1 LIVE from 2026-10-03 to 2026-10-03, 2,497 Diamonds, 29,600 likes\n',
    );
    expect(stdout + stderr).not.toContain('private');
    const piped = await runCli(['estimate', '-', '--json'], { cwd: folder, stdin: stdout });
    expect(JSON.parse(piped.stdout).revenue.gifts).toMatchObject({ diamonds: 2497, expected: '12.48' });
  });

  it('only likes differ: only likes differ in the log', async () => {
    write(folder, 'liked.json', download([{ ...LIVE, TotalLike: '999999999' }]));
    const [few, many] = await Promise.all(['data.json', 'liked.json'].map((name) => run(name, ...UNIT)));
    expect(many?.stdout.replace('likes: 999999999', 'likes: 29600')).toBe(few?.stdout);
  });

  it('never guesses the unit, and takes no fraction for Diamonds', async () => {
    const unknown = await run('data.json');
    expect([unknown.exitCode, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('error[unit-unknown]: TikTok does not say what the TotalEarning');
    write(folder, 'money.json', download([{ ...LIVE, TotalEarning: '24.97' }]));
    const money = await run('money.json', ...UNIT);
    expect([money.exitCode, money.stdout]).toEqual([1, '']);
    expect(money.stderr).toContain('a TotalEarning of 24.97 cannot be Diamonds');
    expect((await run('data.json', '--earning-unit', 'coins')).exitCode).toBe(2);
  });

  it('says what it left out, and refuses what contradicts itself or is empty', async () => {
    write(folder, 'part.json', download([LIVE, { ...LIVE, RoomId: '2', TotalEarning: null }]));
    const part = await run('part.json', ...UNIT);
    expect(part.stderr).toContain(
      '1 event not counted: a LIVE without its TotalEarning, the first at part.json, GoLiveList 2',
    );
    expect((await run('part.json', ...UNIT, '--strict')).exitCode).toBe(1);
    write(folder, 'newer.json', download([{ ...LIVE, TotalEarning: '2600' }]));
    const conflict = await run('data.json', 'newer.json', ...UNIT);
    expect([conflict.exitCode, conflict.stdout]).toEqual([1, '']);
    expect(conflict.stderr).toContain(
      'newer.json, GoLiveList 1 is the same LIVE as data.json, GoLiveList 1, but not the same content',
    );
    write(folder, 'empty.json', download(null));
    expect((await run('empty.json', ...UNIT)).stderr).toContain('empty.json: an empty Go Live History');
  });

  it('the shipped download gives the shipped logs', async () => {
    const example = path.join(ROOT, 'examples/data-download');
    const out = scratch();
    const args = ['user_data_tiktok.json', '--country', 'GB', '--tz', 'Europe/London', ...UNIT, '-o', out];
    await runCli(['import', ...args], { cwd: example });
    const names = fs.readdirSync(path.join(example, 'streams'));
    expect(fs.readdirSync(out).sort()).toEqual(names.sort());
    for (const name of names)
      expect(fs.readFileSync(path.join(out, name), 'utf8')).toBe(
        fs.readFileSync(path.join(example, 'streams', name), 'utf8'),
      );
  });
});
