import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, scratch } from '../support/run-cli.js';

const TSC = path.join(ROOT, 'node_modules/@typescript/native/bin/tsc');

function compile(file: string) {
  const options = [
    '--noEmit',
    '--ignoreConfig',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2023',
  ];
  const more = ['--lib', 'es2024', '--resolveJsonModule', '--types', 'node'];
  return spawnSync(process.execPath, [TSC, ...options, ...more, file], { cwd: ROOT, encoding: 'utf8' });
}

/** The compiler's part of the wall between likes and money. */
describe('code that must not compile', () => {
  const file = path.join(ROOT, 'test/laws/forbidden.ts');

  it('does not', () => {
    const { status, stdout } = compile(file);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('is refused line by line, not by accident', () => {
    const text = fs.readFileSync(file, 'utf8');
    const marks = text.match(/\/\/ @ts-expect-error/g) ?? [];
    const bare = path.join(ROOT, 'test/laws/.forbidden-bare.ts');
    fs.writeFileSync(bare, text.replaceAll('// @ts-expect-error', '//'));
    try {
      const { stdout } = compile(bare);
      expect(stdout.match(/error TS(2345|2322|2353|2339|2741|2740|2739)/g)?.length).toBe(marks.length);
    } finally {
      fs.rmSync(bare);
    }
  });

  it('an empty folder is no proof: the compiler really runs', () => {
    const wrong = path.join(scratch(), 'wrong.ts');
    fs.writeFileSync(wrong, 'export const a: string = 1;\n');
    expect(compile(wrong).status).not.toBe(0);
    expect(execFileSync(process.execPath, [TSC, '--version'], { encoding: 'utf8' })).toMatch(/^Version/);
  });
});
