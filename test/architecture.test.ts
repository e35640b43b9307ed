import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/run-cli.js';

/** Every way a TypeScript file can name another: import, export, import type, import(), import("…").Type. */
const IMPORTS = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+|@import[^'"\n]*)['"]([^'"\n]+)['"]/gm;

const SRC = path.join(ROOT, 'src');
const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .sort();

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(SRC, file), 'utf8');
  return [...text.matchAll(IMPORTS)].map(([, target = '']) => {
    if (!target.startsWith('.')) return target;
    const named = path.join(path.dirname(file), target);
    const source = named.replace(/\.js$/, '.ts');
    return files.includes(`${source}x`) ? `${source}x` : source;
  });
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** The chain of imports from a file of `from` to one that `to` accepts, if there is any. */
function chain(from: (file: string) => boolean, to: (file: string) => boolean): string[] | undefined {
  for (const start of files.filter(from)) {
    const seen = new Set([start]);
    const open: string[][] = [[start]];
    for (let way = open.shift(); way; way = open.shift()) {
      for (const next of graph.get(way.at(-1) ?? '') ?? []) {
        if (to(next)) return [...way, next];
        if (!seen.has(next)) open.push([...way, next]);
        seen.add(next);
      }
    }
  }
  return undefined;
}

const within = (folder: string) => (file: string) => file.startsWith(folder);
const isPackage = (name: string) => !/\.(tsx?|json)$/.test(name);

/** Folders are the steps of the pipeline; a folder imports only from itself and from those before it. */
const STEPS = ['model/', 'data/', 'input/', 'calc/', 'report/', 'cli/'];

describe('borders', () => {
  it('reads every file of src', () => {
    expect(files.length).toBeGreaterThan(70);
    expect([...graph.values()].flat().length).toBeGreaterThan(300);
    expect(graph.get('calc/revenue/gifts.ts')).toContain('model/money.ts');
    expect(graph.get('data/rate-book.ts')).toContain('data/rates.json');
  });

  it('revenue never reaches visibility, directly or through others: likes cannot become money', () => {
    const money = (file: string) => file.startsWith('calc/revenue/');
    const seen = (file: string) =>
      file === 'model/visibility.ts' || file.startsWith('calc/visibility/') || file === 'model/stream-log.ts';
    expect(chain(money, seen)).toBeUndefined();
    expect(chain((file) => file === 'model/revenue-entries.ts', seen)).toBeUndefined();
  });

  it('visibility never reaches money or rates: it has no amount to print', () => {
    const priced = (file: string) =>
      /^model\/(money|amount|rate|decimal)\.ts$|^calc\/revenue\/|dinero/.test(file);
    expect(chain(within('calc/visibility/'), priced)).toBeUndefined();
    expect(chain((file) => file === 'model/visibility.ts', priced)).toBeUndefined();
  });

  it('what draws visibility knows no word for money', () => {
    const drawn = files.filter((file) =>
      /page\/(sections\/(visibility|timeline)|charts\/count-line)\.tsx$/.test(file),
    );
    expect(drawn).toHaveLength(3);
    for (const file of drawn)
      expect(fs.readFileSync(path.join(SRC, file), 'utf8')).not.toMatch(
        /[Mm]oney[^.;:]*['(]|[Aa]mount\w*[({]/,
      );
    expect(
      files.filter(
        (file) =>
          file.startsWith('calc/recordings/') &&
          (graph.get(file) ?? []).some((each) => /model\/(money|amount|rate)\.ts/.test(each)),
      ),
    ).toEqual([]);
  });

  it('eligibility never reaches money: a verdict is no amount, and no amount a verdict', () => {
    const priced = (file: string) => /^model\/(money|amount)\.ts$|^calc\/revenue\/|dinero/.test(file);
    expect(chain(within('calc/eligibility/'), priced)).toBeUndefined();
    expect(chain(within('calc/revenue/'), within('calc/eligibility/'))).toBeUndefined();
    expect(chain(within('calc/eligibility/'), within('calc/visibility/'))).toBeUndefined();
  });

  it.each(STEPS)('%s imports only from itself and from steps before it', (step) => {
    const later = STEPS.slice(STEPS.indexOf(step) + 1);
    const breach = files
      .filter(within(step))
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter((target) => later.some((each) => target.startsWith(each)))
          .map((target) => `${file} → ${target}`),
      );
    expect(breach).toEqual([]);
  });

  it.each([
    ['model/', ['dinero.js/bigint'], 'words and money'],
    ['data/', ['fastest-levenshtein'], 'facts'],
    ['calc/', ['date-fns', '@date-fns/tz'], 'pure: values in, values out'],
    [
      'input/',
      ['zod/mini', 'yaml', 'fastest-levenshtein', 'csv-parse/sync', 'fflate', 'read-excel-file/universal'],
      'text to values',
    ],
    [
      'report/',
      [
        'chalk',
        'cli-table3',
        'string-width',
        'csv-stringify/sync',
        'yaml',
        'zod/mini',
        'hyparquet-writer',
        'd3-scale',
        'd3-shape',
        'fflate',
        'node:crypto',
        'preact',
        'preact-render-to-string',
      ],
      'values to text',
    ],
  ])('%s uses only the packages %j: %s', (step, allowed) => {
    const used = new Set(
      files.filter(within(step)).flatMap((file) => (graph.get(file) ?? []).filter(isPackage)),
    );
    expect([...used].filter((name) => !allowed.includes(name))).toEqual([]);
  });

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

  it('one file does arithmetic with the money library', () => {
    expect(files.filter((file) => graph.get(file)?.some((name) => name.startsWith('dinero')))).toEqual([
      'model/money.ts',
    ]);
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

  it('only src/cli touches streams, environment, clock, disk', () => {
    const loud = /console\.|process\.|Date\.now\(|new Date\(\)|node:fs|globalThis/;
    const found = files.filter(
      (file) => !file.startsWith('cli/') && loud.test(fs.readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('no import goes round in a circle', () => {
    for (const file of files)
      expect(
        chain(
          (each) => each === file,
          (each) => each === file,
        ),
      ).toBeUndefined();
  });

  it('files stay small', () => {
    const sizes = files
      .map((file) => fs.readFileSync(path.join(SRC, file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThanOrEqual(240);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
  });
});
