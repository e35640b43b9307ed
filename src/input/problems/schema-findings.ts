import type * as z from 'zod/mini';
import type { Finding, Path } from '../../model/problem.js';
import type { TextDocument } from '../text/fault.js';
import { nearestWord } from './did-you-mean.js';
import { expectation } from './field-kinds.js';
import { missingHint } from './hints/example-lines.js';
import { hintFor } from './hints/hint-for.js';
import { lastName, shown } from './naming.js';
import { keysAt } from './schema-keys.js';
import { unknownKey } from './unknown-key.js';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** What zod found, in our words: one finding an issue, one for each unknown key. */
export function findings(issues: readonly Issue[], schema: AnySchema, value: unknown): Finding[] {
  return issues.flatMap((issue) => toFindings(issue, schema, value));
}

function toFindings(issue: Issue, schema: AnySchema, root: unknown): Finding[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(schema, path, key));
  }
  if (issue.code === 'invalid_key') {
    return [
      {
        code: 'invalid-value',
        path: path.slice(0, -1),
        key: String(path.at(-1)),
        ...wording({ ...issue, message: issue.issues[0]?.message ?? issue.message }, path, path.at(-1)),
      },
    ];
  }
  const value = valueAt(root, path);
  const name = path.at(-1);
  if (value === undefined) {
    const misspelt = issue.code === 'invalid_union' ? misspeltChoice(schema, path, root) : undefined;
    if (misspelt) return [misspelt];
    const missing = `\`${String(name)}\` is missing`;
    return [
      {
        code: 'missing',
        path,
        message: missing,
        hint: missingHint(String(name), expectation(issue.message)),
      },
    ];
  }
  const code =
    issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'wrong-type' : 'invalid-value';
  return [{ code, path, ...wording(issue, path, value) }];
}

function wording(issue: Issue, path: Path, value: unknown): { message: string; hint: string | undefined } {
  const field = path.length === 0 ? 'this file' : `\`${lastName(path)}\``;
  return {
    message: `${field} must be ${expectation(issue.message)}, not ${shown(value)}`,
    hint: hintFor(issue, value, lastName(path)),
  };
}

/** The key that tells the kind of an entry is misspelt: nothing else of the entry can be checked before. */
function misspeltChoice(schema: AnySchema, path: Path, root: unknown): Finding | undefined {
  const parent = path.slice(0, -1);
  const name = String(path.at(-1));
  const entry = valueAt(root, parent);
  const keys = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
  const known = keysAt(schema, parent);
  const near = keys.find((key) => !known.includes(key) && nearestWord(key, [name]) !== undefined);
  return near === undefined ? undefined : unknownKey(schema, parent, near);
}

type EmptyKeys = TextDocument['emptyKeys'];

/** A key without a value says nothing; one that nobody knows is a mistake all the same. */
export function unknownEmptyKeys(empty: EmptyKeys, schema: AnySchema): Finding[] {
  return empty.flatMap(({ path, key }) => {
    const known = keysAt(schema, path);
    return known.length === 0 || known.includes(key) ? [] : [unknownKey(schema, path, key)];
  });
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
