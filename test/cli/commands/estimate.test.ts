import fs from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { written } from '../../support/logs.js';
import { ROOT, runCli, scratch, write } from '../../support/run-cli.js';

const FIRST = path.join(ROOT, 'examples/first-stream/stream.yaml');
const RANGE = path.join(ROOT, 'examples/rewards-percentage-unknown/stream.yaml');
const log = (more: object = {}) => JSON.stringify({ ...written(), ...more });
const GOOD = log({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } });

describe('estimate', () => {
  it.each([60, 80, 200])('is legible at %i columns', async (columns) => {
    const { stdout } = await runCli(['estimate', FIRST, '--no-color'], { columns });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    for (const text of [
      'Creator Fund',
      'Gifts & Diamonds',
      'Brand',
      'partnerships',
      'Product',
      'promotion',
      'Overall',
      '$169.36',
      '$350.00',
      '$248.97',
      'Total: $768.33',
      'Likes: 182,450 → $0.00',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toContain('\u001B');
  });

  it('has the five aspects in their order, likes direct only for visibility', async () => {
    const { stdout } = await runCli(['estimate', FIRST, '--json']);
    const report = JSON.parse(stdout);
    expect(report.impact.map((row: { aspect: string; effect: string }) => [row.aspect, row.effect])).toEqual([
      ['creatorFund', 'indirect'],
      ['gifts', 'indirect'],
      ['brandPartnerships', 'indirect'],
      ['productPromotion', 'indirect'],
      ['visibility', 'direct'],
    ]);
    expect(report.impact[4].amount).toBeNull();
  });

  it('every amount of the table is in the JSON', async () => {
    for (const file of [FIRST, RANGE]) {
      const table = (await runCli(['estimate', file], { columns: 200 })).stdout.split('Assumed')[0] ?? '';
      const json = (await runCli(['estimate', file, '--json'])).stdout;
      const amounts = table.match(/\$[\d,]+\.\d\d/g) ?? [];
      expect(amounts.length).toBeGreaterThan(5);
      for (const amount of amounts) expect(json).toContain(`"${amount.slice(1).replaceAll(',', '')}"`);
    }
  });

  it('colour only repeats what the words say', async () => {
    const plain = (await runCli(['estimate', FIRST], { columns: 90, env: { NO_COLOR: '1' } })).stdout;
    const painted = (await runCli(['estimate', FIRST], { columns: 90 })).stdout;
    expect(painted).toContain('\u001B[');
    expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(plain);
  });

  it('reads standard input: YAML, JSON, many lines', async () => {
    const yaml = fs.readFileSync(FIRST, 'utf8');
    const one = await runCli(['estimate', '-', '--json'], { stdin: yaml });
    expect(JSON.parse(one.stdout)).toMatchObject({ log: { file: '<stdin>' }, total: { expected: '768.33' } });
    expect(JSON.parse((await runCli(['estimate', '-', '--json'], { stdin: GOOD })).stdout)).toMatchObject({
      total: { expected: '4.00' },
    });
    expect(
      JSON.parse((await runCli(['estimate', '-', '--json'], { stdin: `${GOOD}\n` })).stdout),
    ).toMatchObject({ total: { expected: '4.00' } });
    const pretty = JSON.stringify(JSON.parse(GOOD), null, 2);
    expect(JSON.parse((await runCli(['estimate', '-', '--json'], { stdin: pretty })).stdout)).toMatchObject({
      total: { expected: '4.00' },
    });
    const many = await runCli(['estimate', '-', '--json'], { stdin: `${GOOD}\n\r\n${GOOD}\n` });
    expect(JSON.parse(many.stdout)).toHaveLength(2);
  });

  it('a terminal is no log', async () => {
    const { exitCode, stderr } = await runCli(['estimate', '-']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('standard input is a terminal');
  });

  it('the shape of JSON depends on the arguments, not on how many logs they hold', async () => {
    const folder = scratch();
    write(folder, 'one/a.yaml', GOOD);
    write(folder, 'one.ndjson', GOOD);
    write(folder, 'a.json', GOOD);
    write(folder, 'notes.txt', 'not a log');
    write(folder, 'one/.hidden/b.yaml', 'not: read');
    write(folder, 'one/node_modules/c.yaml', 'not: read');
    const shape = async (...names: string[]) =>
      Array.isArray(JSON.parse((await runCli(['estimate', ...names, '--json'], { cwd: folder })).stdout));
    expect(await shape('a.json')).toBe(false);
    expect(await shape('one')).toBe(true);
    expect(await shape('one.ndjson')).toBe(true);
    expect(await shape('a.json', 'one')).toBe(true);
  });

  it('all or nothing: one bad log of many rejects the run, with every problem of all of them', async () => {
    const folder = scratch();
    write(folder, 'a.json', GOOD);
    write(folder, 'b.yaml', 'version: 2\n');
    write(folder, 'c.ndjson', `${GOOD}\n{"version":1}\n${log({ creator: { country: 'UK' } })}\n`);
    const refused = await runCli(
      ['estimate', 'a.json', 'b.yaml', 'c.ndjson', 'missing.yaml', '--json', '-o', 'out.json'],
      { cwd: folder },
    );
    expect(refused.stdout).toBe('');
    expect(refused.exitCode).toBe(2);
    expect(fs.existsSync(path.join(folder, 'out.json'))).toBe(false);
    const places = JSON.parse(refused.stderr).problems.map(
      ({ file, line }: { file: string; line?: number }) => `${file}:${line ?? ''}`,
    );
    expect(new Set(places)).toEqual(new Set(['missing.yaml:', 'b.yaml:1', 'c.ndjson:2', 'c.ndjson:3']));
    expect((await runCli(['estimate', 'a.json', 'b.yaml'], { cwd: folder })).exitCode).toBe(1);
  });

  it('--skip-invalid reports the rest, says how many beside the total, and still exits 1', async () => {
    const folder = scratch();
    write(folder, 'all.ndjson', `${GOOD}\n{"version":1}\n`);
    const { stdout, stderr, exitCode } = await runCli(['estimate', 'all.ndjson', '--skip-invalid'], {
      cwd: folder,
    });
    expect(stdout).toContain('1 of 2 logs rejected: they are not in the total');
    expect(stdout).toContain('$4.00');
    expect(stderr).toContain('all.ndjson:2:');
    expect(exitCode).toBe(1);
    write(folder, 'bad.yaml', 'version: 2\n');
    expect(await runCli(['estimate', 'bad.yaml', '--skip-invalid'], { cwd: folder })).toMatchObject({
      stdout: '',
      exitCode: 1,
    });
    expect(
      await runCli(['estimate', 'all.ndjson', '--skip-invalid', '--by', 'month', '--json'], {
        cwd: folder,
      }).then(({ stdout: text }) => JSON.parse(text).rejected),
    ).toEqual({ logs: 1, of: 2 });
  });

  it('copies count once, with a note; copies that differ are refused, both of them', async () => {
    const folder = scratch();
    const live = (diamonds: number) =>
      log({
        live: { id: '77', startedAt: '2026-11-15T19:00:00-05:00' },
        revenue: { diamonds, liveRewards: { percentage: 40 } },
      });
    write(folder, 'a.json', live(1000));
    write(folder, 'b.json', live(1000));
    write(folder, 'c.json', live(2000));
    const same = await runCli(['estimate', 'a.json', 'b.json'], { cwd: folder });
    expect(same.stdout).toContain('Note: b.json is the same LIVE as a.json: counted once');
    expect(same.stdout).toMatch(/Total .* \$4\.00/);
    const json = JSON.parse(
      (await runCli(['estimate', 'a.json', 'b.json', '--json'], { cwd: folder })).stdout,
    );
    expect(json).toHaveLength(1);
    expect(json[0].warnings).toMatchObject([{ code: 'counted-once' }]);
    const differ = await runCli(['estimate', 'a.json', 'c.json'], { cwd: folder });
    expect(differ).toMatchObject({ stdout: '', exitCode: 1 });
    expect(differ.stderr).toContain(
      'error[conflicting-copies]: the same LIVE as a.json (one room id, or one creator and start), but not the same content',
    );
    write(folder, 'd.json', GOOD);
    const rest = await runCli(['estimate', 'a.json', 'c.json', 'd.json', '--skip-invalid'], { cwd: folder });
    expect(rest.stdout).toContain('2 of 3 logs rejected');
    expect((await runCli(['check', 'a.json', 'c.json'], { cwd: folder })).exitCode).toBe(1);
  });

  it('a log that ties two LIVEs together leaves all three out, whatever comes first', async () => {
    const folder = scratch();
    const live = (handle: string, id: string | undefined, hour: number, diamonds: number) =>
      log({
        creator: { handle, country: 'US' },
        live: { ...(id && { id }), startedAt: `2026-11-15T${hour}:00:00Z` },
        revenue: { diamonds, liveRewards: { percentage: 40 } },
      });
    write(folder, 'a.json', live('@a', '1', 10, 1000));
    write(folder, 'b.json', live('@b', undefined, 20, 2000));
    write(folder, 'tie.json', live('@b', '1', 20, 3000));
    write(folder, 'good.json', live('@c', '9', 12, 4000));
    const names = ['a.json', 'b.json', 'tie.json', 'good.json'];
    for (const one of names)
      for (const two of names)
        for (const three of names) {
          const rest = names.filter((name) => ![one, two, three].includes(name));
          if (rest.length !== 1) continue;
          const files = [one, two, three, ...rest];
          const { stdout, exitCode } = await runCli(
            ['estimate', ...files, '--skip-invalid', '--by', 'month', '--json'],
            { cwd: folder },
          );
          const { groups, rejected } = JSON.parse(stdout);
          expect([files, exitCode, groups[0].diamonds, rejected]).toEqual([
            files,
            1,
            4000,
            { logs: 3, of: 4 },
          ]);
        }
  });

  it('two room numbers for one creator and start are no two LIVEs', async () => {
    const folder = scratch();
    const live = (id: string) =>
      log({
        creator: { handle: '@a', country: 'US' },
        live: { id, startedAt: '2026-11-15T10:00:00Z' },
        revenue: { diamonds: 1000, liveRewards: { percentage: 40 } },
      });
    write(folder, 'a.json', live('1'));
    write(folder, 'b.json', live('2'));
    const { stderr, exitCode } = await runCli(['estimate', 'a.json', 'b.json'], { cwd: folder });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('error[conflicting-copies]')]);
  });

  it.each([
    ['100', 1, 'the expected total, $4.00, is under the amount asked for'],
    ['4', 0, ''],
    ['4.00 USD', 0, ''],
    ['USD 4.01', 1, 'is under the amount asked for'],
    ['4 EUR', 1, 'the total is in USD: it cannot be compared with EUR'],
  ])('--fail-under %j exits %i', async (amount, exitCode, message) => {
    const folder = scratch();
    write(folder, 'a.json', GOOD);
    const result = await runCli(['estimate', 'a.json', '--fail-under', amount], { cwd: folder });
    expect(result.exitCode).toBe(exitCode);
    expect(result.stderr).toContain(message);
    expect(result.stdout).toContain('Total: $4.00');
  });

  it('--fail-under holds for the sum of several, and never for the unknown', async () => {
    const folder = scratch();
    write(folder, 'a.ndjson', `${GOOD}\n${GOOD}\n`);
    expect((await runCli(['estimate', 'a.ndjson', '--fail-under', '8'], { cwd: folder })).exitCode).toBe(0);
    expect((await runCli(['estimate', 'a.ndjson', '--fail-under', '8.01'], { cwd: folder })).exitCode).toBe(
      1,
    );
    write(folder, 'b.json', log({ revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] } }));
    const unknown = await runCli(['estimate', 'b.json', '--fail-under', '0'], { cwd: folder });
    expect(unknown.exitCode).toBe(1);
    expect(unknown.stderr).toContain('the total is unknown');
    write(
      folder,
      'c.ndjson',
      `${GOOD}\n${log({ currency: 'EUR', fx: { EUR: { rate: '1.25 USD', asOf: '2026-11-14' } } })}\n`,
    );
    expect((await runCli(['estimate', 'c.ndjson', '--fail-under', '0'], { cwd: folder })).stderr).toContain(
      'the total is in EUR and USD',
    );
  });

  it('formats by option or by the name of the output file', async () => {
    const folder = scratch();
    write(folder, 'a.json', GOOD);
    for (const [name, start] of [
      ['o.json', '{\n'],
      ['o.ndjson', '{"schema'],
      ['o.csv', 'file,creator'],
      ['o.md', '## '],
      ['o.txt', '2026-11-15'],
    ] as const) {
      const { stdout, exitCode } = await runCli(['estimate', 'a.json', '-o', name], { cwd: folder });
      expect([stdout, exitCode]).toEqual(['', 0]);
      expect(fs.readFileSync(path.join(folder, name), 'utf8').startsWith(start)).toBe(true);
    }
    expect(
      (await runCli(['estimate', 'a.json', '-f', 'csv', '-o', 'p.json'], { cwd: folder })).exitCode,
    ).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'p.json'), 'utf8')).toMatch(/^file,/);
    expect((await runCli(['estimate', 'a.json', '--json', '-f', 'csv'], { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(['estimate', 'a.json', '--json', '-f', 'json'], { cwd: folder })).exitCode).toBe(0);
  });

  it('--explain adds the workings to the table and to Markdown', async () => {
    const table = (await runCli(['estimate', FIRST, '--explain'])).stdout;
    expect(table).toContain(
      'LIVE rewards = $169.36: $0.01 face value of a Diamond [diamond-face-value] × 46,400 Diamonds',
    );
    const markdown = (await runCli(['estimate', FIRST, '--explain', '-f', 'markdown'])).stdout;
    expect(markdown).toContain('### How each amount was made');
    expect((await runCli(['estimate', FIRST, '-f', 'markdown'])).stdout).not.toContain(
      'How each amount was made',
    );
  });

  it('roll-ups come in every format', async () => {
    const folder = path.join(ROOT, 'examples/month/streams');
    const by = async (format: string) =>
      (await runCli(['estimate', folder, '--by', 'week', '-f', format])).stdout;
    expect(JSON.parse(await by('json'))).toMatchObject({ by: 'week', totals: [{ lives: 5 }] });
    expect(
      (await by('ndjson'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).key),
    ).toEqual(['2026-W40', '2026-W41', '2026-W42', '2026-W43']);
    expect(parseCsv(await by('csv'), { columns: true })).toMatchObject([
      { week: '2026-W40', totalExpected: '49.80' },
      {},
      {},
      {},
    ]);
    expect(await by('markdown')).toContain('| 2026-W40 | 1 | 38,400 | 12,000 |');
    const wide = (await runCli(['estimate', folder], { columns: 160 })).stdout;
    expect(wide).toContain('Creator Fund');
    const narrow = (await runCli(['estimate', folder], { columns: 60 })).stdout;
    expect(narrow).not.toContain('Diamonds');
    for (const line of narrow.split('\n'))
      expect(line.replace(/\u001B\[\d+m/g, '').length).toBeLessThanOrEqual(60);
  });
});

