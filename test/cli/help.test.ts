import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/commands.js';
import { readThreshold } from '../../src/cli/options/threshold.js';
import { VERSION } from '../../src/cli/version.js';
import { written } from '../support/logs.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

describe('help and usage', () => {
  it.each(COMMANDS.map(({ name }) => name))(
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
    for (const word of [...COMMANDS.map(({ name }) => name), 'Exit codes:', '70'])
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
    [['schema', 'notes'], /Allowed choices are log, estimate/],
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
