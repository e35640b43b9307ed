import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLog } from '../../src/calc/import/recorded-log.js';
import type { RecordedEvent } from '../../src/model/recorded-event.js';
import { exactLikes } from '../../src/model/visibility.js';
import { DIALECTS } from '../../src/report/engines/sql/dialects.js';
import { streamLogsSql } from '../../src/report/engines/sql/stream-logs-sql.js';
import { readLine } from '../support/read-line.js';
import { type ShapeName, WORDS } from '../support/recorders.js';
import { ALL_RECORDINGS, recordingName } from '../support/recordings.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';
import { livesOf, logsBySqlite, rowsOf } from '../support/sqlite.js';

type Log = Record<string, unknown> & { capture?: Record<string, unknown> };

/** A log but for what it says of likes: below `visibility:`, and how whole their record is. */
function withoutLikes(log: unknown): unknown {
  const { visibility: _seen, capture, ...rest } = log as Log;
  const { likesBefore: _before, likesAreFloor: _floor, ...coverage } = capture ?? {};
  return { ...rest, capture: coverage };
}

const eventsIn = (text: string): RecordedEvent[] =>
  text.split('\n').flatMap((line) => {
    const read = line.trim() === '' ? [] : readLine(line);
    return 'bad' in read ? [] : read.flatMap((each) => ('event' in each ? [each.event] : []));
  });

const isLike = (line: string) => eventsIn(line).some(({ kind }) => kind === 'like');

