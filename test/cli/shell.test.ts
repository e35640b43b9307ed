import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/cli/io.js';
import { readThreshold } from '../../src/cli/options/threshold.js';
import { colourFor } from '../../src/cli/output/colour.js';
import { VERSION } from '../../src/cli/version.js';
import { LIMITS } from '../../src/input/limits.js';
import { written } from '../support/logs.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

describe('colour', () => {
  const terminal = { isTerminal: true, columns: 80, write: () => undefined };
  const pipe = { isTerminal: false, columns: undefined, write: () => undefined };

  it.each([
    [terminal, {}, 'auto', true],
    [pipe, {}, 'auto', false],
    [terminal, { NO_COLOR: '1' }, 'auto', false],
    [terminal, { NO_COLOR: '' }, 'auto', true],
    [pipe, { FORCE_COLOR: '1' }, 'auto', true],
    [terminal, { FORCE_COLOR: '0' }, 'auto', false],
    [terminal, { FORCE_COLOR: 'false' }, 'auto', false],
    [pipe, { FORCE_COLOR: '' }, 'auto', false],
    [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, 'auto', true],
    [terminal, { TERM: 'dumb' }, 'auto', false],
    [pipe, { NO_COLOR: '1' }, 'always', true],
    [terminal, { FORCE_COLOR: '1' }, 'never', false],
  ] as const)('case %#', (output, env, wish, expected) =>
    expect(colourFor(output, env, wish)).toBe(expected),
  );

  it.each([
    [['--color', 'always'], true],
    [['--color', 'never'], false],
    [['--no-color'], false],
    [[], false],
  ] as const)('%j', async (options, expected) => {
    const { stdout } = await runCli(['estimate', 'examples/first-stream/stream.yaml', ...options]);
    expect(stdout.includes('\u001B[')).toBe(expected);
  });
});

describe('help and usage', () => {
  it.each(['estimate', 'eligibility', 'import', 'check', 'init', 'rates', 'gifts', 'schema'])(
    '%s has help with examples, on standard output',
    async (command) => {
      for (const args of [
        [command, '--help'],
        ['help', command],
      ]) {
        const { stdout, stderr, exitCode } = await runCli(args);
        expect([stderr, exitCode]).toEqual(['', 0]);
        expect(stdout).toContain('Examples:');
        expect(stdout).toContain(`$ tiktok-earn ${command}`);
        expect(stdout).toContain('Usage: tiktok-earn');
      }
    },
  );

  it('the root lists the commands and the exit codes', async () => {
    const { stdout, exitCode } = await runCli(['--help']);
    expect(exitCode).toBe(0);
    for (const word of [
      'estimate',
      'eligibility',
      'import',
      'check',
      'init',
      'rates',
      'gifts',
      'schema',
      'Exit codes:',
      '70',
    ])
      expect(stdout).toContain(word);
    expect((await runCli([])).exitCode).toBe(2);
  });

  it('tells the version of package.json', async () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(VERSION).toBe(version);
    expect(await runCli(['--version'])).toMatchObject({ stdout: `${version}\n`, exitCode: 0 });
    expect(await runCli(['-V'])).toMatchObject({ stdout: `${version}\n`, exitCode: 0 });
  });

  it.each([
    [['estmate', 'a'], /Did you mean estimate/],
    [['estimate', 'a', '--jsn'], /Did you mean --json/],
    [['estimate'], /missing required argument 'log'/],
    [['estimate', 'a', '--by', 'year'], /Allowed choices are live, day, week, month, creator/],
    [['estimate', 'a', '--format', 'html5'], /Write one of table, json/],
    [['estimate', 'a', '--tz', 'Mars/Olympus'], /like Europe\/Berlin/],
    [['estimate', 'a', '--fail-under', '1,000'], /Write it like 100 or "100 USD"/],
    [['estimate', 'a', '--fail-under', '1e3'], /Write it like 100/],
    [['estimate', 'a', '--use', 'x'], /Write it like diamonds-per-coin=two-to-one/],
    [['estimate', 'a', '--use', 'diamonds-per-coin=three'], /it has: two-to-one/],
    [['estimate', 'a', '--use', 'diamond-face-value=x'], /it has none/],
    [['estimate', 'a', '--use', 'diamonds-per-con=x'], /did you mean `diamonds-per-coin`/],
    [['rates', '--on', '2026-13-01'], /This day is in no calendar/],
    [['rates', '--on', 'today'], /Write year, month and day, like 2026-11-15/],
    [['init', '--country', 'usa'], /Write US\./],
    [['schema', 'rates'], /Allowed choices are log, estimate/],
  ])('%j is wrong usage, with a way out', async (args, message) => {
    const { stdout, stderr, exitCode } = await runCli(args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });

  it('-- ends the options: a file may be called --json', async () => {
    const folder = scratch();
    for (const name of ['--json', 'it\'s "odd" 🦁.yaml', 'a b.yaml', '-x.yaml']) {
      write(folder, name, GOOD);
      expect((await runCli(['estimate', '--', name], { cwd: folder })).exitCode).toBe(0);
    }
  });

  it.each([
    ['100', '100', undefined],
    ['100.50 USD', '100.5', 'USD'],
    ['EUR 7', '7', 'EUR'],
    ['-3', '-3', undefined],
  ])('%s is a threshold', (text, _, currency) => expect(readThreshold(text)?.currency).toBe(currency));
  it.each(['', 'USD', '1,000', '0x10', 'EUR 7 EUR', '7 XXY', '01'])('%j is none', (text) =>
    expect(readThreshold(text)).toBeUndefined(),
  );
});

