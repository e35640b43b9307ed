import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLog, visibility } from '../support/logs.js';
import { runCli, scratch, write } from '../support/run-cli.js';

/** Every amount of a printed text or JSON, in order. */
function amounts(text: string): string[] {
  return text.match(/[$€¥£]-?[\d,]+(\.\d+)?|"(low|expected|high)": ("-?[\d.]+"|null)/g) ?? [];
}

describe('likes are never revenue', () => {
  it('changing only what viewers saw and did moves no amount of the whole program', async () => {
    const folder = scratch();
    await fc.assert(
      fc.asyncProperty(anyLog, visibility, async (log, seen) => {
        const before = write(folder, 'before.json', JSON.stringify(log));
        const after = write(folder, 'after.json', JSON.stringify({ ...log, visibility: seen }));
        for (const format of ['table', 'json', 'csv']) {
          const [a, b] = [
            await runCli(['estimate', before, '-f', format]),
            await runCli(['estimate', after, '-f', format]),
          ];
          expect(a.exitCode).toBe(0);
          expect(b.exitCode).toBe(0);
          expect(amounts(b.stdout)).toEqual(amounts(a.stdout));
        }
      }),
      { numRuns: 40 },
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
