import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratch, type World, write } from '../../support/run-cli.js';

const BEGIN = Date.UTC(2026, 10, 15, 20, 0, 0);
let id = 1;

function gift(seconds: number, count = 1, more: object = {}): string {
  const data = {
    msgId: String(id++),
    giftId: 5655,
    giftName: 'Rose',
    diamondCount: 1,
    giftType: 1,
    repeatCount: count,
    repeatEnd: true,
    userId: '9',
    groupId: String(id),
    ...more,
  };
  return `${JSON.stringify({ ts: BEGIN + seconds * 1000, event: 'gift', data })}\n`;
}

function like(seconds: number, totalLikeCount: number): string {
  const data = { msgId: String(id++), userId: '5', likeCount: 15, totalLikeCount };
  return `${JSON.stringify({ ts: BEGIN + seconds * 1000, event: 'like', data })}\n`;
}

function viewers(seconds: number, viewerCount: number): string {
  return `${JSON.stringify({ ts: BEGIN + seconds * 1000, event: 'roomUser', data: { msgId: String(id++), viewerCount } })}\n`;
}

const END = `${JSON.stringify({ ts: BEGIN + 600_000, event: 'streamEnd', data: { action: 3 } })}\n`;

interface Watching extends World {
  readonly args?: readonly string[];
  /** Seconds that pass at each pause. */
  readonly step?: number;
}

/** Watches capture.jsonl in a folder while each of `steps` happens to it, one a pause; then the user has enough. */
async function watch(begin: string, steps: readonly ((file: string) => void)[], watching: Watching = {}) {
  const { args = ['--country', 'US'], step = 30, ...world } = watching;
  const cwd = scratch();
  const file = write(cwd, 'capture.jsonl', begin);
  let now = BEGIN;
  let pauses = 0;
  const pause = async () => {
    now += step * 1000;
    steps[pauses]?.(file);
    pauses += 1;
    return pauses <= steps.length;
  };
  const options = { cwd, pause, now: () => new Date(now), ...world };
  const outcome = await runCli(['estimate', '--watch', 'capture.jsonl', ...args], options);
  return { ...outcome, pauses, cwd };
}

const add =
  (...texts: string[]) =>
  (file: string) =>
    fs.appendFileSync(file, texts.join(''));
const diamondsIn = (text: string) => [...text.matchAll(/· ([\d,]+) Diamonds?/g)].map(([, count]) => count);

