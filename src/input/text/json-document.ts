import { lazy } from '../../model/lazy.js';
import { LIMITS } from '../limits.js';
import { EMPTY, type Fault, type ReadResult, refused, type TextDocument } from './fault.js';
import { readYaml } from './yaml-document.js';

/**
 * Reads one JSON document. `JSON.parse` keeps the last of two equal keys, rounds long numbers and accepts
 * `1e3`. Text that `JSON.stringify` reproduces unchanged contains none of these; other suspicious text is
 * read again as YAML, which includes JSON and records every place.
 */
export function readJson(text: string): ReadResult {
  let value: unknown;
  let isCertain: boolean;
  try {
    value = JSON.parse(text);
    isCertain = JSON.stringify(value) === text && !text.includes('null') && !DEEP.test(text);
  } catch (error) {
    if (error instanceof RangeError) return readYaml(text);
    return refused(notJson(text, error));
  }
  const seen = isCertain ? CERTAIN : measure(value);
  const isDoubtful = seen.levels > LIMITS.depth || seen.doubtful;
  if (!isCertain && (isDoubtful || seen.keys !== keysIn(text) || DOUBTFUL_NUMBER.test(text)))
    return readYaml(text);
  const places = lazy(() => readYaml(text).document);
  const document: TextDocument = {
    value: seen.nulls ? withoutNulls(value) : value,
    locate: (path, key) => places()?.locate(path, key),
    emptyKeys: [],
  };
  return { document, faults: [] };
}

/** Matches text that may be deeply nested: a log closes at most six maps and lists in a row. */
const DEEP = /[\]}]{20}/;

const CERTAIN = { keys: 0, levels: 0, nulls: false, doubtful: false };

/**
 * Matches a number with many digits or an exponent where a value may be. A match inside a string only costs
 * time.
 */
const DOUBTFUL_NUMBER = /[:,[]\s*-?(?:[\d.]{16,}|[\d.]+[eE])/;

const STRING_OR_KEY = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

function keysIn(text: string): number {
  let keys = 0;
  STRING_OR_KEY.lastIndex = 0;
  for (let match = STRING_OR_KEY.exec(text); match; match = STRING_OR_KEY.exec(text)) if (match[1]) keys += 1;
  return keys;
}

interface Measured {
  keys: number;
  /** Number of nested maps and lists. */
  levels: number;
  nulls: boolean;
  doubtful: boolean;
}

function measure(root: unknown): Measured {
  const seen: Measured = { keys: 0, levels: 0, nulls: false, doubtful: false };
  const open: [unknown, number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (value === null) seen.nulls = true;
    if (Object.is(value, -0)) seen.doubtful = true;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= seen.levels) seen.levels = depth + 1;
    if (depth >= LIMITS.depth) return seen;
    if (Array.isArray(value)) {
      for (const item of value) open.push([item, depth + 1]);
    } else {
      for (const key of Object.keys(value)) {
        seen.keys += 1;
        open.push([(value as Record<string, unknown>)[key], depth + 1]);
      }
    }
  }
  return seen;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null)
      .map(([key, child]) => [key, withoutNulls(child)]),
  );
}

function notJson(text: string, error: unknown): Fault {
  const end = text.trimEnd().length;
  if (end === 0) return EMPTY;
  const told = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const start = told === undefined ? faultIn(text) : Number(told);
  const message = start >= end ? 'not valid JSON: it ends too early' : 'not valid JSON from here on';
  return { code: 'syntax', start, end: start + 1, message, hint: jsonHint(text, start) };
}

/**
 * Locates a fault, which not every Node version reports: it follows the longest beginning that is merely
 * unfinished.
 */
function faultIn(text: string): number {
  const strings =
    /"(?:[^"\\\n]|\\.)*"|[[\]{},:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b|\s+/y;
  while (strings.lastIndex < text.length) {
    const at = strings.lastIndex;
    if (!strings.test(text)) return at;
  }
  return text.trimEnd().length;
}

function jsonHint(text: string, start: number): string | undefined {
  if (/^\s*(#|---|\w+:(\s|$))/.test(text))
    return 'this looks like YAML: give the file a name that ends in .yaml';
  const here = text.slice(start, start + 40);
  if (here.startsWith("'")) return 'JSON has double quotes: "…"';
  if (/^[},\]]/.test(here)) return 'is there a comma too many, or a value missing, before it?';
  if (/^(yes|no|True|False|None|NaN)\b/.test(here))
    return 'write true, false, a number or text in double quotes';
  if (/^["{[\w-]/.test(here)) return 'is a comma or a colon missing before it?';
  return undefined;
}
