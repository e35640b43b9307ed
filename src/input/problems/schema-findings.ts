import type * as z from 'zod/mini';
import type { Finding, Path } from '../../model/problem.js';
import type { TextDocument } from '../text/fault.js';
import { didYouMean } from './did-you-mean.js';
import { missingRemedy } from './hints/example-lines.js';
import { remedy } from './hints/hint-for.js';
import { keySynonym } from './hints/synonyms.js';
import { keysAt } from './schema-keys.js';

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
    return [{ code: 'missing', path, message: missing, hint: missingRemedy(String(name), issue.message) }];
  }
  const code =
    issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'wrong-type' : 'invalid-value';
  return [{ code, path, ...wording(issue, path, value) }];
}

function wording(issue: Issue, path: Path, value: unknown): { message: string; hint: string | undefined } {
  const field = path.length === 0 ? 'this file' : `\`${lastName(path)}\``;
  return {
    message: `${field} must be ${issue.message}, not ${shown(value)}`,
    hint: remedy(issue, value, lastName(path)),
  };
}

/** The key that tells the kind of an entry is misspelt: nothing else of the entry can be checked before. */
function misspeltChoice(schema: AnySchema, path: Path, root: unknown): Finding | undefined {
  const parent = path.slice(0, -1);
  const name = String(path.at(-1));
  const entry = valueAt(root, parent);
  const keys = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
  const known = keysAt(schema, parent);
  const near = keys.find((key) => !known.includes(key) && didYouMean(key, [name]) !== undefined);
  return near === undefined ? undefined : unknownKey(schema, parent, near);
}

const SPECIAL_SPACES = /[\u00A0\u2000-\u200B\u202F\u3000]/;

function unknownKey(schema: AnySchema, path: Path, key: string): Finding {
  const inside = path.length === 0 ? '' : ` under \`${lastName(path)}\``;
  if (path[0] === 'revenue' && /^(likes?|lieks|likeCount|totalLikes|diggCount)$|likes?$/i.test(key)) {
    return {
      code: 'likes-under-revenue',
      path,
      key,
      message: 'likes are not revenue: TikTok pays nothing for likes on a LIVE',
      hint: 'write `likes` under `visibility:`',
    };
  }
  const plain = key.split(SPECIAL_SPACES).join('').trim();
  if (SPECIAL_SPACES.test(key)) {
    const message = 'a special space before this key, as copied from a web page';
    const hint = 'replace it by ordinary spaces, typed with the space bar';
    return { code: 'unknown-key', path, key, message, hint, meant: [homeOf(schema, path, plain) ?? plain] };
  }
  const known = keysAt(schema, path);
  const [, name = '', glued = ''] = /^(\w+):(.+)$/.exec(key) ?? [];
  if (known.includes(name)) {
    const hint = `write ${name}: ${glued}`;
    return {
      code: 'unknown-key',
      path,
      key,
      message: 'a space is missing after the colon',
      hint,
      meant: [...path, name],
    };
  }
  if (path.length > 0 && keysAt(schema, []).includes(key) && !known.includes(key)) {
    const hint = `\`${key}:\` begins at the start of a line`;
    return {
      code: 'unknown-key',
      path,
      key,
      message: `unknown key ${shown(key)}${inside}`,
      hint,
      meant: [key],
    };
  }
  const home = homeOf(schema, path, key);
  const elsewhere = home === undefined ? undefined : `it belongs under \`${home}:\``;
  const ofAnother = known.includes(key) ? 'it belongs to another `kind`' : undefined;
  const synonym = keySynonym(key, sectionOf(path), known);
  const near = ofAnother ?? synonym ?? elsewhere ?? didYouMean(key, known);
  const hint = near ?? `known here: ${known.join(', ')}`;
  const nearest = /`(\w+)`/.exec(near ?? '')?.[1];
  const isAway = synonym === undefined && home !== undefined;
  const meant = isAway ? [home] : nearest === undefined ? undefined : [...path, nearest];
  return { code: 'unknown-key', path, key, message: `unknown key ${shown(key)}${inside}`, hint, meant };
}

type EmptyKeys = TextDocument['emptyKeys'];

/** A key without a value says nothing; one that nobody knows is a slip all the same. */
export function unknownEmptyKeys(empty: EmptyKeys, schema: AnySchema): Finding[] {
  return empty.flatMap(({ path, key }) => {
    const known = keysAt(schema, path);
    return known.length === 0 || known.includes(key) ? [] : [unknownKey(schema, path, key)];
  });
}

/** The list or map a key stands in, by name. */
function sectionOf(path: Path): string {
  return path[0] === 'fx' ? 'fx' : lastName(path);
}

/** The section that has such a key, for one that stands in the wrong half. */
function homeOf(schema: AnySchema, path: Path, key: string): string | undefined {
  const sections = keysAt(schema, []).filter((section) => section !== path[0]);
  if (path.length > 0 && keysAt(schema, []).includes(key)) return undefined;
  return sections.find((section) => keysAt(schema, [section]).includes(key));
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'item');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const source = typeof value === 'string' ? `"${value}"` : String(value);
  return source.length > 40 ? `${source.slice(0, 40)}…` : source;
}
