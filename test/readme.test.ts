import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runCli, scratch } from './support/run-cli.js';

/** The README, and one file of docs/ for each question of a reader. */
const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  ...fs.readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
];
const textOf = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const blocksOf = (text: string) =>
  [...text.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const README = textOf('README.md');
const PROMPT = '$ tiktok-earn ';

/** Commands whose output stands in a text; `UPDATE_README=1 npx vitest run test/readme.test.ts` renews it. */
const SHOWN = [
  'estimate examples/first-stream/stream.yaml',
  'check examples/rejected',
  'eligibility examples/eligibility/not-eligible.yaml --program',
  'rates diamonds-per-coin',
  'estimate examples/own-rates',
].map((start) => `${PROMPT}${start}`);

/** A new user's folder: the examples, and one log of their own. */
function newFolder(): string {
  const folder = scratch();
  fs.cpSync(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
  const log = path.join(ROOT, 'examples/scaled-live-rewards/stream.yaml');
  fs.copyFileSync(log, path.join(folder, 'stream.yaml'));
  return folder;
}

function wordsOf(command: string): string[] {
  return (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

describe('the README', () => {
  it('opens with two commands that do all the set-up', () => {
    const [first = ''] = blocksOf(README);
    expect(README.indexOf(first)).toBeLessThan(60);
    expect(first).toBe('$ npm ci && npx tiktok-earn estimate examples/first-stream/stream.yaml\n$ npm cit\n');
  });

  it('is short, and leads to every text of docs/', () => {
    expect(README.split('\n').length).toBeLessThan(220);
    for (const file of FILES.slice(1)) expect(README).toContain(`](${file})`);
  });
});

describe.each(FILES)('%s', (file) => {
  const folder = newFolder();
  const text = textOf(file);
  const blocks = blocksOf(text);
  const commands = blocks.flatMap((block) => block.split('\n').filter((line) => line.startsWith(PROMPT)));
  let updated = text;
  afterAll(() => {
    if (process.env['UPDATE_README'] && updated !== text) fs.writeFileSync(path.join(ROOT, file), updated);
  });

  it('names only files, scripts and commands that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    for (const [, script = ''] of text.matchAll(/^\$ npm run (\w+)/gm))
      expect(scripts).toHaveProperty(script);
    for (const [, target = ''] of text.matchAll(/(?:\]\(|src="|srcset=")(?!https?:|#)([^)"]+)/g)) {
      const named = path.join(ROOT, path.dirname(file), target);
      expect([target, fs.existsSync(named)]).toEqual([target, true]);
    }
    for (const [, named = ''] of text.matchAll(/`((?:src|test|scripts|examples)\/[\w./-]+)`/g)) {
      expect([named, fs.existsSync(path.join(ROOT, named))]).toEqual([named, true]);
    }
  });

  it('has nothing left to fill in', () => expect(text).not.toMatch(/@@|TODO|TBD/));

  it.each([...new Set(commands)])('%s', async (command) => {
    const [, own = '', filter] = /^(.*?)(?: \| (jq .*))?$/.exec(command.slice(PROMPT.length)) ?? [];
    const { stdout, stderr, exitCode } = await runCli(wordsOf(own), { cwd: folder });
    const mayFail = own.includes('rejected') || own.includes('--fail-under');
    expect(exitCode, stderr).toBeLessThanOrEqual(mayFail ? 1 : 0);
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

  const yaml = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, each = '']) => each);
  it.skipIf(yaml.length === 0)('its logs and rates files are valid', async () => {
    for (const each of yaml) {
      const isRates = /^rates:/m.test(each);
      fs.writeFileSync(path.join(folder, 'told.yaml'), each);
      const args = isRates ? ['rates', '--rates', 'told.yaml'] : ['estimate', 'told.yaml'];
      const { stderr, exitCode } = await runCli(args, { cwd: folder });
      expect([stderr, exitCode]).toEqual(['', 0]);
    }
  });
});

describe('a page', () => {
  it('gives its data to the commands of docs/page.md, plain or packed', async () => {
    const folder = newFolder();
    const text = textOf('docs/page.md');
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
});
