import type { Fault } from './fault.js';
import { type Line, linesOf, withoutComment } from './yaml-lines.js';

/**
 * What most often keeps a YAML file from being read, found by looking at its lines as a person would. Only lines at
 * the place where the parser stumbled are looked at: elsewhere what looks like a slip is fine.
 */
export function yamlSlip(text: string, errorAt: number, keys: readonly string[]): Fault | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= errorAt);
  const near = (reach: number) => around(lines, at, reach);
  const slip =
    first(lines, specialSpace) ??
    first(near(1), gluedDash) ??
    first(near(2), (line) => bareKey(line, keys)) ??
    badIndent(lines, at) ??
    first(lines.slice(0, at + 1), (line) => (at >= lines.length - 2 ? quoteNotClosed(line) : undefined)) ??
    first(near(1), openBrace) ??
    first(near(1), textToQuote);
  return slip && { code: 'syntax', ...slip };
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
function bareKey(line: Line, keys: readonly string[]): Slip | undefined {
  const [, dash = '', key = '', sign = '', value = ''] =
    /^ *(- )?(\w+)(\s*[=：]\s*|:| |)(.*)$/.exec(line.text) ?? [];
  if (!keys.includes(key)) return undefined;
  const at = line.indent + dash.length;
  if (sign === ':' && value !== '' && !/^\s/.test(value)) {
    return slipAt(line, at, key.length + 1, 'a space is missing after the colon', `write ${key}: ${value}`);
  }
  if (sign === ':' || /^\s*:/.test(value)) return undefined;
  const rest = value.trim();
  return slipAt(line, at, key.length, 'a colon is missing', `write ${key}:${rest === '' ? '' : ` ${rest}`}`);
}

/** A line that is neither as far in as one before it, nor one step further below a key that opens something. */
function badIndent(lines: readonly Line[], at: number): Slip | undefined {
  const open: number[] = [];
  let before: Line | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.isBlank || line.isInside) continue;
    const levels = [...open];
    while (line.indent < (open.at(-1) ?? 0)) open.pop();
    if (line.indent !== (open.at(-1) ?? -1)) {
      const isOpened = before === undefined || /:\s*(#.*)?$/.test(before.text);
      const isDeeper = before === undefined || line.indent > before.indent;
      if (!isOpened || !isDeeper) return Math.abs(index - at) > 1 ? undefined : wrongIndent(line, levels);
      open.push(line.indent);
    }
    const dashed = /^ *(- +)+/.exec(line.text)?.[0].length;
    if (dashed !== undefined) open.push(dashed);
    before = line;
  }
  return undefined;
}

/** The nearest place where a line may begin; of two, the one further in: its neighbour is there. */
function wrongIndent(line: Line, levels: readonly number[]): Slip {
  const off = (level: number) => Math.abs(level - line.indent);
  const wanted = levels.reduce((one, other) => (off(other) <= off(one) ? other : one), levels[0] ?? 0);
  const word = line.text.trim().replace(/^- */, '').split(/[\s:]/, 1).join('');
  const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);
  const message = `this line starts with ${spaces(line.indent)}, which fits none of the lines above`;
  const hint = `give ${word} ${spaces(wanted)}, as many as the line it belongs to; a # is deleted together with the space after it`;
  return slipAt(line, line.indent, word.length, message, hint);
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

/** Text that YAML would read as something else. */
const textToQuote: Find = (line) => {
  const [, key = '', whole = ''] = /^( *(?:- )?\w+: +)(\S.*?)\s*$/.exec(line.text) ?? [];
  const value = withoutComment(whole);
  if (!isOdd(value)) return undefined;
  const quote = value.includes('"') ? "'" : '"';
  const inside = quote === "'" ? value.replaceAll("'", "''") : value;
  const hint = `put the whole text in quotes: ${key.trim().replace(/^- /, '')} ${quote}${inside}${quote}`;
  return slipAt(line, key.length, value.length, 'this text has signs that mean something else here', hint);
};

function isOdd(value: string): boolean {
  if (/^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$|^[[{].*[\]}]$|^[|>][-+\d]*$/.test(value)) return false;
  return /^[@`%&*!|>]/.test(value) || /^["'[]/.test(value) || value.includes(': ');
}
