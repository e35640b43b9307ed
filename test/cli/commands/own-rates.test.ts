import { describe, expect, it } from 'vitest';
import { written } from '../../support/logs.js';
import { runCli, scratch, write } from '../../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

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
