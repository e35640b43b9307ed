import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runCli, scratch } from './support/run-cli.js';

const README = path.join(ROOT, 'README.md');
const text = fs.readFileSync(README, 'utf8');
const blocks = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const PROMPT = '$ tiktok-earn ';

/** Commands whose output stands in the README; `UPDATE_README=1 npx vitest run test/readme.test.ts` renews it. */
const SHOWN = [
  'estimate examples/first-stream/stream.yaml',
  'check examples/rejected',
  'eligibility examples/eligibility/not-eligible.yaml --program',
  'rates diamonds-per-coin',
  'estimate examples/own-rates',
].map((start) => `${PROMPT}${start}`);

/** A new user's folder: the examples, and one log of their own. */
const folder = scratch();
fs.cpSync(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
fs.copyFileSync(
  path.join(ROOT, 'examples/scaled-live-rewards/stream.yaml'),
  path.join(folder, 'stream.yaml'),
);

let updated = text;
afterAll(() => {
  if (process.env['UPDATE_README'] && updated !== text) fs.writeFileSync(README, updated);
});

function wordsOf(command: string): string[] {
  return (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

describe('the README', () => {
  it('opens with two commands that do all the set-up', () => {
    const [first = ''] = blocks;
    expect(text.indexOf(first)).toBeLessThan(60);
    expect(first).toBe('$ npm ci && npx tiktok-earn estimate examples/first-stream/stream.yaml\n$ npm cit\n');
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    for (const [, script = ''] of text.matchAll(/^\$ npm run (\w+)/gm))
      expect(scripts).toHaveProperty(script);
  });

  const commands = blocks.flatMap((block) => block.split('\n').filter((line) => line.startsWith(PROMPT)));
  it('has commands to try', () => expect(commands.length).toBeGreaterThan(14));

  it.each(commands)('%s', async (command) => {
    const [, own = '', filter] = /^(.*?)(?: \| (jq .*))?$/.exec(command.slice(PROMPT.length)) ?? [];
    const { stdout, stderr, exitCode } = await runCli(wordsOf(own), { cwd: folder });
    const mayFail = own.includes('rejected') || own.includes('--fail-under');
    expect(exitCode).toBeLessThanOrEqual(mayFail ? 1 : 0);
    if (filter !== undefined) {
      const program = wordsOf(filter).slice(1);
      const jq = spawnSync('jq', program, { input: stdout, encoding: 'utf8' });
      if (!jq.error) expect([jq.status, jq.stderr, jq.stdout]).toEqual([0, '', expect.stringMatching(/\S/)]);
    }
    const block = blocks.find((each) => each.startsWith(`${command}\n`) && each.split('\n$ ').length === 1);
    const isAlone = block !== undefined && SHOWN.some((start) => command.startsWith(start));
    if (!isAlone) return;
    const output = `${command}\n${stdout}${stderr}`;
    if (process.env['UPDATE_README']) updated = updated.replace(block, () => output);
    else expect(block).toBe(output);
  });

  it('its commands take the data out of a page, plain or packed', async () => {
    const [plain = '', packed = ''] = [...text.matchAll(/^sed .*report\.html.*$/gm)].map(([line]) =>
      line.replace(/ \| jq .*/, ''),
    );
    for (const [command, logs] of [
      [plain, 'stream.yaml'],
      [packed, 'examples/report/streams'],
    ] as const) {
      await runCli(['report', logs, '-o', 'report.html', '--force'], { cwd: folder });
      const { stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
      const json = await runCli(['estimate', logs, '--json'], { cwd: folder });
      expect(JSON.parse(stdout)).toEqual(JSON.parse(json.stdout));
    }
  });

  it('has nothing left to fill in', () => expect(text).not.toMatch(/@@|TODO|TBD/));

  it('names only files that exist', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      expect([target, fs.existsSync(path.join(ROOT, target))]).toEqual([target, true]);
    }
  });

  it('its rates file and its log are valid', async () => {
    const [log = '', rates = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
    fs.writeFileSync(path.join(folder, 'readme.yaml'), log);
    fs.writeFileSync(path.join(folder, 'rates.yaml'), rates);
    const { stderr, exitCode } = await runCli(['estimate', 'readme.yaml', '--rates', 'rates.yaml'], {
      cwd: folder,
    });
    expect([stderr, exitCode]).toEqual(['', 0]);
  });
});
