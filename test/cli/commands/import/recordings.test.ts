import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { HOST, newId, ROOM, type Tap, WORDS } from '../../../support/recorders.js';
import { ROOT, runCli, scratch, write } from '../../../support/run-cli.js';

const folder = scratch();
const START = Date.parse('2026-11-15T23:59:30Z');
const words = WORDS['connector 2.3'];
const ROSE = { id: '5655', name: 'Rose', type: 1, coins: 1 };
const tap = (count: number, final: boolean, more: Partial<Tap> = {}): Tap => ({
  id: newId(),
  user: '11',
  gift: ROSE,
  count,
  final,
  group: '1',
  at: START,
  ...more,
});
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const streak = lines(words.gift(tap(1, false)), words.gift(tap(3, false)), words.gift(tap(3, true)));
write(folder, 'a.jsonl', streak);

const run = (...args: string[]) => runCli(['import', ...args], { cwd: folder });

describe('import', () => {
  it('writes the log that estimate reads, in the time zone of the creator', async () => {
    const { stdout, stderr, exitCode } = await run('a.jsonl', '--country', 'DE', '--tz', 'Europe/Berlin');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('startedAt: 2026-11-16T00:59:30+01:00');
    expect(stdout).toContain('    - gift: Rose\n      id: "5655"\n      coins: 1\n      count: 3\n');
    expect(stdout).not.toContain('viewer');
    expect(stderr).toContain(
      `room ${ROOM}: 3 events in 0 s, 3 Diamonds, no likes recorded\n  end not recorded\n`,
    );
    const piped = await runCli(['estimate', '-', '--json'], { cwd: folder, stdin: stdout });
    expect(JSON.parse(piped.stdout).revenue.gifts).toMatchObject({ diamonds: 3, expected: '0.02' });
  });

  it('a file named twice is read once, also one whose messages have no ids', async () => {
    const gift = {
      event: 'gift',
      data: {
        giftId: 6,
        diamondCount: 6,
        giftType: 2,
        repeatCount: 1,
        userId: '1',
        createTime: String(START),
      },
    };
    write(folder, 'noid.jsonl', lines(gift));
    fs.rmSync(path.join(folder, 'link.jsonl'), { force: true });
    fs.symlinkSync('noid.jsonl', path.join(folder, 'link.jsonl'));
    const { stdout } = await run('noid.jsonl', './noid.jsonl', 'link.jsonl', '--country', 'DE');
    expect(stdout).toContain('coins: 6\n      count: 1\n');
  });

  it('of two recordings each gives what the other lacks, in any order', async () => {
    const gift = (more: object) => ({
      msgId: '9',
      roomId: ROOM,
      giftId: 6,
      giftType: 1,
      repeatCount: 4,
      groupId: '5',
      userId: '1',
      createTime: String(START),
      ...more,
    });
    write(folder, 'unpriced.jsonl', lines({ event: 'gift', data: gift({}) }));
    write(
      folder,
      'priced.jsonl',
      lines({ event: 'gift', data: gift({ diamondCount: 3, createTime: String(START - 60_000) }) }),
    );
    const one = await run('unpriced.jsonl', 'priced.jsonl', '--country', 'DE');
    const other = await run('priced.jsonl', 'unpriced.jsonl', '--country', 'DE');
    expect([one.exitCode, one.stdout]).toEqual([0, other.stdout]);
    expect(one.stdout).toContain('startedAt: 2026-11-15T23:58:30Z');
    expect(one.stdout).toContain('coins: 3\n      count: 4\n');
  });

  it('long fractions beside bare ids, and names that every object has, do no harm', async () => {
    const odd = `{"event":"chat","data":{"userId":7137749190944230150,"msgId":7137749190944230151,"x":0.30000000000000004,"createTime":"${START}"}}\n`;
    write(folder, 'odd.jsonl', `${streak}${odd}{"event":"constructor","data":{"a":1}}\n`);
    const { stdout, stderr, exitCode } = await run('odd.jsonl', '--country', 'DE');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('comments: 1\n');
    expect(stderr).toContain('unknown events left out: constructor (1)');
  });

  it('names of viewers enter a log only when they are asked for', async () => {
    const { stdout } = await run('a.jsonl', '--country', 'DE', '--names');
    expect(stdout).toContain('  gifters:\n    - name: viewer\n      gifts: 3\n      diamonds: 3\n');
    const { exitCode } = await runCli(['check', '-'], { cwd: folder, stdin: stdout });
    expect(exitCode).toBe(0);
    for (const options of [[], ['--events', 'parquet', '-o', 'a.parquet', '--force']]) {
      const plain = await run('a.jsonl', '--country', 'DE', ...options);
      expect(plain.stdout + plain.stderr).not.toContain('viewer');
    }
    expect(fs.readFileSync(path.join(folder, 'a.parquet')).includes('viewer')).toBe(false);
  });

  it('an id that lost its digits for good is a lost line, not a crash', async () => {
    write(
      folder,
      'lost.jsonl',
      `${streak}{"event":"chat","data":{"msgId":1e300}}\n{"event":"chat","data":{"msgId":1.5}}\n`,
    );
    const { exitCode, stderr } = await run('lost.jsonl', '--country', 'DE', '--dry-run');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('1 line lost (an id that is not whole), the first at lost.jsonl:5');
  });

  it('event rows hold every event and every lost line, and are no text', async () => {
    write(folder, 'rows.jsonl', `${streak}{"cut\n`);
    expect((await run('rows.jsonl', '--country', 'DE', '--events', 'parquet')).stderr).toContain(
      'name a file: -o events.parquet',
    );
    const first = await run('rows.jsonl', '--country', 'DE', '--events', 'parquet', '-o', 'rows.parquet');
    expect([first.exitCode, first.stdout]).toEqual([0, '']);
    const bytes = fs.readFileSync(path.join(folder, 'rows.parquet'));
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
    expect(rows.map(({ n, kind, quantity, final }) => [n, kind, quantity, final])).toEqual([
      [1n, 'gift', 1n, false],
      [2n, 'gift', 3n, false],
      [3n, 'gift', 3n, true],
      [4n, 'lost', null, null],
    ]);
    expect(rows[0]).toMatchObject({
      room_id: ROOM,
      gift_id: '5655',
      coins: 1n,
      user_id: '11',
      host_id: HOST,
    });
    expect(
      (await run('rows.jsonl', '--country', 'DE', '--events', 'parquet', '-o', 'rows.parquet')).exitCode,
    ).toBe(2);
  });

  it('the same from gzip data, from standard input, from a list, from two files and twice', async () => {
    const plain = (await run('a.jsonl', '--country', 'DE')).stdout;
    write(folder, 'a.jsonl.gz', gzipSync(streak));
    const values = streak.trim().split('\n');
    write(folder, 'a.json', `[${values.join(',')}]`);
    write(
      folder,
      'by-name.json',
      `{"gift":[${values.map((line) => JSON.stringify(JSON.parse(line).data)).join(',')}]}`,
    );
    write(
      folder,
      'pairs.jsonl',
      values.map((line) => `["gift",${JSON.stringify(JSON.parse(line).data)}]\n`).join(''),
    );
    write(
      folder,
      'nul.jsonl',
      values.map((line) => `gift\0${JSON.stringify(JSON.parse(line).data)}\n`).join(''),
    );
    write(folder, 'crlf.jsonl', `${values.join('\r\n')}\r\n\r\n`);
    write(folder, 'late.jsonl', values.slice(1).join('\n'));
    for (const name of ['a.jsonl.gz', 'a.json', 'by-name.json', 'pairs.jsonl', 'nul.jsonl', 'crlf.jsonl']) {
      expect([name, (await run(name, '--country', 'DE')).stdout]).toEqual([name, plain]);
    }
    expect((await runCli(['import', '-', '--country', 'DE'], { cwd: folder, stdin: streak })).stdout).toBe(
      plain,
    );
    for (const names of [
      ['a.jsonl', 'a.jsonl'],
      ['a.jsonl', 'late.jsonl'],
      ['late.jsonl', 'a.jsonl'],
    ]) {
      const twice = await run(...names, '--country', 'DE');
      expect(twice.stdout.replace(/ {2}duplicates: \d\n/, '')).toBe(plain);
      expect(twice.stdout.includes('  duplicates: ')).toBe(names[0] !== names[1]);
    }
  });

  it('ids that a recorder wrote as bare numbers keep their last digit', async () => {
    const bare = streak.replaceAll(`"${ROOM}"`, ROOM.replace(/000$/, '123'));
    write(folder, 'bare.jsonl', bare);
    expect((await run('bare.jsonl', '--country', 'DE')).stdout).toContain('id: "7137728632142843123"');
  });

  it('bad lines are counted with their place and do not stop the rest; --strict makes them errors', async () => {
    const bad = Buffer.concat([
      Buffer.from(`{"event":\n${streak}`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(
        `"text"\n${'x'.repeat(1_000_001)}\n{"event":"holiday","data":{}}\n{"event":"gift","data":{"giftId":1}}\n{"event":"chat","da`,
      ),
    ]);
    write(folder, 'bad.jsonl', bad);
    const { stdout, stderr, exitCode } = await run('bad.jsonl', '--country', 'DE');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('lostLines: 4');
    expect(stderr).toContain('1 line lost (not JSON), the first at bad.jsonl:1 (byte 0)');
    expect(stderr).toContain(
      `1 line lost (not UTF-8), the first at bad.jsonl:5 (byte ${10 + Buffer.byteLength(streak)})`,
    );
    expect(stderr).toContain('1 line lost (no event), the first at bad.jsonl:6');
    expect(stderr).toContain('1 line lost (longer than 1000000 bytes), the first at bad.jsonl:7');
    expect(stderr).toContain('1 event not counted: a Gift without a whole count, the first at bad.jsonl:9');
    expect(stderr).toContain('unknown events left out: holiday (1)');
    expect(stderr).toContain('the end of 1 file is cut off and left out');
    const strict = await run('bad.jsonl', '--country', 'DE', '--strict');
    expect([strict.exitCode, strict.stdout]).toEqual([1, '']);
    expect(strict.stderr).toContain('error[lost-lines]: bad.jsonl:1 (byte 0): not JSON');
    expect((strict.stderr.match(/lost-lines/g) ?? []).length).toBe(5);
  });

  it('300,000 bad lines are one line of the summary', async () => {
    write(folder, 'many.jsonl', `${streak}${'{"x"\n'.repeat(300_000)}`);
    const { stderr } = await run('many.jsonl', '--country', 'DE', '--dry-run');
    expect(stderr).toContain('300,000 lines lost (not JSON)');
    expect(stderr.length).toBeLessThan(1000);
  });

  it('Gifts recorded without a price are refused, never 0; the catalogue only when it is asked for', async () => {
    const broken = (giftId: string) => ({
      event: 'gift',
      data: {
        giftId,
        repeatCount: 2,
        repeatEnd: true,
        groupId: '1',
        gift: { gift_id: giftId, repeat_count: 2, repeat_end: 1 },
        userId: '1',
        msgId: giftId,
        createTime: String(START),
      },
    });
    write(folder, 'broken.jsonl', lines(broken('5655'), broken('999999999')));
    const refused = await run('broken.jsonl', '--country', 'DE');
    expect([refused.exitCode, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(
      'error[unpriced-gifts]: room without id: recorded without the prices of id 5655, id 999999999',
    );
    const taken = await run('broken.jsonl', '--country', 'DE', '--catalogue-prices');
    expect(taken.stdout).toContain('- id: "5655"\n      coins: 1\n      count: 2');
    expect(taken.stdout).toContain('- id: "999999999"\n      count: 2');
    expect(taken.stderr).toContain('1 Gift priced by the catalogue, not by the recording');
    const piped = await runCli(['estimate', '-', '--json'], { cwd: folder, stdin: taken.stdout });
    expect(JSON.parse(piped.stdout).revenue.gifts).toMatchObject({ status: 'at-least', expected: '0.01' });
    expect((await runCli(['estimate', 'broken.jsonl', '--country', 'DE'], { cwd: folder })).stderr).toContain(
      'broken.jsonl: error[unpriced-gifts]',
    );
  });

  it('several LIVEs go into a folder, named by day and room; a name inside never chooses a path', async () => {
    const other = JSON.parse(
      JSON.stringify(words.gift(tap(1, true, { at: START - 86_400_000 }))).replaceAll(ROOM, '42'),
    );
    write(folder, 'two.jsonl', streak + lines(other));
    const refused = await run('two.jsonl', '--country', 'DE');
    expect([refused.exitCode, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('2 logs, and one YAML file holds one');
    fs.mkdirSync(path.join(folder, 'out'));
    expect((await run('two.jsonl', '--country', 'DE', '-o', 'out')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'out')).sort()).toEqual([
      '2026-11-14-42.yaml',
      `2026-11-15-${ROOM}.yaml`,
    ]);
    expect((await run('two.jsonl', '--country', 'DE', '-o', 'out')).stderr).toContain('it is there already');
    const estimate = await runCli(['estimate', 'two.jsonl', '--country', 'DE'], { cwd: folder });
    expect(estimate.stderr).toContain('2 LIVEs were recorded in it');
    const evil = JSON.parse(JSON.stringify(other).replaceAll('"42"', '"../../evil"'));
    write(folder, 'evil.jsonl', lines(evil, words.gift(tap(1, true))));
    expect((await run('evil.jsonl', '--country', 'DE', '-o', 'out', '--dry-run')).stderr).not.toContain(
      '\u001b',
    );
    expect(fs.existsSync(path.join(folder, '../evil.yaml'))).toBe(false);
  });

  it('LIVEs of one day without rooms get numbers; one LIVE gets the name it is given, or one in a folder', async () => {
    const flat = WORDS.flat;
    const chat = (id: string) => lines(flat.comment(id, START));
    write(folder, 'one.jsonl', chat('1'));
    write(folder, 'other.jsonl', chat('2'));
    fs.mkdirSync(path.join(folder, 'day'));
    const args = ['--country', 'DE', '-o'];
    expect((await run('one.jsonl', 'other.jsonl', ...args, 'day')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'day')).sort()).toEqual(['2026-11-15-2.yaml', '2026-11-15.yaml']);
    expect((await run('a.jsonl', ...args, 'named.yaml')).exitCode).toBe(0);
    const { stdout } = await run('a.jsonl', '--country', 'DE');
    expect(fs.readFileSync(path.join(folder, 'named.yaml'), 'utf8')).toBe(stdout);
    expect((await run('a.jsonl', ...args, 'named.yaml')).stderr).toContain('it is there already');
    fs.mkdirSync(path.join(folder, 'single'));
    expect((await run('a.jsonl', ...args, 'single')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'single'))).toEqual([`2026-11-15-${ROOM}.yaml`]);
    expect((await run('a.jsonl', ...args, 'new/year/')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'new/year'))).toEqual([`2026-11-15-${ROOM}.yaml`]);
    fs.writeFileSync(path.join(folder, 'file'), '');
    const blocked = await run('one.jsonl', 'other.jsonl', ...args, 'file');
    expect([blocked.exitCode, blocked.stderr]).toEqual([2, expect.stringContaining('it is no folder')]);
    const inside = await run('a.jsonl', ...args, 'named.yaml/');
    expect([inside.exitCode, inside.stderr]).toEqual([2, expect.stringContaining('named.yaml')]);
  });

  it('a recording that tells no time is refused: no day is made up for it', async () => {
    write(folder, 'timeless.jsonl', '{"event":"chat","data":{"comment":"hi","msgId":"1"}}\n');
    const { stdout, stderr, exitCode } = await run('timeless.jsonl', '--country', 'DE');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error[undated-recording]: room without id: none of its events tells the time');
    const estimate = await runCli(['estimate', 'timeless.jsonl', '--country', 'DE'], { cwd: folder });
    expect([estimate.exitCode, estimate.stdout]).toEqual([1, '']);
    expect(estimate.stderr).toContain('timeless.jsonl: error[undated-recording]');
  });

  it('a .json file may hold one event a line; what is too large is said', async () => {
    write(folder, 'lines.json', `${streak}\n{"event":\n`);
    const { stdout, stderr } = await run('lines.json', '--country', 'DE');
    expect(stdout).toContain('count: 3\n');
    expect(stderr).toContain('1 line lost (not JSON), the first at lines.json:5');
    write(folder, 'nonsense.json', 'nonsense');
    expect((await run('nonsense.json', '--country', 'DE')).stderr).toContain('nothing of a LIVE in it');
  });

  it('empty lines are no lost lines; gzip data of any size', async () => {
    write(folder, 'gaps.jsonl', streak.replaceAll('\n', '\n\n'));
    const gaps = await run('gaps.jsonl', '--country', 'DE');
    expect(gaps.stdout).toBe((await run('a.jsonl', '--country', 'DE')).stdout);
    const many = Array.from({ length: 30_000 }, (_, at) =>
      lines(words.comment(newId(), START + ((at * 7919) % 60_000))),
    ).join('');
    write(folder, 'large.jsonl.gz', gzipSync(streak + many, { level: 1 }));
    expect((await run('large.jsonl.gz', '--country', 'DE')).stdout).toContain('comments: 30000\n');
  });

  it('the summary tells all that is not whole', async () => {
    const timed = (at: number, count: number) => ({
      event: 'gift',
      data: { giftId: 5655, userId: '5', repeatCount: count, diamondCount: 1, createTime: String(at) },
    });
    const strange = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((event) => ({
      event: `strange-${event}`,
      data: {},
    }));
    const like = { event: 'like', data: { likeCount: 3, userId: '1', msgId: '1' } };
    write(folder, 'partial.jsonl', lines(timed(START, 1), timed(START + 9000, 1), like, ...strange));
    const { stdout, stderr } = await run('partial.jsonl', '--country', 'DE');
    expect(stderr).toContain('room without id: 3 events in 9 s, 2 Diamonds, 3 likes');
    expect(stderr).toContain('  2 streaks told apart by time alone: an estimate\n');
    expect(stderr).toContain('  likes are a floor: no total was seen\n');
    expect(stderr).toMatch(/unknown events left out: (strange-\w \(1\), ){5}2 more kinds/);
    expect(stdout).toContain('guessedStreaks: 2\n');
    expect(stdout).toContain('likesAreFloor: true\n');
    write(folder, 'partial.yaml', stdout);
    const estimate = await runCli(['estimate', 'partial.yaml'], { cwd: folder });
    const text = estimate.stdout.replace(/\s+/g, ' ');
    expect(text).toContain('2 streaks told apart by time alone');
    expect(text).toContain('likes are those of the messages that arrived: a floor');
    const unpriced = [1, 2, 3, 4, 5].map((giftId) => ({
      event: 'gift',
      data: { giftId, userId: '1', repeatCount: 1, msgId: String(giftId), createTime: String(START) },
    }));
    write(folder, 'unpriced.jsonl', lines(...unpriced));
    expect((await run('unpriced.jsonl', '--country', 'DE')).stderr).toContain(
      'without the prices of id 1, id 2, id 3 and 2 more',
    );
    write(folder, 'twice-bad.jsonl', `${streak}x\nx\n`);
    expect((await run('twice-bad.jsonl', '--country', 'DE', '--strict')).stderr).toContain(
      'not JSON, and 1 more',
    );
  });

  describe('progress', () => {
    /** Each look at the clock is so many milliseconds after the one before. */
    const clock = (step: number) => {
      let at = START;
      return () => {
        at += step;
        return new Date(at);
      };
    };
    const args = ['import', 'a.jsonl', '--country', 'DE', '--dry-run'];

    it('of work over a second stands on the terminal, and is gone in the end', async () => {
      const { stderr } = await runCli(args, { cwd: folder, columns: 80, now: clock(800) });
      const clear = '\r\u001B[K';
      const size = (streak.length / 1e6).toFixed(1);
      expect(stderr).toContain(`${clear}${size} of ${size} MB · 2 events/s · 0 s left`);
      expect(stderr.split(clear).at(-1)).toMatch(/^room /);
    });

    it('of a pipe tells no end', async () => {
      const piped = ['import', '-', '--country', 'DE', '--dry-run'];
      const { stderr } = await runCli(piped, { cwd: folder, columns: 80, now: clock(800), stdin: streak });
      expect(stderr).toContain('MB · 2 events/s\r');
    });

    it('is silent in short work, and where nobody looks', async () => {
      const short = await runCli(args, { cwd: folder, columns: 80, now: clock(100) });
      const unseen = await runCli(args, { cwd: folder, now: clock(5000) });
      for (const { stderr } of [short, unseen]) expect(stderr).not.toContain('events/s');
    });
  });

  it('what a recording cannot tell comes from --creator or --country, checked like a log', async () => {
    write(folder, 'creator.yaml', 'creator:\n  handle: "@a"\n  country: DE\n  followers: 12.4K\n');
    const { stdout } = await run('a.jsonl', '--creator', 'creator.yaml');
    expect(stdout).toContain('creator:\n  handle: "@a"\n  country: DE\n  followers: 12.4K\n');
    write(folder, 'wrong.yaml', 'country: DE\nlikes: 5\n');
    const wrong = await run('a.jsonl', '--creator', 'wrong.yaml');
    expect([wrong.exitCode, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('wrong.yaml:2:1: error[unknown-key]');
    expect((await run('a.jsonl')).stderr).toContain('a recording does not tell the country');
    expect((await run('a.jsonl', '--country', 'XX')).exitCode).toBe(2);
    expect((await run('a.jsonl', '--creator', 'no.yaml')).exitCode).toBe(2);
  });

  it('a file that is none: says what was looked for; a missing file; an empty one', async () => {
    write(folder, 'none.jsonl', '{"a":1}\n{"b":2}\n');
    const none = await run('none.jsonl', '--country', 'DE');
    expect([none.exitCode, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('none.jsonl: error[wrong-file]: nothing of a LIVE in it');
    write(folder, 'empty.jsonl', '');
    expect((await run('empty.jsonl', '--country', 'DE')).exitCode).toBe(1);
    expect((await run('gone.jsonl', '--country', 'DE')).exitCode).toBe(2);
    write(folder, 'half.jsonl.gz', gzipSync(streak).subarray(0, 60));
    expect((await run('half.jsonl.gz', '--country', 'DE')).exitCode).toBe(2);
  });

  it('negative, fractional and textual counts are no counts; text of a chat is no event', async () => {
    const odd = (repeatCount: unknown) =>
      JSON.parse(
        JSON.stringify(words.gift(tap(1, true))).replace(
          '"repeatCount":1',
          `"repeatCount":${JSON.stringify(repeatCount)}`,
        ),
      );
    write(
      folder,
      'odd.jsonl',
      streak +
        lines(odd(-5), odd(1.5), odd('many'), odd(null), {
          event: 'chat',
          data: {
            common: { msgId: '1', roomId: ROOM, createTime: String(START) },
            content: '{"event":"gift"}',
          },
        }),
    );
    const { stdout, stderr } = await run('odd.jsonl', '--country', 'DE');
    expect(stdout).toContain('count: 3\n');
    expect(stderr).toContain('4 events not counted: a Gift without a whole count');
  });

  it('estimate takes a recording as the log of its LIVE, with what it missed beside the sum', async () => {
    const { stdout, exitCode } = await runCli(['estimate', 'a.jsonl', '--country', 'DE'], { cwd: folder });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('3 Diamonds');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'made from a recording that is not whole: its end is not recorded; there may have been more Gifts',
    );
    const none = await runCli(['estimate', 'a.jsonl'], { cwd: folder });
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('a.jsonl: error[usage]: a recording does not tell the country');
    const sums = await runCli(
      [
        'estimate',
        'a.jsonl',
        path.join(ROOT, 'examples/scaled-live-rewards/stream.yaml'),
        '--country',
        'DE',
        '--json',
        '--by',
        'month',
      ],
      { cwd: folder },
    );
    expect(JSON.parse(sums.stdout).totals[0].lives).toBe(2);
    expect(HOST).not.toBe('');
  });

  it('the shipped log is what import makes of the shipped recording', async () => {
    const example = path.join(ROOT, 'examples/recorded-live');
    const { stdout } = await runCli(
      ['import', 'capture.jsonl', '--creator', 'creator.yaml', '--tz', 'Europe/London'],
      { cwd: example },
    );
    expect(stdout).toBe(fs.readFileSync(path.join(example, 'stream.yaml'), 'utf8'));
  });
});
