import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run-cli.js';

const SRC = path.join(ROOT, 'src');
const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .sort();

describe('what a file may do', () => {
  it('nothing of a page is loaded for a table: no drawing, no markup', () => {
    const eager = /^\s*import\s(?!type)[^;]*?from '([^']+)'/gm;
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = fs.existsSync(path.join(SRC, file)) ? fs.readFileSync(path.join(SRC, file), 'utf8') : '';
      for (const [, target = ''] of text.matchAll(eager)) {
        const named = path.join(path.dirname(file), target).replace(/\.js$/, '.ts');
        visit(target.startsWith('.') ? (files.includes(`${named}x`) ? `${named}x` : named) : target);
      }
    };
    visit('cli/main.ts');
    expect(reached.has('cli/commands/estimate/run.ts')).toBe(true);
    expect([...reached].filter((name) => /page|preact|d3-|fflate/.test(name))).toEqual([]);
  });

  it('only pricing a line, and reading a threshold or a rate, makes amounts of numbers', () => {
    const makes = (name: string) =>
      files.filter((file) =>
        new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\}`).test(
          fs.readFileSync(path.join(SRC, file), 'utf8'),
        ),
      );
    expect(makes('money')).toEqual(['calc/revenue/line.ts']);
    expect(makes('dinero')).toEqual(['model/money.ts']);
    expect(makes('fromNumber')).toEqual(['input/log/texts.ts', 'input/rates/rate-findings.ts']);
    expect(makes('knownAmount')).toEqual(['calc/revenue/gifts.ts', 'calc/revenue/line.ts']);
  });

  it('only what counts, shows or writes likes looks inside a count of them', () => {
    const looks = files.filter((file) => fs.readFileSync(path.join(SRC, file), 'utf8').includes('.taps'));
    expect(looks).toEqual([
      'calc/import/written-likes.ts',
      'calc/recordings/likes.ts',
      'calc/visibility/visibility.ts',
    ]);
  });

  it('only src/cli touches streams, environment, clock, disk', () => {
    const loud = /console\.|process\.|Date\.now\(|new Date\(\)|node:fs|globalThis/;
    const found = files.filter(
      (file) => !file.startsWith('cli/') && loud.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('files stay small', () => {
    const sizes = files
      .map((file) => fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThanOrEqual(201);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(131);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(61);
  });
});
