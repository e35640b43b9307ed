import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibility } from '../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../src/calc/eligibility/known-facts.js';
import { shippedPrograms } from '../../src/data/program-list.js';
import { streamLogSchema } from '../../src/input/log/schema.js';
import { readYaml } from '../../src/input/text/yaml-document.js';
import { eligibilitySchema } from '../../src/report/eligibility/report.js';
import { toEligibilityReport } from '../../src/report/eligibility/to-eligibility-report.js';
import { estimateSchema } from '../../src/report/estimate/report.js';
import { SCHEMA_NAMES } from '../../src/report/schema-names.js';
import { jsonSchema } from '../../src/report/schemas.js';
import { anyLog, parsed, reported, unknownGift } from '../support/logs.js';
import { ROOT, runCli } from '../support/run-cli.js';

async function validator(of: string) {
  const schema = JSON.parse((await runCli(['schema', of])).stdout);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

const logs = fs
  .readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /\.ya?ml$/.test(name) && !name.includes('rejected') && !/(rates|creator)\.yaml$/.test(name),
  );

describe('the JSON Schema of the estimate', () => {
  it('fits the estimate of every example', async () => {
    const validate = await validator('estimate');
    expect(logs.length).toBeGreaterThan(10);
    for (const name of logs) {
      const { stdout } = await runCli(['estimate', path.join('examples', name), '--json']);
      expect([name, validate(JSON.parse(stdout)), validate.errors]).toEqual([name, true, null]);
    }
  });

  it('fits the estimate of any log, known or not', async () => {
    const validate = await validator('estimate');
    fc.assert(
      fc.property(anyLog, fc.option(unknownGift), (log, mystery) => {
        const gifts = [...((log.revenue?.['gifts'] ?? []) as unknown[]), ...(mystery ? [mystery] : [])];
        const report = JSON.parse(JSON.stringify(reported({ ...log, revenue: { ...log.revenue, gifts } })));
        expect([validate(report), validate.errors]).toEqual([true, null]);
        expect(estimateSchema.safeParse(report).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('lets no dollar stand behind a like', async () => {
    const validate = await validator('estimate');
    const report = JSON.parse(
      JSON.stringify(
        reported({
          version: 1,
          creator: { country: 'US' },
          live: { startedAt: '2026-11-15T19:00:00Z' },
          visibility: { likes: 5 },
        }),
      ),
    );
    expect(validate({ ...report, likes: { count: 5, directRevenue: '0.01' } })).toBe(false);
    expect(validate({ ...report, likes: { count: 5, directRevenue: '0.00', value: '1' } })).toBe(false);
    expect(validate({ ...report, total: { ...report.total, expected: 1.5 } })).toBe(false);
    expect(validate({ ...report, surprise: 1 })).toBe(false);
  });
});

describe('the JSON Schema of the eligibility', () => {
  const shownCount = fc.option(fc.oneof(fc.nat(300_000), fc.constantFrom('10K', '99.9K', '1M')));
  const creator = fc.record({
    country: fc.constantFrom('US', 'KR', 'JP', 'MX', 'ID', 'NO'),
    age: fc.option(fc.integer({ min: 1, max: 90 })),
    accountType: fc.option(fc.constantFrom('personal', 'business', 'organization', 'government')),
    goodStanding: fc.option(fc.boolean()),
    followers: shownCount,
    videoViewsLast30Days: shownCount,
    postsLast30Days: fc.option(fc.nat(9)),
    accountCreatedOn: fc.option(fc.constantFrom('2015-01-01', '2021-04-20')),
  });
  const known = (parts: object) =>
    Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as { country: string };
  const startedAt = fc.constantFrom('2021-05-01T20:00:00Z', '2023-12-16T20:00:00Z', '2026-11-15T20:00:00Z');

  const reportOf = (creator: object, startedAt: string, visibility: object) => {
    const log = parsed({
      version: 1,
      creator: known(creator),
      live: { startedAt },
      visibility: { ...visibility },
    });
    const programs = shippedPrograms();
    const facts = knownFacts(log, log.live.day);
    const found = programs.programs.map((program) => eligibility(program, facts, programs));
    return JSON.parse(JSON.stringify(toEligibilityReport(log, log.live.day, found, undefined)));
  };

  it('fits the answer for any creator on any day, and every example', async () => {
    const validate = await validator('eligibility');
    fc.assert(
      fc.property(creator, startedAt, (facts, start) => {
        const report = reportOf(facts, start, { likes: 5 });
        expect([validate(report), validate.errors]).toEqual([true, null]);
        expect(eligibilitySchema.safeParse(report).error).toBeUndefined();
      }),
      { numRuns: 80 },
    );
    for (const name of logs) {
      const { stdout } = await runCli(['eligibility', path.join('examples', name), '--all', '--json']);
      expect([name, validate(JSON.parse(stdout))]).toEqual([name, true]);
    }
  });

  it('the law of likes: whatever their number, every verdict and every word of it stays', () => {
    fc.assert(
      fc.property(creator, startedAt, fc.nat(9_000_000), fc.nat(500), (facts, start, likes, newFollowers) => {
        const { likes: a, ...one } = reportOf(facts, start, { likes, newFollowers });
        const { likes: b, ...other } = reportOf(facts, start, { newFollowers });
        expect(one).toEqual(other);
        expect([a.count, b.count]).toEqual([likes, null]);
      }),
    );
  });

  it('one more fact never turns a settled verdict around', () => {
    fc.assert(
      fc.property(
        creator,
        startedAt,
        fc.constantFrom('age', 'followers', 'accountType', 'goodStanding', 'postsLast30Days'),
        (facts, start, field) => {
          const full = reportOf(facts, start, { likes: 1 }).programs;
          const less = reportOf({ ...facts, [field]: null }, start, { likes: 1 }).programs;
          for (const [at, program] of less.entries()) {
            if (program.verdict !== 'cannot-tell') expect(full[at].verdict).toBe(program.verdict);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the JSON Schema of the log', () => {
  it('fits every example, refuses every rejected one, and tells what each field means', async () => {
    const validate = await validator('log');
    for (const name of logs) {
      const value = readYaml(fs.readFileSync(path.join(ROOT, 'examples', name), 'utf8')).document?.value;
      expect([name, validate(value), validate.errors]).toEqual([name, true, null]);
    }
    for (const name of ['likes-under-revenue.yaml', 'seven-faults.yaml']) {
      const value = readYaml(fs.readFileSync(path.join(ROOT, 'examples/rejected', name), 'utf8')).document
        ?.value;
      expect(validate(value)).toBe(false);
    }
    const { properties } = JSON.parse((await runCli(['schema'])).stdout);
    expect(properties.visibility.properties.likes).toMatchObject({
      description: 'Likes, as many taps as TikTok shows. They pay nothing: $0.00.',
      examples: [182450, '21.7K'],
    });
    expect(properties.revenue.properties.gifts.items.properties.coins.description).toContain(
      'Price of one in Coins',
    );
    expect(properties.revenue.properties).not.toHaveProperty('likes');
  });

  it('agrees with the program on any log', async () => {
    const validate = await validator('log');
    fc.assert(
      fc.property(anyLog, fc.constantFrom('likes', 'creator', 'revenue', 'x'), (log, key) => {
        const spoilt = { ...log, [key]: 5 };
        for (const value of [log, spoilt])
          expect(validate(value)).toBe(streamLogSchema.safeParse(value).success);
      }),
    );
  });
});

describe('every JSON Schema', () => {
  interface Schema {
    readonly description?: string;
    readonly properties?: Record<string, Schema>;
    readonly items?: Schema;
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly allOf?: readonly Schema[];
    readonly $ref?: string;
    readonly $defs?: Record<string, Schema>;
  }
  function* fields(schema: Schema, at: string): Iterable<readonly [string, Schema]> {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      yield [`${at}.${name}`, field];
      yield* fields(field, `${at}.${name}`);
    }
    const parts = [schema.anyOf, schema.oneOf, schema.allOf, Object.values(schema.$defs ?? {})];
    for (const part of parts.flatMap((each) => each ?? [])) yield* fields(part, at);
    if (schema.items) yield* fields(schema.items, `${at}[]`);
  }

  it.each(SCHEMA_NAMES)('%s tells of every field what it means', (name) => {
    const all = [...fields(jsonSchema(name) as Schema, name)];
    expect(all.length).toBeGreaterThan(5);
    const silent = all.filter(([, { description }]) => !description?.trim()).map(([at]) => at);
    expect(silent).toEqual([]);
  });

  it('fits rates, Gifts and problems as they are printed', async () => {
    for (const [name, args, stream] of [
      ['rates', ['rates', '--json'], 'stdout'],
      ['gifts', ['gifts', '--json'], 'stdout'],
      ['problems', ['check', 'examples/rejected/seven-faults.yaml', '--json'], 'stderr'],
    ] as const) {
      const validate = await validator(name);
      const outcome = await runCli(args);
      expect([name, validate(JSON.parse(outcome[stream])), validate.errors]).toEqual([name, true, null]);
      expect(validate([{ surprise: 1 }])).toBe(false);
    }
  });

  it('fits the sums of examples, by whatever they are summed', async () => {
    const validate = await validator('sums');
    for (const by of ['live', 'day', 'week', 'month', 'creator']) {
      for (const logs of ['month/streams', 'agency/logs.ndjson', 'other-income', 'unknown-gift']) {
        const { stdout } = await runCli(['estimate', `examples/${logs}`, '--by', by, '--json']);
        expect([by, logs, validate(JSON.parse(stdout)), validate.errors]).toEqual([by, logs, true, null]);
      }
    }
    expect(validate({ schemaVersion: 1 })).toBe(false);
  });
});