describe('estimate --watch', () => {
  it('prints a line when something is new, and the whole estimate when the LIVE ends', async () => {
    const { stdout, stderr, exitCode, pauses } = await watch(gift(0) + like(1, 1000), [
      add(gift(30, 10), viewers(31, 312)),
      () => {},
      add(gift(90, 100), like(91, 182_450), END),
    ]);
    expect([exitCode, stderr, pauses]).toEqual([0, '', 3]);
    const lines = stdout.split('\n\n')[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^20:00:01 · 1 Diamond · \$0\.00 .*Likes: 15 → \$0\.00$/);
    expect(lines[1]).toContain('20:00:31 · 11 Diamonds');
    expect(lines[1]).toContain('312 viewers');
    expect(lines[2]).toContain('111 Diamonds, 73 a minute');
    expect(lines[2]).toContain('Likes: 181,465 → $0.00');
    expect(stdout).toContain('│ Gifts & Diamonds');
    expect(stdout).toContain('Likes: 181,465 → $0.00');
    expect(stdout).not.toContain('\u001B');
  });

  it('Ctrl-C is no failure: all that had come is in the estimate, also what came since the last look', async () => {
    const { stdout, exitCode } = await watch(gift(0, 5), [], {
      pause: async () => false,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('5 Diamonds');
    expect(stdout).toContain('its end is not recorded');
    const late = await watch(gift(0, 5), [], {});
    expect(late.stdout).toContain('Total: ');
  });

  it('draws over itself on a terminal, in colour only where it is wanted', async () => {
    const { stdout } = await watch(gift(0, 7) + viewers(2, 300), [add(gift(60, 70)), add(gift(61, 700))], {
      columns: 60,
    });
    const frames = stdout
      .replaceAll('\u001B[K', '')
      .replaceAll('\u001B[0J', '')
      .split(/\u001B\[(\d+)F/);
    expect(frames).toHaveLength(5);
    const drawn = (frames[0] ?? '').split('\n').length - 1;
    expect(Number(frames[1])).toBe(drawn);
    expect(frames[0]).toContain('Diamonds: 7');
    expect(frames[0]).toContain('Ctrl-C');
    expect(frames[0]).not.toContain('its end is not recorded');
    expect(frames[4]).toContain('Diamonds: 777');
    expect(frames[4]).toContain('Total: ');
    for (const line of (frames[0] ?? '').split('\n'))
      expect(line.replace(/\u001B\[\d+m/g, '').length).toBeLessThanOrEqual(60);
  });

  it('tells how fast it grows: lately by the clock, on average by the recording', async () => {
    const steps = Array.from({ length: 20 }, (_, at) => add(gift(30 * at + 30, 50)));
    const { stdout } = await watch(gift(0, 600), steps, { columns: 120 });
    const last = stdout.split(/\u001B\[\d+F/).at(-1) ?? '';
    expect(last).toContain('Diamonds: 1,600 (100 a minute in the last five, 160 on average)');
  });

  it('goes on in the new file after a rotation, with the rest of the old one', async () => {
    const { stdout } = await watch(gift(0), [
      (file) => {
        fs.appendFileSync(file, gift(10, 10));
        fs.renameSync(file, `${file}.1`);
      },
      (file) => fs.writeFileSync(file, gift(20, 100)),
      add(gift(30, 1000), END),
    ]);
    expect(diamondsIn(stdout.split('\n\n')[0] ?? '')).toEqual(['1', '11', '111', '1,111']);
  });

  it.each([
    ['emptied, then shorter', (file: string) => fs.writeFileSync(file, gift(20, 100))],
    [
      'written anew and longer than before',
      (file: string) => fs.writeFileSync(file, gift(20, 60) + gift(21, 40) + like(22, 5) + viewers(23, 5)),
    ],
  ])('goes on when the file is %s', async (_name, begun) => {
    const { stdout } = await watch(gift(0) + like(1, 1), [begun, add(gift(40, 1000)), add(END)]);
    expect(diamondsIn(stdout.split('\n\n')[0] ?? '').slice(-1)).toEqual(['1,101']);
  });

  it('a line is read when it is whole, torn or not', async () => {
    const line = gift(30, 40);
    const { stdout } = await watch(gift(0), [
      (file) => fs.appendFileSync(file, line.slice(0, 50)),
      (file) => fs.appendFileSync(file, line.slice(50)),
      add(END),
    ]);
    expect(stdout).toContain('41 Diamonds');
    expect(stdout).not.toContain('lost');
    const torn = await watch(gift(0), [(file) => fs.appendFileSync(file, line.slice(0, 50))]);
    /** As in any other recording, the last line is left out when it is cut off. */
    expect(torn.stdout).not.toContain('lost');
    expect(torn.stdout).toContain('its end is not recorded');
  });

  it('waits for the first event, and says so on a terminal', async () => {
    const { stdout } = await watch('', [add(gift(0, 3), END)], { columns: 80 });
    expect(stdout).toContain('Waiting for the first event in capture.jsonl');
    expect(stdout).toContain('Diamonds: 3');
    const never = await watch('', [() => {}]);
    expect([never.exitCode, never.stdout, never.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('no event of a LIVE came'),
    ]);
  });

  it('is data when asked for: a whole estimate a line', async () => {
    const { stdout } = await watch(gift(0), [add(gift(30, 20), END)], {
      args: ['--country', 'US', '--json'],
    });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ revenue }) => revenue.gifts.diamonds)).toEqual([1, 21]);
    expect(reports.map(({ likes }) => likes.directRevenue)).toEqual(['0.00', '0.00']);
  });

  it('ends with what `estimate` says of the same recording', async () => {
    const { stdout, cwd } = await watch(gift(0), [add(gift(30, 20), like(31, 500), END)]);
    const whole = await runCli(['estimate', 'capture.jsonl', '--country', 'US'], { cwd });
    expect(stdout.endsWith(whole.stdout)).toBe(true);
  });

  it('likes move no amount while it runs: law', async () => {
    const amounts = async (likes: number) => {
      id = 1;
      const { stdout } = await watch(gift(0, 50) + like(1, likes), [
        add(like(30, likes * 9), gift(31, 10)),
        add(END),
      ]);
      return stdout.match(/\$[\d.,]+/g);
    };
    expect(await amounts(1_000)).toEqual(await amounts(9_000_000));
  });

  it.each([
    [['--watch', 'a.jsonl', 'b.jsonl', '--country', 'US'], 'follows one file'],
    [['--watch', '-', '--country', 'US'], 'tee'],
    [['--watch', 'a.jsonl.gz', '--country', 'US'], 'packed'],
    [['--watch', 'a.jsonl', '--country', 'US', '-o', 'x.json'], '-o has no place there'],
    [['--watch', 'a.jsonl', '--country', 'US', '--by', 'day'], '--by has no place there'],
    [['--watch', 'a.jsonl', '--country', 'US', '-f', 'csv'], 'prints no csv'],
    [['--watch', 'missing.jsonl', '--country', 'US'], 'no such file'],
    [['--watch', '.', '--country', 'US'], 'no file'],
    [['--watch', 'a.jsonl'], 'does not tell the country'],
  ])('%j is refused: %s', async (args, message) => {
    const cwd = scratch();
    write(cwd, 'a.jsonl', gift(0));
    const { exitCode, stdout, stderr } = await runCli(['estimate', ...args], { cwd });
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it('in a low window the first lines stay, and nothing is drawn below the last', async () => {
    const out: string[] = [];
    const stdout = { write: (text: string) => void out.push(text), isTerminal: true, columns: 80, rows: 4 };
    await watch(gift(0, 7), [add(gift(60, 70))], { stdout });
    const frame = out.find((text) => text.includes('F')) ?? '';
    expect(out[0]?.split('\n')).toHaveLength(4);
    expect(out[0]).toContain('Diamonds: 7');
    expect(frame).toMatch(/^\u001B\[3F/);
  });

  it('the last amount is told, also as data and soon after another', async () => {
    const { stdout, cwd } = await watch(gift(0, 5), [add(gift(1, 50_000))], {
      args: ['--country', 'US', '--json'],
      step: 1,
    });
    const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    const whole = await runCli(['estimate', 'capture.jsonl', '--country', 'US', '--json'], { cwd });
    expect(last.total).toEqual(JSON.parse(whole.stdout).total);
  });

  it('the next LIVE begins anew: no viewers and no rate of the one before', async () => {
    const { stdout } = await watch(gift(0, 3000, { roomId: '1' }) + viewers(1, 500), [
      add(gift(120, 10, { roomId: '1' })),
      add(gift(4000, 20, { roomId: '2' })),
      add(gift(4030, 20, { roomId: '2' })),
    ]);
    const lines = stdout.split('\n\n')[0]?.split('\n') ?? [];
    expect(lines[1]).toContain('500 viewers');
    expect(lines.at(-1)).toContain('40 Diamonds');
    expect(lines.at(-1)).not.toMatch(/viewers|0 a minute/);
  });

  it('waits through events without a time, and says so where nobody can see it wait', async () => {
    const connected = '{"event":"connected","data":{"roomId":"7137728632142843000"}}\n';
    const { stdout, stderr, exitCode } = await watch(connected, [add(gift(0, 3), END)]);
    expect([exitCode, stderr]).toEqual([0, 'Waiting for the first event in capture.jsonl …\n']);
    expect(stdout).toContain('3 Diamonds');
    const { stderr: other } = await watch('hello\n', [() => {}]);
    expect(other).toContain('is it a recording?');
    const undated = await watch(connected, []);
    expect([undated.exitCode, undated.stderr]).toEqual([1, expect.stringContaining('undated-recording')]);
  });

  it('a folder or a link loop in the place of the file is waited out', async () => {
    const { stdout, exitCode } = await watch(gift(0, 3), [
      (file) => {
        fs.renameSync(file, `${file}.1`);
        fs.mkdirSync(file);
      },
      (file) => {
        fs.rmdirSync(file);
        fs.symlinkSync(file, file);
      },
      (file) => {
        fs.unlinkSync(file);
        fs.writeFileSync(file, gift(40, 1000) + END);
      },
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1,003 Diamonds');
  });

  it('of a recorder that goes on from LIVE to LIVE, the last is shown', async () => {
    const first = gift(0, 5, { roomId: '1' });
    const { stdout } = await watch(
      first,
      [add(gift(4000, 70, { roomId: '2' })), add('not an event\n', '{"event":"other"}\n')],
      { columns: 100 },
    );
    expect(stdout).toContain('Diamonds: 5');
    expect(stdout).toContain('Diamonds: 70');
    expect(stdout).toContain('1 line lost');
  });

  it('names the creator, and what is not told stays away', async () => {
    const cwd = scratch();
    write(cwd, 'capture.jsonl', gift(0, 5));
    write(cwd, 'creator.yaml', 'creator:\n  handle: "@maya.cooks"\n  country: GB\n');
    const args = ['estimate', '--watch', 'capture.jsonl', '--creator', 'creator.yaml'];
    const { stdout } = await runCli(args, { cwd, columns: 80 });
    expect(stdout).toContain('@maya.cooks · capture.jsonl · GB');
    expect(stdout).toContain('Likes: not recorded → $0.00');
    expect(stdout).not.toContain('Viewers:');
  });

  it('a Gift without a price is unknown, never 0 and never ends the watch; the run says so in the end', async () => {
    const { exitCode, stdout, stderr } = await watch(gift(0, 10), [
      add(gift(30, 3, { diamondCount: undefined, giftId: 6064, giftName: 'Nobody knows' })),
      add(gift(60, 5), END),
    ]);
    expect(stdout).toContain('at least 15 Diamonds');
    expect(stdout).toContain('Nobody knows (price not recorded)');
    expect(stdout).toContain('Total: at least');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('unpriced-gifts')]);
  });

  it('a log is no recording, and is not waited for', async () => {
    const cwd = scratch();
    write(cwd, 'stream.yaml', 'version: 1\n');
    const { exitCode, stderr } = await runCli(['estimate', '--watch', 'stream.yaml', '--country', 'US'], {
      cwd,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('tiktok-earn estimate stream.yaml')]);
  });

  it('a disk that fails is told', async () => {
    const cwd = scratch();
    write(cwd, 'capture.jsonl', gift(0));
    const fail = () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'open' });
    };
    const files = { ...fs, openSync: fail as unknown as typeof fs.openSync };
    const { exitCode, stderr } = await runCli(['estimate', '--watch', 'capture.jsonl', '--country', 'US'], {
      cwd,
      files,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('the device reports an error')]);
    expect(fs.existsSync(path.join(cwd, 'capture.jsonl'))).toBe(true);
  });
});
