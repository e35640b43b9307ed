import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runCli } from './support/run-cli.js';

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

async function perform(command: string, cwd: string): Promise<string> {
  const { stdout, stderr, exitCode } = await runCli(words(command.slice(PROMPT.length)), { cwd });
  const problems = stderr === '' ? '' : `--- standard error\n${stderr}`;
  return `${command}\n${stdout}${problems}--- exit code ${exitCode}\n\n`;
}