describe('CSV', () => {
  it('keeps its shape and starts no formula', async () => {
    const folder = scratch();
    const titles = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      ' =1',
      '"=1',
      "'=1",
      '＝1',
      'a,"b"\nc',
      '=HYPERLINK("http://x")',
    ];
    write(
      folder,
      'a.ndjson',
      titles.map((title) => log({ live: { startedAt: '2026-11-15T19:00:00-05:00', title } })).join('\n'),
    );
    const { stdout } = await runCli(['estimate', 'a.ndjson', '-f', 'csv'], { cwd: folder });
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(titles.length);
    for (const row of rows) expect(row['title']).not.toMatch(/^[\s"]*[=+\-@\t\r＝]/);
    expect(rows.at(-2)?.['title']).toBe('a,"b" c');
    expect(rows[0]).toMatchObject({
      likes: '10',
      likesRevenue: '0.00',
      totalStatus: 'none',
      totalExpected: '0.00',
    });
  });

  it('an unknown amount is an empty cell beside its status; a loss is a number', async () => {
    const folder = scratch();
    const own = {
      product: 'P',
      kind: 'own',
      unitsSold: 1,
      unitsRefunded: 0,
      unitPrice: '1 USD',
      unitCost: '3 USD',
      feeRate: '0%',
    };
    write(
      folder,
      'a.ndjson',
      `${log({ revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] } })}\n${log({ revenue: { productPromotion: [own] } })}\n`,
    );
    const rows = parseCsv((await runCli(['estimate', 'a.ndjson', '-f', 'csv'], { cwd: folder })).stdout, {
      columns: true,
    });
    expect(rows).toMatchObject([
      {
        giftsExpected: '',
        giftsStatus: 'unknown',
        totalExpected: '',
        diamonds: '',
        unknown: '1 × Zorglub: price not known',
      },
      { productPromotionExpected: '-2.00', totalExpected: '-2.00' },
    ]);
  });
});

describe('Markdown', () => {
  it("strangers' text stays text", async () => {
    const folder = scratch();
    write(
      folder,
      'a.json',
      log({
        creator: { country: 'US', handle: '@a|b<script>' },
        live: { startedAt: '2026-11-15T19:00:00-05:00', title: '[x](javascript:1) *b* `c`' },
      }),
    );
    const { stdout } = await runCli(['estimate', 'a.json', '-f', 'markdown'], { cwd: folder });
    expect(stdout.split('\n')[0]).toBe(
      '## @a\\|b\\<script\\> · \\[x\\](javascript:1) \\*b\\* \\`c\\` · 2026-11-15 · US',
    );
    for (const line of stdout.split('\n').filter((each) => each.startsWith('|'))) {
      expect(line.replace(/\\./g, '').split('|')).toHaveLength(6);
    }
  });
});
