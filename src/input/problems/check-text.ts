import type * as z from 'zod/mini';
import type { Finding, Problem } from '../../model/problem.js';
import { wrongKindOfText } from '../text/decode.js';
import { type ReadResult, refused, type TextDocument } from '../text/fault.js';
import { readJson } from '../text/json-document.js';
import type { KeyPlaces } from '../text/mistakes/key-places.js';
import { inQuotes } from '../text/mistakes/yaml-lines.js';
import { readYaml } from '../text/yaml-document.js';
import { dedupeFindings } from './dedupe-findings.js';
import { inOrder, locateFaults, locateFindings, type SourceText } from './locate.js';
import { findings, unknownEmptyKeys } from './schema-findings.js';
import { keyPlaces } from './schema-keys.js';
import { type Sound, soundness } from './sound.js';

export type TextFormat = 'yaml' | 'json';

interface Checked<T> {
  /** `undefined` when the text or the schema has a fault. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Converts text to a value by a schema and reports all problems at once, each with its place. `look` adds
 * checks that a schema cannot express; it gets the value as written, and `sound` tells which parts are valid.
 * `fast` is a quicker form of the schema; `schema` explains what it refuses.
 */
export function checkText<T>(
  source: SourceText,
  format: TextFormat,
  schema: z.ZodMiniType<T>,
  look: (written: T, sound: Sound) => Finding[],
  fast: z.ZodMiniType<T> = schema,
): Checked<T> {
  const read = readText(source.text, format, () => keyPlaces(schema));
  if (!read.document) return { value: undefined, problems: locateFaults(source, read.faults) };
  const { value } = read.document;
  const first = fast.safeParse(value);
  const checked = first.success ? first : schema.safeParse(value);
  const issues = checked.error?.issues ?? [];
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const seen = isMap ? look(value as T, soundness(issues)) : [];
  const found =
    issues.length === 0 && read.document.emptyKeys.length === 0
      ? seen
      : mistakes(read.document, source, issues, schema, seen);
  if (checked.success && found.length === 0 && read.faults.length === 0) {
    return { value: checked.data, problems: [] };
  }
  const told = new Set(read.faults.map((fault) => fault.path?.join('\n')));
  const news = found.filter(
    ({ path, key }) => !told.has([...path, ...(key === undefined ? [] : [key])].join('\n')),
  );
  const problems = [...locateFaults(source, read.faults), ...locateFindings(source, read.document, news)];
  const good = checked.success && read.faults.length === 0;
  return { value: good ? checked.data : undefined, problems: inOrder(problems) };
}

/** Returns all findings, each mistake once. */
function mistakes(
  document: TextDocument,
  { text }: SourceText,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodMiniType,
  seen: readonly Finding[],
): Finding[] {
  const { emptyKeys, value } = document;
  const unknown = unknownEmptyKeys(emptyKeys, schema);
  const all = [...findings(issues, schema, value), ...unknown, ...swallowed(document, text), ...seen];
  return dedupeFindings(all, emptyKeys);
}

/** Detects `title: #1 in pasta`, where YAML treats the value as a comment. */
function swallowed({ emptyKeys, locate }: TextDocument, text: string): Finding[] {
  return emptyKeys.flatMap(({ path, key }): Finding[] => {
    const { end } = locate(path, key) ?? { end: text.length };
    const comment = /^:[ \t]+(#\S.*)/.exec(text.slice(end, end + 200))?.[1];
    if (comment === undefined) return [];
    const message = `\`${key}\` is empty: what begins with # is a comment`;
    const hint = `put it in quotes if it is text: ${key}: ${inQuotes(comment.trim())}`;
    return [{ code: 'syntax', severity: 'warning', path, key, message, hint }];
  });
}

function readText(text: string, format: TextFormat, keys: () => KeyPlaces): ReadResult {
  if (format === 'json') {
    const read = readJson(text);
    const wrong = read.document ? undefined : wrongKindOfText(text);
    return wrong ? refused(wrong) : read;
  }
  const wrong = wrongKindOfText(text);
  return wrong ? refused(wrong) : readYaml(text, keys);
}
