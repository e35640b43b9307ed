import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

import { ROOT } from './support/run-cli.js';

interface Rule {
  readonly name: string;
  readonly comment: string;
  readonly from: { readonly path?: string };
  readonly to: { readonly path?: string };
}

const require = createRequire(import.meta.url);
const config = require('../.dependency-cruiser.cjs') as { forbidden: readonly Rule[]; options: object };

const rules = config.forbidden;

describe('borders inside src', () => {
  let found: ICruiseResult;
  beforeAll(async () => {
    const { output } = await cruise([path.join(ROOT, 'src')], {
      baseDir: ROOT,
      validate: true,
      ruleSet: { forbidden: config.forbidden as never },
      ...config.options,
    } as never);
    found = output as ICruiseResult;
  }, 60_000);

  const sources = () => found.modules.map(({ source }) => source);

  it('reads every file, what it imports and what types it takes', () => {
    expect(sources().filter((source) => source.startsWith('src/')).length).toBeGreaterThan(300);
    const of = (file: string) =>
      found.modules.find(({ source }) => source === file)?.dependencies.map(({ resolved }) => resolved);
    expect(of('src/calc/revenue/gifts.ts')).toContain('src/model/money.ts');
    expect(of('src/data/rate-book.ts')).toContain('src/data/rates.json');
    expect(of('src/calc/estimate.ts')).toContain('src/model/stream-log.ts');
    expect(of('src/cli/commands/sql/command.ts')).toContain('src/cli/commands/sql/run.ts');
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { comment, from, to }) => {
    expect(comment.length).toBeGreaterThan(30);
    /** A rule about files that are not there cannot fail. */
    if (from.path) expect(sources().some((source) => new RegExp(from.path ?? '').test(source))).toBe(true);
    if (to.path && !to.path.includes('$1')) {
      expect(sources().some((source) => new RegExp(to.path ?? '').test(source))).toBe(true);
    }
    const breaches = found.summary.violations
      .filter(({ rule }) => rule.name === name)
      .map((each) => [each.from, ...(each.via ?? []).map((via) => via.name), each.to].join(' → '));
    expect(breaches, comment).toEqual([]);
  });
});
