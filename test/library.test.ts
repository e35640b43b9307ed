import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { eligibility, estimate, parseStreamLog, ratesWith } from '../src/index.js';
import { ROOT, runCli } from './support/run-cli.js';

const FILE = path.join(ROOT, 'examples/eligibility/not-eligible.yaml');

describe('the library', () => {
  const { log, problems } = parseStreamLog(fs.readFileSync(FILE, 'utf8'));
  if (!log) throw new Error(problems[0]?.message);

  it('says what the command says', async () => {
    for (const [args, options] of [
      [['--all'], {}],
      [
        ['--program', 'series', '--program', 'pulse', '--on', '2024-05-01'],
        { programs: ['series', 'pulse'], on: '2024-05-01' },
      ],
    ] as const) {
      const { stdout } = await runCli(['eligibility', FILE, ...args, '--json']);
      const printed = JSON.parse(stdout);
      const report = JSON.parse(JSON.stringify(eligibility(log, options)));
      expect({ ...report, log: undefined }).toEqual({ ...printed, log: undefined });
      expect(report.log).toEqual({ ...printed.log, file: null });
    }
    expect(eligibility(log).programs).toHaveLength(12);
  });

  it('refuses a program and a day that do not exist', () => {
    expect(() => eligibility(log, { programs: ['zorglub'] })).toThrow(RangeError);
    for (const on of ['2026-02-30', 'today', '2026-1-1'])
      expect(() => eligibility(log, { on })).toThrow(RangeError);
  });

  it('rates of one’s own count, and what is wrong in them is told under a name', () => {
    const own =
      'version: 1\nrates: [{ id: diamond-face-value, expected: 0.02, source: me, sourceDate: 2026-01-01 }]';
    const { rates, problems: none } = ratesWith(own);
    expect(none).toEqual([]);
    const { log: gifted } = parseStreamLog(
      '{"version":1,"creator":{"country":"US"},"live":{"startedAt":"2026-11-15T19:00:00Z"},"revenue":{"diamonds":1000,"liveRewards":{"percentage":40}}}',
      { format: 'json' },
    );
    if (!gifted) throw new Error('no log');
    expect([estimate(gifted), estimate(gifted, { rates })].map(({ total }) => total.expected)).toEqual([
      '4.00',
      '8.00',
    ]);
    expect(ratesWith('version: 1\nrates: [{ id: zorglub }]').problems[0]?.file).toBe('rates.yaml');
    expect(ratesWith('version: 1\nrates: [{ id: zorglub }]', 'mine.yaml').problems[0]?.file).toBe(
      'mine.yaml',
    );
  });
});
