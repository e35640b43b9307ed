import type { Fault } from './fault.js';
import { entryOf, type KeyPlaces } from './key-places.js';
import { inQuotes, type Line, linesOf, withoutComment } from './yaml-lines.js';

/**
 * What most often keeps a YAML file from being read, found by looking at its lines as a person would. Only lines at
 * the place where the parser stumbled are looked at: elsewhere what looks like a slip is fine.
 */
export function yamlSlip(text: string, errorAt: number, keys: KeyPlaces): Fault | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= errorAt);
  const near = (reach: number) => around(lines, at, reach);
  const slip =
    first(lines, specialSpace) ??
    first(near(1), gluedDash) ??
    first(near(2), (line) => bareKey(line, keys)) ??
    badIndent(lines, at, keys) ??
    quoteNotClosed(beginOf(lines, at)) ??
    first(near(1), behindQuote) ??
    first(near(1), openBrace) ??
    first(near(1), (line) => textToQuote(line, keys));
  return slip && { code: 'syntax', ...slip };
}

/** The line in which the text, or the braces, at a place began. */
function beginOf(lines: readonly Line[], at: number): Line {
  const begin = lines.findLastIndex(({ isInside }, index) => index <= at && !isInside);
  return lines[Math.max(0, begin)] as Line;
}

type Slip = Omit<Fault, 'code'>;
type Find = (line: Line) => Slip | undefined;

/** Lines with something on them, from some before the place to it, and the next. */
function around(lines: readonly Line[], at: number, reach: number): Line[] {
  const told = lines.map((line, index) => ({ line, index })).filter(({ line }) => !line.isBlank);
  const place = told.findLastIndex(({ index }) => index <= at);
  return told.slice(Math.max(0, place - reach), place + 2).map(({ line }) => line);
}

function first(lines: readonly Line[], find: Find): Slip | undefined {
  for (const line of lines) {
    const slip = line.isBlank || line.isInside ? undefined : find(line);
    if (slip) return slip;
  }
  return undefined;
}

function slipAt(line: Line, from: number, length: number, message: string, hint: string): Slip {
  const start = line.start + from;
  return { start, end: start + Math.max(1, length), message, hint };
}

const SPECIAL = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u3000]+|:[\u00A0\u2000-\u200B\u202F\u3000]/;

const specialSpace: Find = (line) => {
  const found = SPECIAL.exec(line.text);
  if (!found) return undefined;
  const hint = 'replace it by ordinary spaces, typed with the space bar';
  return slipAt(line, found.index, found[0].length, 'a special space, as copied from a web page', hint);
};

const gluedDash: Find = (line) => {
  const found = /^ *-(\w+:.*)$/.exec(line.text);
  if (!found) return undefined;
  return slipAt(line, line.indent, 1, 'a space is missing after the dash', `write - ${found[1]}`);
};

/** `visibility` or `likes 100` or `likes:100`, where the key is one we know. */
function bareKey(line: Line, keys: KeyPlaces): Slip | undefined {
  const [, dash = '', key = '', sign = '', value = ''] =
    /^ *(- )?(\w+)(\s*(?:[=：;]|::|->)\s*|:| |)(.*)$/.exec(line.text) ?? [];
  if (keys.parentsOf(key).length === 0) return undefined;
  const at = line.indent + dash.length;
  if (sign === ':' && value !== '' && !/^\s/.test(value)) {
    return slipAt(line, at, key.length + 1, 'a space is missing after the colon', `write ${key}: ${value}`);
  }
  if (sign === ':' || /^\s*:/.test(value)) return undefined;
  const rest = value.trim();
  return slipAt(line, at, key.length, 'a colon is missing', `write ${key}:${rest === '' ? '' : ` ${rest}`}`);
}

interface Level {
  readonly indent: number;
  /** The key whose entries stand here; '' at the start of a line. */
  readonly parent: string;
  /** Of the items of a list, each with its dash. */
  isList: boolean;
  first: Line | undefined;
  lines: number;
}

/** A line that is neither as far in as one before it, nor one step further below a key that opens something. */
function badIndent(lines: readonly Line[], at: number, keys: KeyPlaces): Slip | undefined {
  const open: Level[] = [];
  let before: Line | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.isBlank || line.isInside) continue;
    const levels = [...open];
    while (line.indent < (open.at(-1)?.indent ?? 0)) open.pop();
    const dash = /^ *(- +)+/.exec(line.text)?.[0].length;
    let level = open.at(-1);
    if (level === undefined || line.indent !== level.indent) {
      const isOpened = before === undefined || /:\s*(#.*)?$/.test(before.text);
      const isDeeper = before === undefined || line.indent > before.indent;
      if (!isOpened || !isDeeper)
        return index < at - 1 || index > at + 1 ? undefined : wrongIndent(line, levels, before, keys);
      level = {
        indent: line.indent,
        parent: parentBelow(before, open.at(-1), keys),
        isList: dash !== undefined,
        first: line,
        lines: 0,
      };
      open.push(level);
    } else if (level.isList && dash === undefined && keys.parentsOf(keyOf(line)).includes(level.parent)) {
      return index < at - 2 || index > at + 2 ? undefined : wrongIndent(line, levels, before, keys);
    }
    level.lines += 1;
    if (dash !== undefined)
      open.push({ indent: dash, parent: level.parent, isList: false, first: line, lines: 1 });
    before = line;
  }
  return undefined;
}

