import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ALL_RECORDINGS, recordingName } from '../support/recordings.js';
import { runCli, scratch, write } from '../support/run-cli.js';

/** Where a problem stands is the only thing in which a log and a recording may differ. */
function withoutPlaces(json: string): unknown {
  return JSON.parse(json, (key, value) => (['file', 'line', 'column'].includes(key) ? undefined : value));
}

const COUNTRY = ['--country', 'GB'];
const codesIn = (stderr: string) => [...new Set(stderr.match(/error\[[\w-]+\]/g) ?? [])].sort();

describe('one road for every recording', () => {
  it('the recordings are there', () => expect(ALL_RECORDINGS.length).toBeGreaterThan(70));

  it.each(ALL_RECORDINGS.map((file) => [recordingName(file), file]))(
    '%s: what is imported and estimated is what is estimated',
    async (_name, file) => {
      const imported = await runCli(['import', file, ...COUNTRY]);
      const direct = await runCli(['estimate', file, '--json', ...COUNTRY]);
      if (imported.exitCode !== 0) {
        expect(direct.stdout).toBe('');
        expect(direct.exitCode).not.toBe(0);
        return;
      }
      if (direct.stderr.includes('an export of TikTok, not a log')) {
        expect([direct.exitCode, direct.stderr]).toEqual([1, expect.stringContaining('wrong-file')]);
        return;
      }
      const piped = await runCli(['estimate', '-', '--json'], { stdin: imported.stdout });
      expect(direct.exitCode).toBe(piped.exitCode);
      expect(withoutPlaces(direct.stdout)).toEqual(withoutPlaces(piped.stdout));
      const checked = await runCli(['check', file, ...COUNTRY]);
      expect(checked.exitCode).toBe(direct.exitCode);
      const watched = await runCli(['estimate', '--watch', file, '--json', ...COUNTRY]);
      if (isPlainLines(file)) {
        const last = watched.stdout.trim().split('\n').at(-1) ?? '';
        expect(withoutPlaces(last)).toEqual(withoutPlaces(piped.stdout));
      }
    },
  );
});

/** What grows is plain text, a line an event. */
function isPlainLines(file: string): boolean {
  const bytes = fs.readFileSync(file);
  return bytes[0] === 0x7b && bytes.subarray(0, 5000).toString().includes('}\n{');
}

describe('a recording is the same however it is packed', () => {
  const folder = scratch();
  const plain = ALL_RECORDINGS.filter((file) => /\.jsonl$/.test(file) && isPlainLines(file));

  it('there are many', () => expect(plain.length).toBeGreaterThan(30));

  it.each(plain.map((file) => [recordingName(file), file]))('%s', async (name, file) => {
    const bytes = fs.readFileSync(file);
    const lines = bytes
      .toString()
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    const values = lines.flatMap(parsed);
    const expected = await runCli(['estimate', file, '--json', ...COUNTRY]);
    const stem = path.join(folder, name.replaceAll('/', '-'));
    const packings = {
      [`${stem}.gz`]: gzipSync(bytes),
      [stem.replace('.jsonl', '.json')]: bytes,
      ...(values.length === lines.length &&
      lines.every((line) => !/\d{16}/.test(line.replace(/"[^"]*"/g, '')))
        ? {
            [stem.replace('.jsonl', '.list.json')]: JSON.stringify(values),
            [stem.replace('.jsonl', '.pretty.json')]: JSON.stringify(values, null, 2),
          }
        : {}),
    };
    for (const [target, content] of Object.entries(packings)) {
      write(path.dirname(target), path.basename(target), content);
      for (const args of [[target], ['-']]) {
        const stdin = args[0] === '-' ? (content as string | Uint8Array) : undefined;
        const found = await runCli(
          ['estimate', ...args, '--json', ...COUNTRY],
          stdin === undefined ? {} : { stdin },
        );
        expect([target, args[0], found.exitCode, codesIn(found.stderr)]).toEqual([
          target,
          args[0],
          expected.exitCode,
          codesIn(expected.stderr),
        ]);
        if (expected.exitCode === 0)
          expect(withoutPlaces(found.stdout)).toEqual(withoutPlaces(expected.stdout));
      }
    }
  });
});

function parsed(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