/** Every number of likes in a line of likes, a thousand times as large: 1 → 1000. */
function withMoreLikes(line: string): string {
  return line.replace(
    /("(?:likeCount|totalLikeCount|count|total|Likes|TotalLikes|totalLikes|total_likes|totalCount|likes|Count|Total)":\s*"?)(\d+)/g,
    '$1$2000',
  );
}

const folder = scratch();

/** The logs an import makes of some files. */
async function imported(names: readonly string[], options: readonly string[]): Promise<unknown[]> {
  const outcome = await runCli(['import', ...names, ...options, '-o', 'logs.ndjson', '--force'], {
    cwd: folder,
  });
  expect(outcome.exitCode, outcome.stderr).toBe(0);
  return linesOf(fs.readFileSync(path.join(folder, 'logs.ndjson'), 'utf8')).map((line) => JSON.parse(line));
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
const likesIn = (logs: unknown[]) =>
  logs.map((log) => (log as { visibility?: { likes?: unknown } }).visibility?.likes);

/** Changing only the likes changes the likes, and nothing else of what is written. */
async function changesLikesOnly(
  before: readonly string[],
  after: readonly string[],
  options: readonly string[],
) {
  const [one, other] = [await imported(before, options), await imported(after, options)];
  expect(other.map(withoutLikes)).toEqual(one.map(withoutLikes));
  expect(likesIn(other)).not.toEqual(likesIn(one));
}

describe('changing only the likes of a recording changes only its visibility', () => {
  const recordings = ALL_RECORDINGS.filter((file) => {
    if (!file.endsWith('.jsonl')) return false;
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    return lines.some((line) => isLike(line) && isLike(withMoreLikes(line)) && withMoreLikes(line) !== line);
  });

  it('every recorder is among them', () => expect(recordings.length).toBeGreaterThan(20));

  it.each(recordings.map((file) => [recordingName(file), file]))('%s', async (name, file) => {
    const text = fs.readFileSync(file, 'utf8');
    const more = text.split('\n').map((line) => (isLike(line) ? withMoreLikes(line) : line));
    const plain = name.replaceAll('/', '-');
    const before = write(folder, `before-${plain}`, text);
    const after = write(folder, `after-${plain}`, more.join('\n'));
    const country = ['--country', 'GB'];
    const outcome = await runCli(['import', before, ...country]);
    if (outcome.exitCode === 0) await changesLikesOnly([before], [after], country);
    else expect((await runCli(['import', after, ...country])).exitCode).toBe(outcome.exitCode);
  });

  it.each(Object.keys(WORDS) as ShapeName[])('%s, whatever the numbers', (shape) => {
    const words = WORDS[shape];
    const tap = { id: '1', user: '7', count: 3, final: true, group: '9', at: 1_790_000_000_000 };
    const gift = { id: '5655', name: 'Rose', type: 1, coins: 1 };
    const likes = fc.array(fc.tuple(fc.nat(15), fc.nat(90_000_000)), { minLength: 1, maxLength: 6 });
    const logs = (pairs: readonly (readonly [number, number])[]) => {
      const lines = [
        words.gift({ ...tap, gift }),
        ...pairs.map(([count, total], at) => words.like(`${at + 2}`, count, total, tap.at + at)),
      ];
      const events = lines.flatMap((line) => eventsIn(JSON.stringify(line)));
      const terms = { creator: { country: 'GB' }, timeZone: undefined };
      return livesOf(events).map((live) => withoutLikes(recordedLog(live, terms)));
    };
    fc.assert(
      fc.property(
        likes,
        likes.chain((list) => fc.constant(list)),
        (one, other) => {
          const length = Math.min(one.length, other.length);
          expect(logs(one.slice(0, length))).toEqual(logs(other.slice(0, length)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('changing only the likes of an export changes only its visibility', () => {
  const example = (name: string) => path.join(ROOT, 'examples', name);
  const changed = (name: string, change: (text: string) => string) => {
    const text = fs.readFileSync(example(name), 'utf8');
    expect(change(text)).not.toBe(text);
    return write(folder, `changed-${path.basename(name)}`, change(text));
  };
  const likesColumn = (csv: string) => {
    const lines = csv.split('\n');
    const at = lines.findIndex((line) => line.split(',').includes('Likes'));
    const [header = '', ...rows] = lines.slice(at);
    const column = header.split(',').indexOf('Likes');
    const more = (row: string) =>
      (row.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? [])
        .map((cell, at) => (at === column ? cell.replace(/\d/, '9') : cell))
        .join(',');
    return [...lines.slice(0, at), header, ...rows.map((row) => (/^\s*$/.test(row) ? row : more(row)))].join(
      '\n',
    );
  };
  const totalLikes = (json: string) => json.replace(/("TotalLike":\s*"?)(\d)/g, '$19$2');

  it('Shop LIVE analysis', () =>
    changesLikesOnly(
      [example('shop-live/Live-2026-10.csv')],
      [changed('shop-live/Live-2026-10.csv', likesColumn)],
      ['--country', 'US', '--tz', 'America/New_York', '--unit-cost', '2 USD', '--fee-rate', '6%'],
    ));

  it.each(['diamonds', 'GBP'])('Go Live History, counted in %s', (unit) =>
    changesLikesOnly(
      [example('data-download/user_data_tiktok.json')],
      [changed('data-download/user_data_tiktok.json', totalLikes)],
      ['--country', 'GB', '--earning-unit', unit],
    ),
  );

  it('what several sources tell of one LIVE', () => {
    const others = ['capture.jsonl', 'affiliate-orders.csv'].map((name) =>
      example(`one-live-many-sources/${name}`),
    );
    const download = 'one-live-many-sources/user_data_tiktok.json';
    return changesLikesOnly(
      [...others, example(download)],
      [...others, changed(download, totalLikes)],
      ['--country', 'US', '--earning-unit', 'diamonds'],
    );
  });
});

describe('changing only the likes of event rows changes only the visibility that an engine counts', () => {
  const recordings = ALL_RECORDINGS.filter((file) => file.endsWith('.jsonl'));

  it.each(recordings.map((file) => [recordingName(file), file]))('%s', async (_name, file) => {
    const events = eventsIn(fs.readFileSync(file, 'utf8'));
    const more = events.map((event) =>
      event.kind === 'like'
        ? {
            ...event,
            count: exactLikes(17),
            total: event.total && exactLikes(event.total.taps.value + 1_000_000),
          }
        : event,
    );
    const [one, other] = [await logsBySqlite(rowsOf(events), 'GB'), await logsBySqlite(rowsOf(more), 'GB')];
    expect(other.map(withoutLikes)).toEqual(one.map(withoutLikes));
    const terms = { creator: { country: 'GB' }, timeZone: undefined };
    const counted = livesOf(events).filter(({ first }) => first !== undefined);
    if (counted.some(({ revenue }) => revenue.gifts.some(({ coins }) => coins === undefined))) return;
    expect(one).toEqual(counted.map((live) => JSON.parse(JSON.stringify(recordedLog(live, terms)))));
  });

  it.each(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[])(
    'the text for %s names likes nowhere but where they are counted and shown',
    (dialect) => {
      const sql = streamLogsSql({ dialect, events: 'events/*.parquet', country: 'US', cluster: undefined });
      const steps = new Map(
        [...sql.matchAll(/^(?:with )?(\w+) as \(\n([\s\S]*?)\n\)/gm)].map(([, name = '', text = '']) => [
          name,
          text,
        ]),
      );
      expect(steps.size).toBeGreaterThan(12);
      const knows = [...steps].filter(([, text]) => /like|highest/i.test(text)).map(([name]) => name);
      /** The columns are handed on whole; `numbered` and `lives` count them, `visible` writes them. */
      expect(knows).toEqual(['events', 'placed', 'numbered', 'lives', 'visible']);
      const [, revenue = ''] = /("revenue":[\s\S]*?)"capture"/.exec(sql) ?? [];
      expect(revenue).toContain('gifts');
      expect(revenue).not.toMatch(/like|highest/i);
    },
  );
});
