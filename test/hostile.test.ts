import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from './support/logs.js';
import { ROOT, runCli, scratch, write } from './support/run-cli.js';

const CONTROL =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;
const NONSENSE = /undefined|NaN|Infinity|\[object|-0\.00\b|\d+e[+-]?\d+/;

const NAMES = [
  '\u001B]52;c;cm0gLXJm\u0007',
  '\u001B[2J\u001B[H$1,000,000.00',
  'x\r\nTotal: $9,999.00',
  '\u009B31mred',
  '\u202Etxt.exe',
  'a'.repeat(10_000),
  '👩‍👩‍👧'.repeat(500),
  'สวัสดี नमस्ते 小明 ＡＢ',
  `e${'\u0301'.repeat(2000)}`,
  '=HYPERLINK("http://x";"y")',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '\uE000\uE000',
];

/** A log in which every text is a stranger's. */
function logOf(name: string) {
  return JSON.stringify(
    written({
      creator: { country: 'US', handle: name },
      live: { startedAt: '2026-11-15T19:00:00-05:00', title: name },
      revenue: {
        gifts: [
          { gift: name, coins: 5, count: 2 },
          { gift: `${name} of unknown price`, count: 1 },
        ],
        brandPartnerships: [{ brand: name, fee: '1 GBP', status: 'paid' }],
        productPromotion: [
          { product: name, kind: 'affiliate', unitsSold: 1, unitPrice: '1 USD', commissionRate: '1%' },
        ],
      },
    }),
  );
}

describe("strangers' names", () => {
  it.each(NAMES.map((name) => [JSON.stringify(name).slice(0, 30), name]))(
    '%s drives no terminal, forges no line, in no format',
    async (_, name) => {
      const folder = scratch();
      write(folder, 'a.json', logOf(name));
      const sizes: number[] = [];
      for (const format of ['table', 'json', 'ndjson', 'csv', 'markdown']) {
        for (const more of [[], ['--explain'], ['--by', 'creator']]) {
          const { stdout, stderr, exitCode } = await runCli(['estimate', 'a.json', '-f', format, ...more], {
            cwd: folder,
            env: { NO_COLOR: '1' },
            columns: 80,
          });
          expect([format, more, exitCode, stderr]).toEqual([format, more, 0, '']);
          expect(stdout).not.toMatch(CONTROL);
          if (!name.includes('e+') && format === 'table') {
            expect(stdout).not.toMatch(NONSENSE);
            expect(stdout.split('\n').filter((line) => line.startsWith('Total:'))).toHaveLength(
              more[0] === '--by' ? 0 : 1,
            );
            sizes.push(stdout.length);
          }
        }
      }
      expect(Math.max(...sizes)).toBeLessThan(40_000);
      const parsed = JSON.parse((await runCli(['estimate', 'a.json', '--json'], { cwd: folder })).stdout);
      expect(parsed.log.creator.handle).toBe(name);
      expect(fs.readdirSync(folder)).toEqual(['a.json']);
    },
  );

  it.each(NAMES.map((name) => [JSON.stringify(name).slice(0, 30), name]))(
    '%s as a key is refused and does no harm',
    async (_, name) => {
      const folder = scratch();
      write(
        folder,
        'a.json',
        JSON.stringify({ ...written(), revenue: { gifts: [{ gift: 'Rose', count: 1 }] } }).replace(
          '"gift"',
          JSON.stringify(name),
        ),
      );
      const { stdout, stderr, exitCode } = await runCli(['estimate', 'a.json'], { cwd: folder });
      expect([stdout, exitCode]).toEqual(['', 1]);
      expect(stderr.replaceAll('\n', '')).not.toMatch(CONTROL);
      expect(stderr.length).toBeLessThan(8000);
    },
  );
});

/** Ten seconds on a machine of its own; a test may share it with others. */
const PATIENCE = 40_000;

describe('hostile files end at once, in few words', () => {
  const BIN = path.join(ROOT, 'bin/tiktok-earn.cjs');

  it.each<[string, string]>([
    [
      '50,000 unknown keys',
      `version: 1\n${Array.from({ length: 50_000 }, (_, key) => `k${key}: 1`).join('\n')}`,
    ],
    [
      '50,000 bad Gifts',
      `version: 1\ncreator: { country: US }\nlive: { startedAt: 2026-11-15T19:00:00Z }\nrevenue:\n  gifts:\n${Array.from({ length: 50_000 }, () => '    - { gift: Ros, count: x }').join('\n')}`,
    ],
    [
      '20,000 unknown Gifts',
      JSON.stringify(
        written({
          revenue: {
            gifts: Array.from({ length: 20_000 }, (_, i) => ({
              gift: `Zorglub number ${i * 7919}`,
              count: 1,
            })),
          },
        }),
      ),
    ],
    ['a key of a megabyte', `${'k'.repeat(1_000_000)}: 1`],
    ['a text of four megabytes', `version: 1\ntitle: "${' '.repeat(4_000_000)}"`],
    ['digits', `version: ${'9'.repeat(1_000_000)}`],
    ['blanks', ' '.repeat(4_900_000)],
    ['newlines', '\n'.repeat(4_900_000)],
    ['quotes', `a: ${"'".repeat(100_001)}`],
    ['colons', 'a: '.repeat(100_000)],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(50_000)}]`],
    ['as many words as YAML may have', `a: [${'1,'.repeat(490_000)}]`],
    ['one list of five megabytes', `a: [${'1,'.repeat(2_450_000)}]`],
    [
      '350,000 unknown keys of one map',
      `{"version":1,"visibility":{${Array.from({ length: 350_000 }, (_, key) => `"k${key}":1`).join(',')}}}`,
    ],
    ['JSON keys twice', `{${Array.from({ length: 20_000 }, (_, key) => `"k${key % 9999}":1`).join(',')}}`],
  ])('%s', async (_, text) => {
    const folder = scratch();
    write(folder, text.startsWith('{') ? 'a.json' : 'a.yaml', text);
    const start = performance.now();
    const run = spawnSync(process.execPath, [BIN, 'estimate', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const { stdout, stderr, status: exitCode } = run;
    expect(performance.now() - start).toBeLessThan(PATIENCE);
    expect([0, 1]).toContain(exitCode);
    if (exitCode === 1) expect([stdout, stderr.length < 8200]).toEqual(['', true]);
    expect(stderr).not.toContain('bug of its own');
  });

  it('any bytes are read or refused: never a bug, never a total beside an error', async () => {
    const folder = scratch();
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
      fc.tuple(fc.constant(logOf('x')), fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
        const log = Buffer.from(text);
        log[at % log.length] = byte;
        return log;
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.yaml', 'a.json', 'a.ndjson'), async (content, name) => {
        const file = write(folder, name, content);
        const { stdout, stderr, exitCode } = await runCli(['estimate', file]);
        expect(stderr).not.toContain('bug of its own');
        expect([0, 1]).toContain(exitCode);
        expect(stdout === '').toBe(exitCode === 1);
        expect(stderr.replaceAll('\n', '')).not.toMatch(CONTROL);
      }),
      { numRuns: 400 },
    );
  });

  it('the same content gives the same answer: endings, BOM, quotes, comments, order of keys, zone, place', async () => {
    const yaml =
      'version: 1\ncreator: { country: US }\nlive: { startedAt: 2026-11-15T19:00:00-05:00 }\nvisibility:\n  likes: 5\nrevenue:\n  diamonds: 1000\n';
    const variants = [
      yaml.replaceAll('\n', '\r\n'),
      `\uFEFF${yaml}`,
      `# a comment\n${yaml.replace('likes: 5', '"likes": 5 # five')}`,
      'revenue: {diamonds: 1000}\nvisibility: {likes: 5}\nlive: {startedAt: "2026-11-15T19:00:00-05:00"}\ncreator: {country: "US"}\nversion: 1',
      JSON.stringify({
        version: 1,
        creator: { country: 'US' },
        live: { startedAt: '2026-11-15T19:00:00-05:00' },
        visibility: { likes: 5 },
        revenue: { diamonds: 1000 },
      }),
    ];
    const outputOf = async (text: string) => {
      const folder = scratch();
      write(folder, 'a.yaml', text);
      return (await runCli(['estimate', 'a.yaml', '--json'], { cwd: folder })).stdout;
    };
    const first = await outputOf(yaml);
    expect(JSON.parse(first).total.status).toBe('estimated');
    for (const variant of variants) expect(await outputOf(variant)).toBe(first);
  });
});