/** The key that a line opens; what it opens for everybody when its name is free. */
function parentBelow(before: Line | undefined, level: Level | undefined, keys: KeyPlaces): string {
  const key = before ? keyOf(before) : '';
  return before && level && keys.parentsOf(key).length === 0 ? entryOf(level.parent) : key;
}

/** Where the key of the line belongs: the nearest place that knows it; nothing is proposed that would not. */
function wrongIndent(line: Line, levels: readonly Level[], before: Line | undefined, keys: KeyPlaces): Slip {
  const word = keyOf(line);
  const parents = keys.parentsOf(word);
  const fitting = levels.filter(({ parent, isList }) => !isList && parents.includes(parent));
  const off = ({ indent }: Level) => Math.abs(indent - line.indent);
  const wanted = fitting.reduce<Level | undefined>(
    (one, other) => (one && off(one) < off(other) ? one : other),
    undefined,
  );
  const isSibling =
    before !== undefined && keys.parentsOf(keyOf(before)).some((parent) => parents.includes(parent));
  /** The line before is the odd one: it stands where nobody knows it, and this one would be beside it. */
  const place = levels.at(-1);
  if (
    isSibling &&
    before &&
    line.indent > before.indent &&
    place &&
    !keys.parentsOf(keyOf(before)).includes(place.parent)
  ) {
    return indentSlip(before, line.indent);
  }
  /** The first of its entries is the odd one, where this one is two further in than what they stand below. */
  const above = wanted && levels[levels.indexOf(wanted) - 1];
  const step = (above?.indent ?? -2) + 2;
  if (wanted?.lines === 1 && wanted.first && line.indent === step && wanted.indent !== step) {
    return indentSlip(wanted.first, line.indent);
  }
  return indentSlip(line, wanted?.indent);
}

function indentSlip(line: Line, wanted: number | undefined): Slip {
  const word = keyOf(line);
  const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);
  const message = `this line starts with ${spaces(line.indent)}, which fits none of the lines around it`;
  const hint =
    wanted === undefined
      ? 'begin it exactly below the lines it belongs to'
      : `give ${word} ${spaces(wanted)}, as many as the lines it belongs to; a # is deleted together with the space after it`;
  return slipAt(line, line.indent, word.length, message, hint);
}

function keyOf(line: Line): string {
  return line.text
    .trim()
    .replace(/^(- +)+/, '')
    .split(/[\s:]/, 1)
    .join('');
}

const quoteNotClosed: Find = (line) => {
  const [, key = '', quote = '', rest = ''] = /^( *(?:- )?\w+: +)(["'])(.*)$/.exec(line.text) ?? [];
  const inside = quote === '"' ? rest.replaceAll('\\"', '') : rest.replaceAll("''", '');
  if (quote === '' || inside.includes(quote)) return undefined;
  const written = rest.replace(/\s+#.*$/, '');
  return slipAt(
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
  return slipAt(line, line.text.indexOf('{'), 1, 'this brace is never closed', hint);
};

/** `"personal",` as in JSON, or a comment without its blank: what stands behind a closed quote. */
const behindQuote: Find = (line) => {
  const [, before = '', quoted = '', rest = ''] =
    /^( *(?:- )?\w+: +)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([,;.]|#.*|\/\/.*)$/.exec(line.text) ?? [];
  if (quoted === '') return undefined;
  const comment = /^(?:#|\/\/)\s*(.*)$/.exec(rest)?.[1];
  const hint =
    comment === undefined
      ? `delete the ${rest}`
      : `write a space and # before a comment: ${quoted} # ${comment}`;
  return slipAt(
    line,
    before.length + quoted.length,
    rest.length,
    'nothing may stand behind the closing quote',
    hint,
  );
};

/** Text that YAML would read as something else. */
function textToQuote(line: Line, keys: KeyPlaces): Slip | undefined {
  const [, key = '', whole = ''] = /^( *(?:- )?\w+: +)(\S.*?)\s*$/.exec(line.text) ?? [];
  const value = withoutComment(whole);
  if (!isOdd(value)) return undefined;
  const section = key.trim().replace(/^- |:$/g, '');
  if (keys.parentsOf(value.split(':', 1).join('')).includes(section)) {
    const hint = `begin a new line below ${section}:, two spaces further in: ${value}`;
    return slipAt(line, key.length, value.length, 'two keys on one line', hint);
  }
  const hint = `put the whole text in quotes: ${key.trim().replace(/^- /, '')} ${inQuotes(value)}`;
  return slipAt(line, key.length, value.length, 'this text has signs that mean something else here', hint);
}

function isOdd(value: string): boolean {
  if (/^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$|^[[{].*[\]}]$|^[|>][-+\d]*$/.test(value)) return false;
  return /^[@`%&*!|>]/.test(value) || /^["'[]/.test(value) || value.includes(': ');
}
