import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runCli, scratch, write } from './support/run-cli.js';

/** The program as it ships: bin/ and dist/, in a process of its own. */
const BIN = path.join(ROOT, 'bin/tiktok-earn.cjs');
const FIRST = path.join(ROOT, 'examples/first-stream/stream.yaml');
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function tiktokEarn(args: string[], options: object = {}) {
  return spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', env, ...options });
}

describe('the built program', () => {
  it('prints what the sources print, with V8’s compiled form and without', async () => {
    const cache = path.join(ROOT, 'dist/cache', `${process.versions.v8}-${process.arch}.bin`);
    expect(fs.existsSync(cache)).toBe(true);
    for (const args of [
      ['estimate', FIRST],
      ['estimate', FIRST, '--json'],
      ['gifts', 'lion'],
      ['rates', 'rpm'],
      ['--help'],
    ]) {
      const expected = await runCli(args);
      expect(tiktokEarn(args)).toMatchObject({
        stdout: expected.stdout,
        stderr: expected.stderr,
        status: expected.exitCode,
      });
      const bare = spawnSync(process.execPath, ['--no-opt', BIN, ...args], { encoding: 'utf8', env });
      expect(bare).toMatchObject({ stdout: expected.stdout, status: expected.exitCode });
    }
  });

  it('imports recordings, exports and event rows as the sources do', async () => {
    const folder = scratch();
    const example = (name: string) => path.join(ROOT, 'examples', name);
    for (const args of [
      ['import', example('recorded-live/capture.jsonl'), '--country', 'GB'],
      ['import', example('agency-backstage/creator-data-2026-10-20.xlsx'), '--country', 'US', '--dry-run'],
      ['import', example('studio-numbers/Overview_2025-12-01_2026-01-09.csv'), '--country', 'US'],
      [
        'sql',
        '--dialect',
        'clickhouse',
        '--country',
        'US',
        '--events',
        's3://bucket/*.parquet',
        '--cluster',
        'main',
      ],
    ]) {
      const { stdout, stderr, exitCode } = await runCli(args);
      expect(exitCode).toBe(0);
      expect(tiktokEarn(args)).toMatchObject({ stdout, stderr, status: 0 });
    }
    const rows = [
      'import',
      example('recorded-live/capture.jsonl'),
      '--country',
      'GB',
      '--events',
      'parquet',
      '-o',
    ];
    expect(tiktokEarn([...rows, path.join(folder, 'built.parquet')])).toMatchObject({ status: 0 });
    await runCli([...rows, path.join(folder, 'sources.parquet')]);
    const [built, sources] = ['built', 'sources'].map((name) =>
      fs.readFileSync(path.join(folder, `${name}.parquet`)),
    );
    expect(built?.equals(sources as Buffer)).toBe(true);
  });

  it.each([
    ['TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }],
    ['TZ=America/Adak LANG=ar_EG', { TZ: 'America/Adak', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
  ])('does not depend on place or language: %s', (_name, more) => {
    for (const args of [
      ['estimate', FIRST, '--explain'],
      ['estimate', path.join(ROOT, 'examples/month/streams'), '--by', 'week'],
    ]) {
      expect(tiktokEarn(args, { env: { ...env, ...more } }).stdout).toBe(
        tiktokEarn(args, { env: { ...env, TZ: 'UTC', LC_ALL: 'C' } }).stdout,
      );
    }
  });

  it('loses nothing on a pipe, is quiet when the pipe closes, and loud when the disk is full', () => {
    const folder = scratch();
    const lines = Array.from({ length: 3000 }, (_each, i) =>
      JSON.stringify({
        version: 1,
        creator: { country: 'US' },
        live: { id: `${i}`, startedAt: '2026-11-15T19:00:00Z' },
        visibility: { likes: i },
      }),
    );
    write(folder, 'a.ndjson', lines.join('\n'));
    const shell = (command: string) =>
      spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { cwd: folder, env, encoding: 'utf8' });
    const tool = `'${process.execPath}' '${BIN}'`;
    expect(shell(`${tool} estimate a.ndjson -f ndjson | wc -l`).stdout.trim()).toBe('3000');
    expect(shell(`${tool} estimate a.ndjson -f ndjson | head -1 | wc -l`)).toMatchObject({
      stdout: '1\n',
      stderr: '',
    });
    const full = shell(`${tool} estimate a.ndjson > /dev/full`);
    expect([full.status, full.stderr]).toEqual([2, expect.stringContaining('no space left')]);
    expect(shell(`cat a.ndjson | ${tool} estimate - -f ndjson | tail -1`).stdout).toContain('"id":"2999"');
    expect(shell(`${tool} check - < /dev/null`).stderr).toContain('error[empty]');
    expect(shell(`(sleep 0.3; head -1 a.ndjson) | ${tool} check -`).status).toBe(0);
  });

  it('a file-size limit leaves no half-written report', () => {
    const folder = scratch();
    const command = `ulimit -f 1; '${process.execPath}' '${BIN}' estimate '${FIRST}' --json -o out.json`;
    const { status } = spawnSync('bash', ['-c', `trap '' XFSZ; ${command}`], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('six writers of one file: one wins, the file is whole', async () => {
    const folder = scratch();
    const writers = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, [BIN, 'estimate', FIRST, '--json', '-o', 'out.json'], {
        cwd: folder,
        env,
        stdio: 'ignore',
      });
      return new Promise<number | null>((done) => child.on('close', done));
    });
    const codes = (await Promise.all(writers)).sort();
    expect(codes).toEqual([0, 2, 2, 2, 2, 2]);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).total.expected).toBe('768.33');
    expect(fs.readdirSync(folder)).toEqual(['out.json']);
  });

  it('killed at any moment it leaves a whole file or none', async () => {
    for (let wait = 20; wait <= 160; wait += 20) {
      const folder = scratch();
      const child = spawn(process.execPath, [BIN, 'estimate', FIRST, '--json', '-o', 'out.json'], {
        cwd: folder,
        env,
        stdio: 'ignore',
      });
      setTimeout(() => child.kill('SIGKILL'), wait);
      await new Promise((done) => child.on('close', done));
      const file = path.join(folder, 'out.json');
      if (fs.existsSync(file)) expect(JSON.parse(fs.readFileSync(file, 'utf8')).schemaVersion).toBe(1);
    }
  });

  it('follows a recording that grows, and Ctrl-C ends it with the estimate', async () => {
    const folder = scratch();
    const [first = '', ...others] = fs
      .readFileSync(path.join(ROOT, 'examples/every-recorder/live-studio.jsonl'), 'utf8')
      .split(/(?<=\n)/);
    write(folder, 'capture.jsonl', first);
    const child = spawn(process.execPath, [BIN, 'estimate', '--watch', 'capture.jsonl', '--country', 'US'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    const closed = new Promise<number | null>((done) => child.on('close', done));
    while (!stdout.includes('Diamonds')) await new Promise((done) => setTimeout(done, 20));
    fs.appendFileSync(path.join(folder, 'capture.jsonl'), others.join(''));
    child.kill('SIGINT');
    expect(await closed).toBe(0);
    expect(stdout).toContain('507 Diamonds');
    expect(stdout).toContain('Total: ');
  });

  it('touches only what the command line names: nothing beside it, nothing at home, no network', () => {
    const folder = scratch();
    const home = scratch();
    write(folder, 'tiktok-earn.yaml', 'evil: true');
    write(folder, 'package.json', '{"type":"module"}');
    write(folder, '.npmrc', 'x=1');
    const before = fs.readdirSync(folder).sort();
    const isolated = spawnSync('unshare', ['-rn', process.execPath, BIN, 'estimate', FIRST], {
      cwd: folder,
      env: { ...env, HOME: home },
      encoding: 'utf8',
    });
    const result =
      isolated.status === 0
        ? isolated
        : tiktokEarn(['estimate', FIRST], { cwd: folder, env: { ...env, HOME: home } });
    expect(result.stdout).toContain('Total: $768.33');
    expect(result.stderr).toBe('');
    expect(fs.readdirSync(folder).sort()).toEqual(before);
    expect(fs.readdirSync(home)).toEqual([]);
  });

  it('is a library too, typed, without the command line', () => {
    const folder = scratch();
    fs.mkdirSync(path.join(folder, 'node_modules'));
    fs.symlinkSync(ROOT, path.join(folder, 'node_modules/tiktok-earn'));
    write(
      folder,
      'use.mts',
      `import { estimate, parseStreamLog, ratesWith, type EstimateReport } from 'tiktok-earn';
const text = 'version: 1\\ncreator: { country: US }\\nlive: { startedAt: 2026-10-02T21:00:00-04:00 }\\nrevenue: { diamonds: 41200, liveRewards: { percentage: 36.5 } }\\n';
const { log, problems } = parseStreamLog(text);
if (!log) throw new Error(String(problems.length));
const report: EstimateReport = estimate(log);
const likes: '0.00' = report.likes.directRevenue;
const bad = parseStreamLog('version: 2', { file: 'x.yaml' });
const own = ratesWith('version: 1\\nrates: [{ id: diamond-face-value, expected: 0.02, source: me, sourceDate: 2026-01-01 }]');
console.log(String([report.total.expected, likes, bad.log === undefined, bad.problems[0]?.file, estimate(log, { rates: own.rates }).total.expected, own.problems.length, parseStreamLog('{}', { format: 'json' }).problems.length]));
`,
    );
    const tsc = path.join(ROOT, 'node_modules/@typescript/native/bin/tsc');
    execFileSync(
      process.execPath,
      [
        tsc,
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        '',
        'use.mts',
        '--noCheck',
        'false',
      ],
      { cwd: folder, encoding: 'utf8', stdio: 'pipe' },
    );
    const { stdout } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, env, encoding: 'utf8' });
    expect(stdout).toBe('150.38,0.00,true,x.yaml,300.76,0,4\n');
  });

  it('says so when it is not built, and when Node is too old', () => {
    const folder = scratch();
    fs.cpSync(path.join(ROOT, 'bin'), path.join(folder, 'bin'), { recursive: true });
    const unbuilt = spawnSync(process.execPath, [path.join(folder, 'bin/tiktok-earn.cjs'), 'rates'], {
      env,
      encoding: 'utf8',
    });
    expect([unbuilt.status, unbuilt.stderr]).toEqual([
      70,
      'tiktok-earn is not built yet. Run: npm run build\n',
    ]);
    const old = write(
      folder,
      'old.cjs',
      `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require('./bin/tiktok-earn.cjs');`,
    );
    const result = spawnSync(process.execPath, [old], { env, encoding: 'utf8' });
    expect([result.status, result.stderr]).toEqual([2, expect.stringContaining('needs Node.js 20 or newer')]);
  });

  it('carries the licences of what is bundled, and no path of a machine', () => {
    const licences = fs.readFileSync(path.join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of [
      'commander',
      'zod',
      'chalk',
      'cli-table3',
      'yaml',
      'dinero.js',
      'date-fns',
      'csv-stringify',
    ]) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    for (const name of fs.readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })) {
      const file = path.join(ROOT, 'dist', name);
      if (fs.statSync(file).isFile() && !name.startsWith('cache'))
        expect([name, fs.readFileSync(file, 'utf8').includes(ROOT)]).toEqual([name, false]);
    }
  });
});
