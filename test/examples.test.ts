import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runCli, scratch } from './support/run-cli.js';

const EXAMPLES = path.join(ROOT, 'examples');
const PROMPT = '$ tiktok-earn ';
const lessons = fs.readdirSync(EXAMPLES).sort();

/** Every folder of examples/ is a lesson: its transcript.txt holds the commands and all they print. */
describe('examples', () => {
  it('are there', () => expect(lessons.length).toBeGreaterThan(9));

  it.each(lessons)('%s prints what its transcript says', async (lesson) => {
    const folder = path.join(EXAMPLES, lesson);
    const file = path.join(folder, 'transcript.txt');
    const commands = fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(PROMPT));
    expect(commands.length).toBeGreaterThan(0);
    let transcript = '';
    for (const command of commands) transcript += await perform(command, folder);
    await expect(transcript).toMatchFileSnapshot(file);
  });
});

/** As a shell takes them apart. */
function words(text: string): string[] {
  return (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

/** What stands beside a transcript is what its import makes. */
describe('logs that were imported', () => {
  const folder = scratch();
  it.each([
    [
      'agency-backstage',
      'logs.ndjson',
      'creator-data-2026-10-06.csv creator-data-2026-10-20.xlsx --country US',
    ],
    [
      'shop-live',
      'logs.ndjson',
      'Live-2026-10.csv --country US --tz America/New_York --unit-cost "2 USD" --fee-rate 6%',
    ],
    [
      'one-live-many-sources',
      'stream.yaml',
      'capture.jsonl user_data_tiktok.json affiliate-orders.csv --country US --earning-unit diamonds',
    ],
    [
      'data-download',
      'streams/2026-11-08-7560111111111111111.yaml',
      'user_data_tiktok.json --country GB --tz Europe/London --earning-unit diamonds',
    ],
  ])('%s/%s', async (lesson, name, args) => {
    const target = path.join(folder, lesson, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const output = name.startsWith('streams/') ? path.dirname(target) : target;
    const outcome = await runCli(['import', ...words(args), '-o', output], {
      cwd: path.join(EXAMPLES, lesson),
    });
    expect(outcome.exitCode).toBe(0);
    expect(fs.readFileSync(target, 'utf8')).toBe(fs.readFileSync(path.join(EXAMPLES, lesson, name), 'utf8'));
  });
});

async function perform(command: string, cwd: string): Promise<string> {
  const { stdout, stderr, exitCode } = await runCli(words(command.slice(PROMPT.length)), { cwd });
  const problems = stderr === '' ? '' : `--- standard error\n${stderr}`;
  return `${command}\n${stdout}${problems}--- exit code ${exitCode}\n\n`;
}
