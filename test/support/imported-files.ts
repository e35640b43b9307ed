import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { runCli, scratch } from './run-cli.js';

export const folder = scratch();

export const run = (...args: string[]) => runCli(['import', ...args], { cwd: folder });

export const logs = async (...args: string[]) => {
  const outcome = await run(...args, '-o', 'out.ndjson', '--force');
  expect(outcome).toMatchObject({ exitCode: 0 });
  const text = fs.readFileSync(path.join(folder, 'out.ndjson'), 'utf8');
  return {
    ...outcome,
    logs: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};

export const estimates = async () => {
  const { stdout } = await runCli(['estimate', 'out.ndjson', '--json'], { cwd: folder });
  return JSON.parse(stdout);
};

export const csv = (...rows: string[][]) =>
  rows.map((row) => `${row.map((text) => `"${text}"`).join(',')}\n`).join('');