describe('reading', () => {
  it('a file that is not there has a neighbour', async () => {
    const folder = scratch();
    write(folder, 'sunday.yaml', GOOD);
    const { stderr, exitCode } = await runCli(['estimate', 'sundy.yaml'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('error[unreadable]: there is no such file or folder');
    expect(stderr).toContain('did you mean `sunday.yaml`?');
    expect((await runCli(['estimate', 'zzz/zzz/zzz.yaml'], { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(['estimate', 'nothing-like-it'], { cwd: folder })).stderr).toContain(
      'tiktok-earn init',
    );
  });

  it('an empty folder, a NUL in the name, a file used as a folder', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    fs.mkdirSync(path.join(folder, 'empty'));
    expect((await runCli(['estimate', 'empty'], { cwd: folder })).stderr).toContain('no logs in this folder');
    expect((await runCli(['estimate', 'a\0b'], { cwd: folder })).stderr).toContain('NUL character');
    expect((await runCli(['estimate', 'a.yaml/b'], { cwd: folder })).stderr).toContain(
      'a part of this path is no folder',
    );
  });

  it('limits are named when they are met, one byte before they are not', async () => {
    const folder = scratch();
    const padded = (bytes: number) => `${GOOD}${' '.repeat(bytes - GOOD.length)}`;
    write(folder, 'fits.yaml', padded(LIMITS.logBytes));
    write(folder, 'large.yaml', padded(LIMITS.logBytes + 1));
    write(folder, 'fits.ndjson', `${GOOD}\n${padded(LIMITS.lineBytes)}`);
    write(folder, 'large.ndjson', `${GOOD}\n${padded(LIMITS.lineBytes + 1)}`);
    expect((await runCli(['check', 'fits.yaml'], { cwd: folder })).exitCode).toBe(0);
    expect((await runCli(['check', 'fits.ndjson'], { cwd: folder })).exitCode).toBe(0);
    const large = await runCli(['check', 'large.yaml'], { cwd: folder });
    expect([large.exitCode, large.stderr]).toEqual([
      1,
      expect.stringContaining('error[too-large]: larger than 5 MB'),
    ]);
    expect((await runCli(['check', 'large.ndjson'], { cwd: folder })).stderr).toContain(
      'large.ndjson:2: error[too-large]: larger than 1 MB',
    );
    const endless = await runCli(['check', '/dev/zero']);
    expect(endless.stderr).toContain('larger than 5 MB');
  });

  it('a file that cannot be read part of the way is refused, a slow pipe is waited for', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    const fail = (code: string) => () => {
      throw Object.assign(new Error(code), { code, syscall: 'read' });
    };
    const broken = await runCli(['estimate', 'a.yaml'], {
      cwd: folder,
      files: { ...fs, readSync: fail('EIO') } as Files,
    });
    expect([broken.exitCode, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('the device reports an error');
    let tries = 0;
    const slow = ((...args: Parameters<typeof fs.readSync>) => {
      tries += 1;
      if (tries === 1) fail('EAGAIN')();
      return tries > 3 ? fail('EOF')() : fs.readSync(...args);
    }) as unknown as Files['readSync'];
    expect(
      (await runCli(['estimate', 'a.yaml'], { cwd: folder, files: { ...fs, readSync: slow } as Files }))
        .exitCode,
    ).toBe(0);
    const closed = await runCli(['estimate', 'a.yaml'], {
      cwd: folder,
      files: { ...fs, openSync: fail('EWEIRD') } as Files,
    });
    expect(closed.stderr).toContain('the system says EWEIRD');
  });

  it.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8]), 'a packed (gzip) file'],
    ['html', '<!doctype html>', 'HTML or XML'],
    ['latin1', Buffer.from([0x61, 0xe9]), 'not UTF-8'],
    ['csv', 'a,b,c\n1,2,3\n', 'must be a stream log'],
    ['json list', '[1]', 'must be a stream log'],
  ])('%s is recognised', async (name, content, message) => {
    const folder = scratch();
    write(folder, `${name}.yaml`, content);
    const { stderr, exitCode } = await runCli(['estimate', `${name}.yaml`], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe('writing', () => {
  const out = (folder: string, ...more: string[]) => [
    'estimate',
    'a.yaml',
    '--json',
    '-o',
    path.join(folder, 'out.json'),
    ...more,
  ];
  const setUp = () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    return folder;
  };

  it('never overwrites without --force, leaves nothing else behind', async () => {
    const folder = setUp();
    expect((await runCli(out(folder), { cwd: folder })).exitCode).toBe(0);
    const first = fs.readFileSync(path.join(folder, 'out.json'), 'utf8');
    expect(JSON.parse(first).total.expected).toBe('4.00');
    fs.writeFileSync(path.join(folder, 'out.json'), 'mine');
    const refused = await runCli(out(folder), { cwd: folder });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('add --force to replace it');
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('mine');
    expect((await runCli(out(folder, '--force'), { cwd: folder })).exitCode).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe(first);
    expect(fs.readdirSync(folder).sort()).toEqual(['a.yaml', 'out.json']);
  });

  it('links are not followed: a dangling one is in the way, --force replaces the link', async () => {
    const folder = setUp();
    fs.symlinkSync(path.join(folder, 'elsewhere.json'), path.join(folder, 'out.json'));
    expect((await runCli(out(folder), { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(out(folder, '--force'), { cwd: folder })).exitCode).toBe(0);
    expect(fs.lstatSync(path.join(folder, 'out.json')).isSymbolicLink()).toBe(false);
    expect(fs.existsSync(path.join(folder, 'elsewhere.json'))).toBe(false);
  });

  it.each(['pipe', 'folder'])(
    'what is no file is not replaced by one, not with --force either: a %s',
    async (kind) => {
      const folder = setUp();
      const there = path.join(folder, 'out.json');
      if (kind === 'pipe') execFileSync('mkfifo', [there]);
      else fs.mkdirSync(there);
      const { stderr, exitCode } = await runCli(out(folder, '--force'), { cwd: folder });
      const message = kind === 'pipe' ? 'it is no regular file' : 'it is a folder';
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      expect(fs.lstatSync(there).isFile()).toBe(false);
      expect(fs.readdirSync(folder).sort()).toEqual(['a.yaml', 'out.json']);
    },
  );

  it('a file needs a name', async () => {
    const folder = setUp();
    const { stderr, exitCode } = await runCli(['estimate', 'a.yaml', '-o', ''], { cwd: folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('a file without a name')]);
  });

  it('an input is never the output, by its name or by a hard link', async () => {
    const folder = setUp();
    fs.linkSync(path.join(folder, 'a.yaml'), path.join(folder, 'out.json'));
    for (const name of ['a.yaml', './a.yaml', 'out.json']) {
      const { stderr, exitCode } = await runCli(['estimate', 'a.yaml', '-f', 'json', '--force', '-o', name], {
        cwd: folder,
      });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is one of the inputs')]);
    }
    expect(fs.readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toBe(GOOD);
  });

  it('whatever step fails, there is the whole file or none, and no litter', async () => {
    const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync'] as const;
    for (const step of steps) {
      for (const force of [false, true]) {
        const folder = setUp();
        const files = {
          ...fs,
          [step]: (...args: unknown[]) => {
            const isOutput =
              step === 'openSync' ? args[1] === 'wx' : step === 'closeSync' ? wasWritten : true;
            if (isOutput) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: step });
            return (fs[step] as (...each: unknown[]) => unknown)(...args);
          },
        };
        let wasWritten = false;
        if (step === 'closeSync') {
          files.writeSync = ((...args: Parameters<typeof fs.writeSync>) => {
            wasWritten = true;
            return fs.writeSync(...args);
          }) as typeof fs.writeSync;
        }
        const { stderr, exitCode } = await runCli(out(folder, ...(force ? ['--force'] : [])), {
          cwd: folder,
          files: files as unknown as Files,
        });
        const needed = step !== 'linkSync' ? step !== 'renameSync' || force : !force;
        expect([step, force, exitCode]).toEqual([step, force, needed ? 2 : 0]);
        if (needed) expect(stderr).toContain('no space left');
        expect(fs.readdirSync(folder).sort()).toEqual(needed ? ['a.yaml'] : ['a.yaml', 'out.json']);
      }
    }
  });

  it('a file that appears meanwhile is not overwritten', async () => {
    const folder = setUp();
    const files = {
      ...fs,
      linkSync: (from: string, to: string) => {
        fs.writeFileSync(to, 'theirs');
        fs.linkSync(from, to);
      },
    } as Files;
    const { stderr, exitCode } = await runCli(out(folder), { cwd: folder, files });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is there already')]);
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('theirs');
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });

  it('short writes are carried on', async () => {
    const folder = setUp();
    const files = {
      ...fs,
      writeSync: (fd: number, bytes: Uint8Array, at: number, length: number) =>
        fs.writeSync(fd, bytes, at, Math.min(length, 7)),
    } as unknown as Files;
    expect((await runCli(out(folder), { cwd: folder, files })).exitCode).toBe(0);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).total.expected).toBe('4.00');
  });

  it('a folder that is not there, and standard output that fails', async () => {
    const folder = setUp();
    expect((await runCli(['estimate', 'a.yaml', '-o', 'no/such/out.json'], { cwd: folder })).exitCode).toBe(
      2,
    );
    const failing = (code: string) => ({
      isTerminal: false,
      columns: undefined,
      write: () => {
        throw Object.assign(new Error(code), { code, syscall: 'write' });
      },
    });
    const full = await runCli(['estimate', 'a.yaml'], { cwd: folder, stdout: failing('ENOSPC') });
    expect([full.exitCode, full.stderr]).toEqual([2, expect.stringContaining('no space left')]);
    expect(await runCli(['estimate', 'a.yaml'], { cwd: folder, stdout: failing('EPIPE') })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect((await runCli(['check', 'nothing'], { cwd: folder, stderr: failing('ENOSPC') })).exitCode).toBe(2);
  });

  it('a bug of ours is one line, with the stack only for DEBUG', async () => {
    const stdout = {
      isTerminal: false,
      columns: undefined,
      write: () => {
        throw new TypeError('oops');
      },
    };
    const bug = await runCli(['schema'], { stdout });
    expect(bug.exitCode).toBe(70);
    expect(bug.stderr).toBe(
      'tiktok-earn met a bug of its own: oops\nPlease report it with the command you ran.\n',
    );
    expect((await runCli(['schema'], { stdout, env: { DEBUG: '1' } })).stderr).toContain('at ');
  });
});

describe('init', () => {
  it('writes a log that is valid as it stands and never overwrites', async () => {
    const folder = scratch();
    const made = await runCli(['init'], { cwd: folder });
    expect([made.exitCode, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('tiktok-earn estimate stream.yaml');
    const text = fs.readFileSync(path.join(folder, 'stream.yaml'), 'utf8');
    expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=/);
    expect(text).toContain('startedAt: 2026-11-23T19:00:00');
    expect(await runCli(['check', 'stream.yaml'], { cwd: folder })).toMatchObject({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
    expect((await runCli(['init'], { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(['init', 'uk.yaml', '--country', 'GB'], { cwd: folder })).exitCode).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'uk.yaml'), 'utf8')).toContain('country: GB');
  });

  it('everything that is commented out is valid too', async () => {
    const folder = scratch();
    await runCli(['init', 'stream.yaml'], { cwd: folder });
    const text = fs.readFileSync(path.join(folder, 'stream.yaml'), 'utf8');
    const full = text.replace(/^( *)# (?=[a-z])(?!yaml)/gm, '$1').replace(/^# {2}/gm, '  ');
    write(folder, 'full.yaml', full);
    const { stderr, exitCode } = await runCli(['check', 'full.yaml'], { cwd: folder });
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(full).toContain('\nrevenue:');
    expect(full).toContain('\nfx:');
  });
});

describe('check', () => {
  it('is silent when clean, tells warnings without failing, and gives data', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    write(folder, 'b.yaml', JSON.stringify(written({ revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] } })));
    expect(await runCli(['check', 'a.yaml'], { cwd: folder })).toEqual({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
    const warned = await runCli(['check', 'b.yaml'], { cwd: folder });
    expect([warned.stdout, warned.exitCode]).toEqual(['', 0]);
    expect(warned.stderr).toContain('warning[unknown-gift]');
    expect(
      JSON.parse((await runCli(['check', 'b.yaml', '--json'], { cwd: folder })).stderr).problems,
    ).toMatchObject([{ code: 'unknown-gift', path: 'revenue.gifts.0.gift' }]);
    expect((await runCli(['check', 'no.yaml'], { cwd: folder })).exitCode).toBe(2);
  });
});

describe('rates and gifts', () => {
  it('lists, searches, and shows one rate with its history', async () => {
    expect((await runCli(['rates'])).stdout).toContain('payout-fee-bank');
    const rpm = (await runCli(['rates', 'rpm'])).stdout;
    expect(rpm).toContain('creator-fund-rpm');
    expect(rpm).not.toContain('payout-fee-bank');
    const one = (await runCli(['rates', 'diamonds-per-coin'])).stdout;
    expect(one).toContain('Alternative two-to-one: 0.5 (use it with --use diamonds-per-coin=two-to-one)');
    expect(one).toContain('S30 · TikTok-Live-Connector');
    expect((await runCli(['rates', 'scaled', 'weekly'])).stdout).toContain('Also said:');
    expect((await runCli(['rates', 'rpm', '--on', '2023-06-01'])).stdout).not.toMatch(/folklore/);
    expect(await runCli(['rates', 'creator-fund-rp'])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['rates', 'dimond-face-value'])).toMatchObject({
      stdout: '',
      exitCode: 1,
      stderr: expect.stringContaining('did you mean `diamond-face-value`'),
    });
    expect((await runCli(['rates', 'zzz zzz'])).stderr).toContain('there are diamonds-per-coin');
    const [data] = JSON.parse((await runCli(['rates', 'diamond-face-value', '--json'])).stdout);
    expect(data).toMatchObject({
      id: 'diamond-face-value',
      versions: [{ low: '0.01', from: null, to: null }],
    });
    expect(
      JSON.parse((await runCli(['rates', 'diamonds-per-coin', '--json'])).stdout)[0].alternatives[0],
    ).toMatchObject({ name: 'two-to-one', expected: '0.5' });
  });

  it('finds Gifts by name, id and price', async () => {
    expect((await runCli(['gifts', 'lion'])).stdout).toContain('6369');
    expect((await runCli(['gifts', '29999'])).stdout).toContain('Lion');
    expect((await runCli(['gifts', '5655'])).stdout).toMatch(/Rose .* yes/);
    expect(
      JSON.parse((await runCli(['gifts', 'TikTok', 'Universe', '--json'])).stdout).map(
        ({ coins }: { coins: number }) => coins,
      ),
    ).toEqual([34999, 34999, 34999, 34999, 44999, 44999]);
    expect(await runCli(['gifts', 'Ros'])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['gifts', 'Lionn'])).toMatchObject({
      stdout: '',
      exitCode: 1,
      stderr: expect.stringContaining('did you mean `Lion`'),
    });
    expect((await runCli(['gifts', 'zorglubzorglub'])).stderr).toContain('give its price as `coins:`');
    expect(await runCli(['gifts', 'zorglubzorglub', '--json'])).toMatchObject({
      stdout: '[]\n',
      exitCode: 1,
    });
    expect(JSON.parse((await runCli(['gifts', '--json'])).stdout)).toHaveLength(1025);
  });
});

describe('rates of your own', () => {
  const RATES = (...lines: string[]) =>
    `version: 1\nrates:\n  - id: diamond-face-value\n    expected: 0.012\n    source: me\n    sourceDate: 2026-11-01\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const estimate = async (rates: string) => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    write(folder, 'rates.yaml', rates);
    return runCli(['estimate', 'a.yaml', '--rates', 'rates.yaml', '--json'], { cwd: folder });
  };

  it('are laid over the shipped ones, change only their rows, and are named', async () => {
    const report = JSON.parse((await estimate(RATES())).stdout);
    expect(report.total.expected).toBe('4.80');
    expect(report.rates.find(({ id }: { id: string }) => id === 'diamond-face-value')).toMatchObject({
      grade: 'personal',
      sources: [{ title: 'me', date: '2026-11-01' }],
    });
    expect(JSON.parse((await estimate(RATES('low: 0.011', 'high: 0.013'))).stdout).total).toMatchObject({
      low: '4.40',
      expected: '4.80',
      high: '5.20',
    });
    for (const elsewhere of ['from: 2026-11-16', 'to: 2026-11-15', 'regions: [GB]']) {
      expect(JSON.parse((await estimate(RATES(elsewhere))).stdout).total.expected).toBe('4.00');
    }
    expect(
      JSON.parse((await estimate('version: 1\nuse: { diamonds-per-coin: two-to-one }\n')).stdout).total
        .expected,
    ).toBe('4.00');
    expect(JSON.parse((await estimate('version: 1\n')).stdout).total.expected).toBe('4.00');
  });

  it('a share may be a percentage', async () => {
    const share = RATES().replace('diamond-face-value', 'live-rewards-share-flat').replace('0.012', '45%');
    expect((await estimate(share)).exitCode).toBe(0);
  });

  it.each([
    [
      'version: 1\nrates:\n  - id: diamond-face-valu\n    expected: 1\n    source: me\n    sourceDate: 2026-11-01\n',
      'unknown-rate',
      1,
    ],
    [RATES().replace('0.012', '45%'), 'invalid-rate', 1],
    [RATES('low: 0.5'), 'invalid-rate', 1],
    [RATES('high: 0.001'), 'invalid-rate', 1],
    [RATES('likes: 5'), 'unknown-key', 1],
    ['version: 1\nuse: { diamonds-per-coin: three }\n', 'unknown-rate', 1],
    ['version: 1\nuse: { nothing: three }\n', 'unknown-rate', 1],
    ['version: 1\nrates: 5\n', 'wrong-type', 1],
    ['', 'empty', 1],
    ['\u0000', 'wrong-file', 1],
  ])('case %#: %s', async (rates, code, exitCode) => {
    const refused = await estimate(rates);
    expect([refused.stdout, refused.exitCode]).toEqual(['', exitCode]);
    expect(JSON.parse(refused.stderr).problems[0].code).toContain(code);
    expect(JSON.parse(refused.stderr).problems[0].file).toBe('rates.yaml');
  });

  it('a file that is not there', async () => {
    expect(
      (await runCli(['estimate', 'examples/first-stream/stream.yaml', '--rates', 'no.yaml'])).exitCode,
    ).toBe(2);
  });
});
