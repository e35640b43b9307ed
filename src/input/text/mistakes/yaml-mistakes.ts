import type { Fault } from '../fault.js';
import type { KeyPlaces } from './key-places.js';
import { type Mistake, mistakeAt } from './mistake.js';
import { badIndent } from './yaml-indent.js';
import { inQuotes, type Line, linesOf, withoutComment } from './yaml-lines.js';

/**
 * Finds the most frequent mistakes that make a YAML file unreadable. It examines only lines near the place
 * where the parser failed: elsewhere the same pattern may be correct.
 */
export function yamlMistake(text: string, errorAt: number, keys: KeyPlaces): Fault | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= errorAt);
  const near = (reach: number) => around(lines, at, reach);
  const mistake =
    first(lines, specialSpace) ??
    first(near(1), gluedDash) ??
    first(near(2), (line) => bareKey(line, keys)) ??
    badIndent(lines, at, keys) ??
    quoteNotClosed(beginOf(lines, at)) ??
    first(near(1), behindQuote) ??
    first(near(1), openBrace) ??
    first(near(1), (line) => textToQuote(line, keys));
  return mistake && { code: 'syntax', ...mistake };
}

/** Returns the line in which the text or braces at a place begin. */
function beginOf(lines: readonly Line[], at: number): Line {
  const begin = lines.findLastIndex(({ isInside }, index) => index <= at && !isInside);
  return lines[Math.max(0, begin)] as Line;
}

type Find = (line: Line) => Mistake | undefined;

/** Returns the non-blank lines before a place, the line at it, and the next one. */
function around(lines: readonly Line[], at: number, reach: number): Line[] {
  const told = lines.map((line, index) => ({ line, index })).filter(({ line }) => !line.isBlank);
  const place = told.findLastIndex(({ index }) => index <= at);
  return told.slice(Math.max(0, place - reach), place + 2).map(({ line }) => line);
}

function first(lines: readonly Line[], find: Find): Mistake | undefined {
  for (const line of lines) {
    const mistake = line.isBlank || line.isInside ? undefined : find(line);
    if (mistake) return mistake;
  }
  return undefined;
}

const SPECIAL = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u3000]+|:[\u00A0\u2000-\u200B\u202F\u3000]/;

const specialSpace: Find = (line) => {
  const found = SPECIAL.exec(line.text);
  if (!found) return undefined;
  const hint = 'replace it by ordinary spaces, typed with the space bar';
  return mistakeAt(line, found.index, found[0].length, 'a special space, as copied from a web page', hint);
};

const gluedDash: Find = (line) => {
  const found = /^ *-(\w+:.*)$/.exec(line.text);
  if (!found) return undefined;
  return mistakeAt(line, line.indent, 1, 'a space is missing after the dash', `write - ${found[1]}`);
};

/** Detects `visibility` or `likes 100` or `likes:100` for a known key. */
function bareKey(line: Line, keys: KeyPlaces): Mistake | undefined {
  const [, dash = '', key = '', sign = '', value = ''] =
    /^ *(- )?(\w+)(\s*(?:[=：;]|::|->)\s*|:| |)(.*)$/.exec(line.text) ?? [];
  if (keys.parentsOf(key).length === 0) return undefined;
  const at = line.indent + dash.length;
  if (sign === ':' && value !== '' && !/^\s/.test(value)) {
    return mistakeAt(
      line,
      at,
      key.length + 1,
      'a space is missing after the colon',
      `write ${key}: ${value}`,
    );
  }
  if (sign === ':' || /^\s*:/.test(value)) return undefined;
  const rest = value.trim();
  return mistakeAt(
    line,
    at,
    key.length,
    'a colon is missing',
    `write ${key}:${rest === '' ? '' : ` ${rest}`}`,
  );
}

const quoteNotClosed: Find = (line) => {
  const [, key = '', quote = '', rest = ''] = /^( *(?:- )?\w+: +)(["'])(.*)$/.exec(line.text) ?? [];
  const inside = quote === '"' ? rest.replaceAll('\\"', '') : rest.replaceAll("''", '');
  if (quote === '' || inside.includes(quote)) return undefined;
  const written = rest.replace(/\s+#.*$/, '');
  return mistakeAt(
    line,
    key.length,
    rest.length + 1,
    'this quote is never closed',
    `write ${quote}${written}${quote}`,
  );
};

const openBrace: Find = (line) => {
  const bare = withoutComment(line.text).replace(/"[^"]*"|'[^']*'/g, '');
  const count = (sign: string) => bare.split(sign).length - 1;
  if (count('{') <= count('}') || /[{,]\s*$/.test(bare)) return undefined;
  const hint = `write ${withoutComment(line.text).trim()} }`;
  return mistakeAt(line, line.text.indexOf('{'), 1, 'this brace is never closed', hint);
};

/** Detects text after a closing quote: `"personal",` as in JSON, or a comment without a space before it. */
const behindQuote: Find = (line) => {
  const [, before = '', quoted = '', rest = ''] =
    /^( *(?:- )?\w+: +)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([,;.]|#.*|\/\/.*)$/.exec(line.text) ?? [];
  if (quoted === '') return undefined;
  const comment = /^(?:#|\/\/)\s*(.*)$/.exec(rest)?.[1];
  const hint =
    comment === undefined
      ? `delete the ${rest}`
      : `write a space and # before a comment: ${quoted} # ${comment}`;
  return mistakeAt(
    line,
    before.length + quoted.length,
    rest.length,
    'nothing may stand behind the closing quote',
    hint,
  );
};

/** Detects text that needs quotes because YAML would read it differently. */
function textToQuote(line: Line, keys: KeyPlaces): Mistake | undefined {
  const [, key = '', whole = ''] = /^( *(?:- )?\w+: +)(\S.*?)\s*$/.exec(line.text) ?? [];
  const value = withoutComment(whole);
  if (!isOdd(value)) return undefined;
  const section = key.trim().replace(/^- |:$/g, '');
  if (keys.parentsOf(value.split(':', 1).join('')).includes(section)) {
    const hint = `begin a new line below ${section}:, two spaces further in: ${value}`;
    return mistakeAt(line, key.length, value.length, 'two keys on one line', hint);
  }
  const hint = `put the whole text in quotes: ${key.trim().replace(/^- /, '')} ${inQuotes(value)}`;
  return mistakeAt(line, key.length, value.length, 'this text has signs that mean something else here', hint);
}

function isOdd(value: string): boolean {
  if (/^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$|^[[{].*[\]}]$|^[|>][-+\d]*$/.test(value)) return false;
  return /^[@`%&*!|>]/.test(value) || /^["'[]/.test(value) || value.includes(': ');
}
