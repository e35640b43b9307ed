import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import { streamLogSchema } from '../../src/input/log/schema.js';
import { readYaml } from '../../src/input/text/yaml-document.js';
import type {
  EstimateReport,
  ReportedAmount,
  ReportedGifts,
  ReportedLine,
} from '../../src/report/estimate/estimate-report.js';
import { estimateSchema } from '../../src/report/schema/estimate-schema.js';
import { anyLog, reported, unknownGift } from '../support/logs.js';
import { ROOT, runCli } from '../support/run-cli.js';

async function validator(of: string) {
  const schema = JSON.parse((await runCli(['schema', of])).stdout);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

const logs = fs
  .readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name) && !name.includes('rejected') && !name.endsWith('rates.yaml'));

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

  it('has the fields of the type every printer uses', () => {
    type Checked = z.infer<typeof estimateSchema>;
    expectTypeOf<keyof Checked>().toEqualTypeOf<keyof EstimateReport>();
    expectTypeOf<keyof Checked['total']>().toEqualTypeOf<keyof ReportedAmount>();
    expectTypeOf<keyof Checked['revenue']['gifts']>().toEqualTypeOf<keyof ReportedGifts>();
    expectTypeOf<keyof Checked['revenue']['creatorFund']['lines'][number]>().toEqualTypeOf<
      keyof ReportedLine
    >();
    expectTypeOf<EstimateReport['likes']['directRevenue']>().toEqualTypeOf<'0.00'>();
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
      description: 'Likes. They pay nothing: $0.00.',
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
