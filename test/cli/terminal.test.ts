import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, runCli, scratch } from '../support/run-cli.js';

const BIN = path.join(ROOT, 'bin/tiktok-earn.cjs');
const folder = scratch();
const SOCKET = `tiktok-earn-${process.pid}`;

function tmux(...args: string[]): string {
  return spawnSync('tmux', ['-L', SOCKET, '-f', '/dev/null', ...args], { encoding: 'utf8', cwd: folder })
    .stdout;
}

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
afterAll(() => void tmux('kill-server'));

/** Runs a command in a real terminal of some width and takes what stands on it, until `until` does. */
async function onTerminal(
  width: number,
  args: readonly string[],
  until: (screen: string) => boolean,
  height = 200,
) {
  const name = `s${width}-${Math.random().toString(36).slice(2)}`;
  const words = [process.execPath, BIN, ...args]
    .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
    .join(' ');
  tmux(
    'new-session',
    '-d',
    '-s',
    name,
    '-x',
    String(width),
    '-y',
    String(height),
    `${words}; echo "exit $?"; sleep 60`,
  );
  for (let tries = 0; tries < 600; tries += 1) {
    const screen = tmux('capture-pane', '-p', '-t', name);
    if (until(screen)) return { screen, name };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { screen: tmux('capture-pane', '-p', '-t', name), name };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

describe.skipIf(!hasTmux)('in a real terminal', () => {
  const example = (name: string) => path.join(ROOT, 'examples', name);
  it.each(
    [60, 80, 200].flatMap((width) =>
      [
        ['estimate', example('first-stream/stream.yaml'), '--explain'],
        ['estimate', example('report/streams')],
        ['eligibility', example('eligibility/not-eligible.yaml'), '--program', 'creator-rewards'],
        ['eligibility', example('eligibility-of-many/logs.ndjson'), '--all'],
        ['check', example('rejected')],
        ['rates'],
        ['demo'],
        ['import', '--help'],
      ].map((args) => [width, args] as const),
    ),
  )('%d columns, %j: no line is broken by the terminal', async (width, args) => {
    const { stdout, stderr } = await runCli(args, { columns: width, env: { NO_COLOR: '1' }, cwd: folder });
    const expected = lines(stdout + stderr).filter((line) => !line.startsWith('exit '));
    const { screen } = await onTerminal(width, args, (seen) => /^exit \d$/m.test(seen), 400);
    /** Examples are commands: a shell takes them whole. */
    const told = (all: readonly string[]) => all.slice(0, all.indexOf('Examples:') + 1 || undefined);
    expect(told(lines(screen).slice(0, -1))).toEqual(told(expected));
  });

  it.each([60, 80, 200])('%d columns: --watch draws in place', async (width) => {
    const [first = '', ...others] = fs
      .readFileSync(example('every-recorder/live-studio.jsonl'), 'utf8')
      .split(/(?<=\n)/);
    const file = path.join(folder, `capture-${width}.jsonl`);
    fs.writeFileSync(file, first);
    const { name } = await onTerminal(
      width,
      ['estimate', '--watch', file, '--country', 'US'],
      (seen) => seen.includes('Diamonds:'),
      60,
    );
    for (const line of others) fs.appendFileSync(file, line);
    let screen = '';
    for (let tries = 0; tries < 400 && !screen.includes('Diamonds: 507'); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      screen = tmux('capture-pane', '-p', '-t', name);
    }
    expect(screen.match(/Diamonds:/g)).toHaveLength(1);
    expect(screen).toContain('Diamonds: 507');
    expect(screen.match(/Likes: .* → \$0\.00/g)).toHaveLength(1);
    tmux('send-keys', '-t', name, 'C-c');
    for (let tries = 0; tries < 400 && !screen.includes('exit 0'); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      screen = tmux('capture-pane', '-p', '-t', name);
    }
    expect(screen).toContain('exit 0');
    expect(screen).toContain('Total: ');
  });
});
