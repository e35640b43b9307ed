import {
  Composer,
  type CST,
  type Document,
  Lexer,
  type Node,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../../model/problem.js';
import { LIMITS } from '../limits.js';
import { EMPTY, type Fault, type ReadResult, refused, type Span, type TextDocument } from './fault.js';
import { type KeyPlaces, NO_KEYS } from './mistakes/key-places.js';
import { yamlMistake } from './mistakes/yaml-mistakes.js';
import { plainValue } from './yaml-value.js';

type Composed = Document<Node, true>;

/**
 * Reads one YAML 1.2 document in which each value has one meaning. The parts of the yaml package are called
 * separately: its composer recurses but its parser does not, so depth is checked in between; its pairwise
 * check of unique keys takes minutes on a large map, so keys are checked in `plainValue`.
 */
export function readYaml(text: string, keys: () => KeyPlaces = () => NO_KEYS): ReadResult {
  const tokens = tokensOf(text);
  if ('code' in tokens) return refused(tokens);
  for (const token of tokens) {
    if (token.type === 'directive') {
      return refused(featureFault('a directive', token.offset, token.offset + 1, 'delete this line'));
    }
  }
  const [document, second] = documentsOf(tokens, text);
  if (!document?.contents || !text.trim()) return refused(EMPTY);
  if (second) return refused(severalDocuments(second.range?.[0] ?? 0, text));
  if (document.errors.length > 0 || document.warnings.length > 0) {
    const errors = [...document.errors, ...document.warnings];
    const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT').map(syntaxFault);
    const complaints = errors.map(syntaxFault);
    const isSyntax = complaints.some(({ code }) => code === 'syntax');
    const mistake =
      tabs.length > 0 || !isSyntax ? undefined : yamlMistake(text, complaints[0]?.start ?? 0, keys());
    return refused(...(mistake ? [mistake] : tabs.length > 0 ? tabs : complaints.slice(0, 1)));
  }
  const faults: Fault[] = [];
  const emptyKeys: EmptyKey[] = [];
  const value = plainValue(document.contents, { faults, emptyKeys });
  return { document: { ...located(document.contents, value), emptyKeys }, faults };
}

function tokensOf(text: string): CST.Token[] | Fault {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let words = 0;
  for (const lexeme of new Lexer().lex(text)) {
    words += 1;
    if (words > LIMITS.yamlWords) return tooManyWords();
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > LIMITS.depth && isTooDeep(parser.stack)) return depthFault(parser.stack);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function documentsOf(tokens: readonly CST.Token[], text: string): readonly Composed[] {
  const composer = new Composer(COMPOSE);
  return [...composer.compose(tokens, true, text.length)] as Composed[];
}

const COMPOSE = {
  version: '1.2',
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  strict: true,
} as const;

type EmptyKey = TextDocument['emptyKeys'][number];

function located(root: Node, value: unknown): Omit<TextDocument, 'emptyKeys'> {
  return { value, locate: (path, key) => locate(root, path, key) };
}

interface Entry {
  key: Scalar;
  value: Node | null;
}

const indexes = new WeakMap<readonly Entry[], ReadonlyMap<unknown, Entry>>();

/** Looks up the entry of a key in an index: a map of 50,000 keys may have a problem at each of them. */
function entryOf(items: readonly Entry[], key: string): Entry | undefined {
  const index = indexes.get(items) ?? new Map(items.map((entry) => [entry.key?.value, entry]));
  indexes.set(items, index);
  return index.get(key);
}

/** Follows `path` as far as it exists; a missing key is shown at the key of the map that lacks it. */
function locate(root: Node, path: Path, key?: string): Span | undefined {
  let node: Node | null = root;
  let place: Span | undefined;
  for (const step of key === undefined ? path : [...path, key]) {
    const items: readonly unknown[] | undefined = (node as YAMLMap | YAMLSeq | null)?.items;
    if (!items) break;
    if (typeof step === 'number') {
      node = (items[step] ?? null) as Node | null;
    } else {
      const pair = entryOf(items as readonly Entry[], step);
      if (!pair) return place ?? spanOf(root, 1);
      place = spanOf(pair.key);
      node = pair.value;
    }
    if (key === undefined && node?.range && node.range[1] > node.range[0]) place = spanOf(node);
  }
  return place ?? spanOf(root, 1);
}

function spanOf(node: Node, atMost = Number.POSITIVE_INFINITY): Span | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  return { start, end: Math.min(end, start + atMost) };
}

/** Checks the number of open, nested maps and lists. */
function isTooDeep(open: readonly CST.Token[]): boolean {
  return open.filter((token) => 'items' in token).length > LIMITS.depth;
}

/**
 * Reports a text with too many words: YAML is slow for each word, sign and empty line, so JSON is advised.
 */
function tooManyWords(): Fault {
  const message = `more than ${LIMITS.yamlWords} words, signs and line ends`;
  return { code: 'too-large', start: 0, end: 1, message, hint: 'write it as JSON: it has no such limit' };
}

function depthFault(open: readonly CST.Token[]): Fault {
  const start = open.at(-1)?.offset ?? 0;
  return { code: 'too-deep', start, end: start + 1, message: `nested deeper than ${LIMITS.depth} levels` };
}

function featureFault(what: string, start: number, end: number, hint: string): Fault {
  return { code: 'yaml-feature', start, end, message: `${what} is not used in a stream log`, hint };
}

function severalDocuments(offset: number, text: string): Fault {
  const start = text.lastIndexOf('---', offset);
  return {
    code: 'several-documents',
    start: Math.max(start, 0),
    end: Math.max(start, 0) + 3,
    message: 'a second document: one file holds one LIVE',
    hint: 'put each LIVE in its own file, or write many as NDJSON, one per line',
  };
}

function syntaxFault(error: Composed['errors'][number] | Composed['warnings'][number]): Fault {
  const [start, end] = error.pos;
  if (error.code === 'TAG_RESOLVE_FAILED') return featureFault('a tag', start, end, 'leave the `!…` out');
  if (error.code === 'TAB_AS_INDENT') {
    return {
      code: 'syntax',
      start,
      end,
      message: 'a tab at the start of a line',
      hint: 'indent with spaces',
    };
  }
  const message = `not valid YAML: ${error.message.split('\n')[0]?.replace(/[.:]?$/, '') ?? ''}`;
  return { code: 'syntax', start, end, message, hint: SYNTAX_HINTS[error.code] };
}

const SYNTAX_HINTS: Readonly<Partial<Record<string, string>>> = {
  BAD_INDENT: 'indent entries of the same map equally, with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around text that contains `: `',
  MISSING_CHAR: 'is a quote, bracket or colon missing on this line or the one before?',
  UNEXPECTED_TOKEN: 'put quotes around text that starts with @, `, %, *, &, ! or contains `: ` or ` #`',
  BAD_SCALAR_START: 'put quotes around text that starts with @ or `',
};
