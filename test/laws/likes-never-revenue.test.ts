import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, parseStreamLog } from '../../src/index.js';
import { roughLog, visibility, type WrittenLog } from '../support/logs.js';
import { runCli, scratch, write } from '../support/run-cli.js';

/** All that is said about money: the whole value but what viewers saw and did. */
function withoutVisibility(report: Record<string, unknown>) {
  const { visibility: _seen, likes: _likes, impact, groups, totals, warnings, ...rest } = report as Lists;
  const bare = ({ likes: _count, ...sum }: Record<string, unknown>) => sum;
  /** A longer text of visibility moves what stands behind it on the line. */
  const unplaced = ({ line: _line, column: _column, ...warning }: Record<string, unknown>) => warning;
  return {
    ...rest,
    impact: impact?.slice(0, 4),
    groups: groups?.map(bare),
    totals: totals?.map(bare),
    warnings: warnings?.map(unplaced),
  };
}

type Lists = Record<string, Record<string, unknown>[]>;

/** Every amount of a text, in order. */
function amounts(text: string): string[] {
  return text.match(/-?(?:[$€¥£]|[A-Z]{3} )[\d,]+(\.\d+)?|unknown|at least/g) ?? [];
}

const MONEY_OF: Readonly<Record<string, (stdout: string) => unknown>> = {
  json: (stdout) => [JSON.parse(stdout)].flat().map(withoutVisibility),
  ndjson: (stdout) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => withoutVisibility(JSON.parse(line))),
  csv: (stdout) =>
    (parseCsv(stdout, { columns: true }) as Record<string, string>[]).map(({ likes: _, ...row }) => row),
  table: amounts,
  markdown: amounts,
};

describe('likes are never revenue', () => {
  it('changing only what viewers saw and did moves nothing that is said about money, in any format', async () => {
    const folder = scratch();
    const logs = fc.array(fc.tuple(roughLog, visibility), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(logs, async (pairs) => {
        const lines = (pick: (pair: (typeof pairs)[number], at: number) => object) =>
          pairs
            .map((pair, at) =>
              JSON.stringify({ ...pick(pair, at), creator: { ...pair[0].creator, handle: `@${at}` } }),
            )
            .join('\n');
        const name = pairs.length === 1 ? 'logs.json' : 'logs.ndjson';
        const before = write(
          folder,
          `before/${name}`,
          lines(([log]) => log),
        );
        const after = write(
          folder,
          `after/${name}`,
          lines(([log, seen]) => ({ ...log, visibility: seen })),
        );
        expect([before, after].every((file) => file.endsWith(name))).toBe(true);
        for (const [format, moneyOf] of Object.entries(MONEY_OF)) {
          for (const more of pairs.length === 1
            ? [[], ['--explain'], ['--by', 'month']]
            : [[], ['--by', 'day'], ['--by', 'creator']]) {
            const run = (cwd: string) =>
              runCli(['estimate', name, '-f', format, ...more, '--fail-under', '50'], {
                cwd: `${folder}/${cwd}`,
              });
            const [a, b] = [await run('before'), await run('after')];
            expect([b.exitCode, b.stderr]).toEqual([a.exitCode, a.stderr]);
            expect(moneyOf(b.stdout)).toEqual(moneyOf(a.stdout));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('nor in the library', () => {
    fc.assert(
      fc.property(roughLog, visibility, (log, seen) => {
        const money = (each: WrittenLog) =>
          withoutVisibility(estimate(parseStreamLog(JSON.stringify(each)).log!) as never);
        expect(money({ ...log, visibility: seen })).toEqual(money(log));
      }),
      { numRuns: 200 },
    );
  });

  it('a billion likes and nothing else earn $0.00', async () => {
    const file = write(
      scratch(),
      'stream.yaml',
      'version: 1\ncreator: { country: US }\nlive: { startedAt: 2026-11-15T19:00:00Z }\nvisibility: { likes: 1B }\n',
    );
    const report = JSON.parse((await runCli(['estimate', file, '--json'])).stdout);
    expect(report.total).toMatchObject({ low: '0.00', expected: '0.00', high: '0.00' });
    expect(report.likes).toEqual({ count: 1_000_000_000, directRevenue: '0.00' });
    const { stdout } = await runCli(['estimate', file]);
    expect(stdout).toContain('Likes: 1,000,000,000 → $0.00');
    expect(stdout).toContain('Total: $0.00');
  });

  it.each(['likes', 'like', 'totalLikes', 'Likes'])(
    '%s under revenue is refused, wherever it stands',
    async (key) => {
      const file = write(
        scratch(),
        'stream.yaml',
        `version: 1
creator: { country: US }
live: { startedAt: 2026-11-15T19:00:00Z }
revenue:
  ${key}: 5
  gifts:
    - { gift: Rose, count: 1, ${key}: 5 }
  brandPartnerships:
    - { brand: A, fee: 1 USD, status: paid, ${key}: 5 }
`,
      );
      const { stdout, stderr, exitCode } = await runCli(['estimate', file, '--json']);
      expect(stdout).toBe('');
      expect(exitCode).toBe(1);
      const codes = JSON.parse(stderr).problems.map((problem: { code: string }) => problem.code);
      expect(codes).toEqual(['likes-under-revenue', 'likes-under-revenue', 'likes-under-revenue']);
    },
  );
});
