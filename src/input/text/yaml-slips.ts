import type { Fault } from './fault.js';

/**
 * What most often keeps a YAML file from being read, found by looking at its lines as a person would. The first
 * slip alone is told: it is what makes the parser complain about lines after it.
 */
export function yamlSlip(text: string, keys: readonly string[]): Fault | undefined {
  const lines = linesOf(text);
  for (const find of [specialSpace, gluedDash, bareKey, badIndent, quoteNotClosed, openBrace, textToQuote]) {
    const slip = find(lines, keys);
    if (slip) return { code: 'syntax', ...slip };
  }
  return undefined;
}

interface Line {
  readonly text: string;
  /** Of its first letter in the file. */
  readonly start: number;
  readonly indent: number;
  /** Nothing but blanks and a comment. */
  readonly isBlank: boolean;
}

type Slip = Omit<Fault, 'code'>;
type Find = (lines: readonly Line[], keys: readonly string[]) => Slip | undefined;

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = raw.replace(/\r$/, '');
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const each = { text: line, start, indent, isBlank: /^\s*(#.*)?$/.test(line) };
    start += raw.length + 1;
    return each;
  });
}

function slipAt(line: Line, from: number, length: number, message: string, hint: string): Slip {
  const start = line.start + from;
  return { start, end: start + Math.max(1, length), message, hint };
}

const specialSpace: Find = (lines) => {
  for (const line of lines) {
    const found =
      /^[ \t]*[\u00A0\u2000-\u200B\u202F\u3000]+/.exec(line.text) ??
      /:[\u00A0\u2000-\u200B\u202F\u3000]/.exec(line.text);
    if (found && !line.isBlank) {
      const hint = 'replace it by ordinary spaces, typed with the space bar';
      return slipAt(line, found.index, found[0].length, 'a special space, as copied from a web page', hint);
    }
  }
  return undefined;
};

const gluedDash: Find = (lines) => {
  for (const line of lines) {
    const found = /^ *-(\w+:.*)$/.exec(line.text);
    if (found)
      return slipAt(line, line.indent, 1, 'a space is missing after the dash', `write - ${found[1]}`);
  }
  return undefined;
};

/** `visibility` or `likes 100` or `likes:100`, where the key is one we know. */
const bareKey: Find = (lines, keys) => {
  for (const line of lines) {
    const [, dash = '', key = '', sign = '', value = ''] =
      /^ *(- )?(\w+)(\s*[=：]\s*|:| |)(.*)$/.exec(line.text) ?? [];
    if (line.isBlank || !keys.includes(key)) continue;
    const at = line.indent + dash.length;
    if (sign === ':' && value !== '' && !/^\s/.test(value)) {
      return slipAt(line, at, key.length + 1, 'a space is missing after the colon', `write ${key}: ${value}`);
    }
    if (sign === ':' || /^\s*:/.test(value)) continue;
    const rest = value.trim();
    return slipAt(
      line,
      at,
      key.length,
      'a colon is missing',
      `write ${key}:${rest === '' ? '' : ` ${rest}`}`,
    );
  }
  return undefined;
};

/** A line that is neither as far in as one before it, nor one step further below a key that opens something. */
const badIndent: Find = (lines) => {
  const open: number[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (line.isBlank) continue;
    const dashed = /^ *(- +)+/.exec(line.text)?.[0].length;
    while (open.length > 0 && line.indent < (open.at(-1) ?? 0)) open.pop();
    if (line.indent !== (open.at(-1) ?? -1)) {
      const opens =
        before === undefined || /:\s*(#.*)?$/.test(before.text) || /[[{,|>]\s*(#.*)?$/.test(before.text);
      if (!opens || (before && line.indent <= (open.at(-1) ?? -1))) return wrongIndent(line, open, before);
      if (before && line.indent < before.indent) return wrongIndent(line, open, before);
      open.push(line.indent);
    }
    if (dashed !== undefined) open.push(dashed);
    before = line;
  }
  return undefined;
};

function wrongIndent(line: Line, open: readonly number[], before: Line | undefined): Slip {
  const near = open.at(-1) ?? 0;
  const wanted = line.indent > near ? near : (before?.indent ?? near);
  const word = line.text.trim().split(/[\s:]/)[0] ?? '';
  const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);
  const message = `this line starts with ${spaces(line.indent)}, which fits none of the lines above`;
  const hint = `give ${word} ${spaces(wanted)}, as many as the line it belongs to; a # is deleted together with the space after it`;
  return slipAt(line, line.indent, word.length, message, hint);
}

const quoteNotClosed: Find = (lines) => {
  for (const line of lines) {
    const found = /^ *(?:- )?\w+: +(["'])(.*)$/.exec(line.text);
    if (!found || line.isBlank) continue;
    const [, quote = '', rest = ''] = found;
    const inside = quote === '"' ? rest.replaceAll('\\"', '') : rest.replaceAll("''", '');
    if (inside.includes(quote)) continue;
    const at = line.text.indexOf(quote);
    const written = rest.replace(/\s+#.*$/, '');
    return slipAt(
      line,
      at,
      line.text.length - at,
      'this quote is never closed',
      `write ${quote}${written}${quote}`,
    );
  }
  return undefined;
};

/** Text that YAML would read as something else. */
const textToQuote: Find = (lines) => {
  for (const line of lines) {
    const found = /^( *(?:- )?\w+: +)(\S.*?)\s*$/.exec(line.text);
    if (!found || line.isBlank) continue;
    const [, key = '', value = ''] = found;
    const isOdd =
      /^[@`%&*!|>]/.test(value) ||
      /: /.test(value.replace(/^(["']).*\1$/, '')) ||
      /^(["'\])}]).*\1\s*\S/.test(value) ||
      /^\[[^\]]*\]\s*\S/.test(value);
    if (!isOdd || /^[{[].*[}\]]$/.test(value) || /^[|>][-+]?$/.test(value)) continue;
    const quote = value.includes('"') ? "'" : '"';
    const inside = quote === "'" ? value.replaceAll("'", "''") : value;
    const hint = `put the whole text in quotes: ${key.trim()} ${quote}${inside}${quote}`;
    return slipAt(line, key.length, value.length, 'this text has signs that mean something else here', hint);
  }
  return undefined;
};

const openBrace: Find = (lines) => {
  for (const line of lines) {
    const open = [...line.text].filter((sign) => sign === '{').length;
    const closed = [...line.text].filter((sign) => sign === '}').length;
    if (line.isBlank || open <= closed || /{\s*$/.test(line.text)) continue;
    return slipAt(
      line,
      line.text.indexOf('{'),
      1,
      'this brace is never closed',
      `write ${line.text.trim()} }`,
    );
  }
  return undefined;
};
