import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { wholeProgram } from '../../src/cli/program.js';
import { jsonSchema } from '../../src/report/schemas.js';
import { written } from '../support/logs.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

/** Words that every object of JavaScript answers to. A table must not find them in itself. */
const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const;

const folder = scratch();

/** Refused in words, or taken: never a bug of the program. */
async function expectNoBug(args: readonly string[], input = '') {
  const outcome = await runCli(args, { cwd: folder, stdin: input });
  expect([args.join(' '), outcome.exitCode, outcome.stderr]).not.toEqual([
    args.join(' '),
    70,
    outcome.stderr,
  ]);
  expect(outcome.stdout + outcome.stderr).not.toMatch(/native code|\[object |function Object/);
  return outcome;
}

type Path = readonly (string | number)[];
interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
}

/** Every field of a log, by its path; the first of a list. */
function fieldsOf(schema: JsonSchema, at: Path = []): Path[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => fieldsOf(part, at));
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [...at, name],
    ...fieldsOf(field, [...at, name]),
  ]);
  const items = schema.items ? fieldsOf(schema.items, [...at, 0]) : [];
  return [...new Map([...parts, ...fields, ...items].map((each) => [each.join('.'), each])).values()];
}

function setAt(target: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') return [setAt(undefined, rest, value)];
  const fields = typeof target === 'object' && target !== null ? (target as Record<string, unknown>) : {};
  return Object.fromEntries([
    ...Object.entries(fields).filter(([name]) => name !== key),
    [key, setAt(fields[key], rest, value)],
  ]);
}

const logFields = fieldsOf(jsonSchema('log') as JsonSchema);

describe('words that live on the prototype of an object', () => {
  it('every field of the log is tried', () => {
    expect(logFields.length).toBeGreaterThan(60);
    expect(logFields.map((at) => at.join('.'))).toContain('revenue.productPromotion.0.kind');
  });

  it.each(logFields.map((at) => [at.join('.'), at] as const))('as the value of %s', async (_name, at) => {
    for (const word of WORDS) {
      const log = setAt(written(), at, word);
      await expectNoBug(['check', '-'], stringify(log));
      await expectNoBug(['estimate', '-', '--json'], JSON.stringify(log));
    }
  });

  it.each([...new Set(logFields.map((at) => at.slice(0, -1).join('.')))])(
    'as a key below %s',
    async (place) => {
      const at = logFields.map((each) => each.slice(0, -1)).find((each) => each.join('.') === place) ?? [];
      for (const word of WORDS) {
        const log = setAt(written(), [...at, word], 'x');
        const { exitCode } = await expectNoBug(['check', '-'], stringify(log));
        expect([word, exitCode]).toEqual([word, 1]);
      }
    },
  );

  it('as every option value, argument and first word', async () => {
    const { commands } = await wholeProgram();
    write(folder, 'stream.yaml', stringify(written()));
    for (const word of WORDS) {
      await expectNoBug([word]);
      await expectNoBug([`${word}.yaml`]);
      for (const { name, options, arguments: given } of commands) {
        const files = given.some(({ kind }) => kind === 'log') ? ['stream.yaml'] : [];
        await expectNoBug([name, word]);
        for (const option of options) {
          if (option.value) await expectNoBug([name, ...files, option.long, word]);
          if (option.value) await expectNoBug([name, ...files, `${option.long}=x.${word}`, '--force']);
        }
      }
      await expectNoBug(['estimate', 'stream.yaml', '--use', `${word}=${word}`]);
    }
  });

  it('as the header, a cell and the key of every table, and of a recording', async () => {
    const tables = fs
      .readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|jsonl)$/.test(name));
    expect(tables.length).toBeGreaterThan(8);
    for (const name of tables) {
      const text = fs.readFileSync(path.join(ROOT, 'examples', name), 'utf8');
      const names = [...new Set(text.match(/(?<=[",\n])[A-Za-z][A-Za-z_ ]{2,20}(?=[",\n])/g) ?? [])].slice(
        0,
        40,
      );
      for (const [at, each] of names.entries()) {
        const word = WORDS[at % WORDS.length] ?? '';
        const file = write(folder, `t${path.extname(name)}`, text.replaceAll(each, word));
        await expectNoBug(['import', file, '--country', 'US', '--dry-run']);
      }
    }
  });

  it('in a rates file', async () => {
    for (const word of WORDS) {
      const rate = { id: word, expected: '0.01', source: word, sourceDate: '2026-01-01', alternative: word };
      for (const text of [stringify({ version: 1, rates: [rate] }), stringify({ [word]: 1 }), word]) {
        const rates = write(folder, 'rates.yaml', text);
        await expectNoBug(['rates', '--rates', rates]);
      }
    }
  });
});
