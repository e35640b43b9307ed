import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOST, type ShapeName, WORDS } from '../support/recorders.js';
import { RECORDINGS } from '../support/recordings.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

/** They have 620 MB and are installed apart: npm ci --prefix test/engines. */
const ENGINES = path.join(ROOT, 'test/engines');
const isInstalled = fs.existsSync(path.join(ENGINES, 'node_modules'));

const folder = scratch();

function answer(engine: string, sql: string): unknown[] {
  const file = write(folder, `${engine}.sql`, sql);
  const out = execFileSync(process.execPath, [path.join(ENGINES, 'query.mjs'), engine, file], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function imported(names: readonly string[]): Promise<unknown[]> {
  const options = ['--country', 'US', '-o', 'logs.ndjson', '--force'];
  const outcome = await runCli(['import', ...names, ...options], { cwd: folder });
  expect(outcome).toMatchObject({ exitCode: 0 });
  return fs
    .readFileSync(path.join(folder, 'logs.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function queried(engine: string, names: readonly string[]): Promise<unknown[]> {
  fs.rmSync(path.join(folder, 'events'), { recursive: true, force: true });
  for (const [at, name] of names.entries()) {
    const file = write(folder, `events/${at}.parquet`, '');
    const { exitCode } = await runCli(
      ['import', name, '--country', 'US', '--events', 'parquet', '-o', file, '--force'],
      { cwd: folder },
    );
    expect(exitCode).toBe(0);
  }
  const events = path.join(folder, 'events/*.parquet');
  const { stdout } = await runCli(['sql', '--dialect', engine, '--country', 'US', '--events', events]);
  return answer(engine, stdout);
}

/** The order of events does not matter to either, so neither does that of LIVEs with one start. */
const byStart = (logs: unknown[]) => logs.map((log) => JSON.stringify(sorted(log))).sort();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** A seeded evening: streaks that end and do not, guests, repeats, lost lines, other orders, odd names. */
function evening(seed: number, shape: ShapeName, room: string | undefined, count: number): string {
  let state = seed;
  const whole = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
  const words = WORDS[shape];
  const gifts = [
    { id: '5655', name: 'Rose', type: 1, coins: 1 },
    { id: '7168', name: 'Money "Gun" \\ Ü 🌹', type: 2, coins: 500 },
    { id: '7934', name: "Heart's Me", type: 4, coins: 1 },
  ] as const;
  let at = Date.parse('2026-11-15T18:59:58.400Z') + seed * 1000;
  let likes = 5000;
  let id = 7_500_000_000_000_000_000n + BigInt(seed) * 1_000_000n;
  const streaks = new Map<string, { count: number; group: string }>();
  const lines: string[] = [];
  const put = (event: unknown) => {
    if (event === undefined) return;
    const text = JSON.stringify(event);
    lines.push(room === undefined ? text : text.replaceAll('7137728632142843000', room));
  };
  for (let n = 0; n < count; n += 1) {
    at += whole(10) === 0 ? 90_000 : whole(4000);
    id += 3n;
    const dice = whole(100);
    if (dice < 40) {
      const own = whole(15) + 1;
      likes += own + whole(3);
      put(words.like(String(id), own, likes, at));
    } else if (dice < 55) put(words.comment(String(id), at));
    else if (dice < 62) put(words.viewers(String(id), whole(900), 9000 + n, at));
    else if (dice < 66 && lines.length > 0) lines.push(lines[whole(lines.length)] as string);
    else if (dice < 68) lines.push(['{"cut', 'no JSON', '[]]'][whole(3)] as string);
    else {
      const gift = gifts[whole(3)] as (typeof gifts)[number];
      const user = String(7_000_000_000_000_000_000n + BigInt(whole(12)));
      const key = `${user} ${gift.id}`;
      const streak = streaks.get(key) ?? { count: 0, group: String(at) };
      streak.count += whole(5) + 1;
      const final = gift.type === 1 && whole(3) === 0;
      streaks.set(key, streak);
      if (final || gift.type !== 1) streaks.delete(key);
      const receiver = whole(8) === 0 ? '7000000000000000777' : HOST;
      put(
        words.gift({
          id: String(id),
          user,
          gift,
          count: streak.count,
          final,
          group: streak.group,
          at,
          receiver,
        }),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** As TikTok-Chat-Reader saves them: no types, streaks and messages have no ids. */
function withoutIds(): string {
  const start = Date.parse('2026-11-16T20:00:00Z');
  const rows = [
    [1, 0],
    [3, 900],
    [3, 1200],
    [7, 6100],
    [9, 12_000],
    [1, 12_500],
    [2, 13_000],
    [2, 18_001],
  ];
  return rows
    .map(([repeatCount = 0, after = 0]) =>
      JSON.stringify({
        timestamp: start + after,
        userId: '17',
        giftId: 5655,
        giftName: 'Rose',
        repeatCount,
        diamondCount: 1,
        repeatEnd: false,
      }),
    )
    .join('\n');
}

describe.skipIf(!isInstalled)('the query of `sql`, run by the engine itself', () => {
  const priced = RECORDINGS.filter((file) => !/2\.5\.0-legacy|live-studio/.test(file));

  it.each(['duckdb', 'clickhouse'])(
    '%s makes of every shipped recording the log that import makes',
    async (engine) => {
      expect(priced).toHaveLength(6);
      for (const file of priced) {
        expect([file, byStart(await queried(engine, [file]))]).toEqual([
          file,
          byStart(await imported([file])),
        ]);
      }
    },
  );

  it.each(['duckdb', 'clickhouse'])(
    '%s and import agree on seeded evenings of many recordings',
    async (engine) => {
      const nested = evening(1, 'connector 2.3', '7000000000000000001', 4000);
      const half = nested.split('\n').length / 2;
      write(folder, 'a.jsonl', nested);
      write(folder, 'b.jsonl', `${nested.split('\n').slice(half).join('\n')}`);
      write(folder, 'c.jsonl', evening(2, 'flat', undefined, 4000));
      write(
        folder,
        'd.jsonl',
        evening(3, 'connector 2.1', '7000000000000000003', 1500) +
          evening(4, 'connector 2.3', '7000000000000000004', 1500),
      );
      write(folder, 'e.jsonl', withoutIds());
      write(folder, 'f.jsonl', evening(5, 'LIVE Studio', '7000000000000000005', 2000));
      const names = ['a.jsonl', 'b.jsonl', 'c.jsonl', 'd.jsonl', 'e.jsonl', 'f.jsonl'];
      const logs = await imported(names);
      expect(logs).toHaveLength(6);
      const all = logs.map((log) => log as { capture: Record<string, number> });
      for (const noted of [
        'duplicates',
        'lostLines',
        'unfinishedStreaks',
        'giftsToGuests',
        'silentMinutes',
        'guessedStreaks',
        'likesBefore',
      ]) {
        expect([noted, all.some(({ capture }) => (capture[noted] ?? 0) > 0)]).toEqual([noted, true]);
      }
      expect(byStart(await queried(engine, names))).toEqual(byStart(logs));
    },
  );

  it.each(['duckdb', 'clickhouse'])(
    '%s keeps recordings apart that are called the same, and prices a streak the same',
    async (engine) => {
      const gift = (room: string, coins: number | undefined, msgId: string, count: number) =>
        JSON.stringify({
          event: 'gift',
          data: {
            msgId,
            roomId: room,
            giftId: 6,
            giftType: 1,
            repeatCount: count,
            groupId: '5',
            userId: '1',
            diamondCount: coins,
            createTime: '1794769200029',
          },
        });
      const like = '{"event":"like","data":{"likeCount":3,"totalLikeCount":30,"createTime":"1794769201029"}}';
      fs.rmSync(path.join(folder, 'same'), { recursive: true, force: true });
      const names = ['71', '72'].map((room) =>
        write(
          folder,
          `same/${room}/capture.jsonl`,
          [
            gift(room, 1, `${room}1`, 1),
            gift(room, 5, `${room}2`, 2),
            gift(room, undefined, `${room}2`, 2),
            like,
          ].join('\n'),
        ),
      );
      for (const [at, name] of names.entries()) {
        const out = path.join(folder, `same/${at}.parquet`);
        await runCli(['import', 'capture.jsonl', '--country', 'US', '--events', 'parquet', '-o', out], {
          cwd: path.dirname(name),
        });
      }
      const { stdout } = await runCli([
        'sql',
        '--dialect',
        engine,
        '--country',
        'US',
        '--events',
        path.join(folder, 'same/*.parquet'),
      ]);
      expect(byStart(answer(engine, stdout))).toEqual(byStart(await imported(names)));
    },
  );

  it.each(['duckdb', 'clickhouse'])(
    '%s: a Gift recorded without its price is unknown, never priced',
    async (engine) => {
      const broken = RECORDINGS.filter((file) => file.endsWith('2.5.0-legacy.jsonl'));
      const file = write(folder, 'broken.parquet', '');
      await runCli([
        'import',
        ...broken,
        '--country',
        'US',
        '--events',
        'parquet',
        '-o',
        file,
        '--force',
        '--catalogue-prices',
      ]);
      const { stdout } = await runCli(['sql', '--dialect', engine, '--country', 'US', '--events', file]);
      const logs = answer(engine, stdout)
        .map((log) => JSON.stringify(log))
        .join('\n');
      const { stdout: json, exitCode } = await runCli(['estimate', '-', '--json'], { stdin: logs });
      expect(exitCode).toBe(0);
      expect([JSON.parse(json)].flat()[0].revenue.gifts).toMatchObject({ status: 'unknown', diamonds: null });
    },
  );
});
