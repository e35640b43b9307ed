export interface Line {
  readonly text: string;
  /** Offset of the first character of the line in the file. */
  readonly start: number;
  readonly indent: number;
  /** True when the line has only spaces and a comment. */
  readonly isBlank: boolean;
  /** True when the line continues text or braces of an earlier line. */
  readonly isInside: boolean;
}

/** Splits a YAML file into lines and marks those that are not entries of their own. */
export function linesOf(text: string): Line[] {
  let start = 0;
  /** A block of text (`|`, `>`) lasts while lines are indented further than its key. */
  let blockBelow: number | undefined;
  let braces = 0;
  let quote = '';
  return text.split('\n').map((raw) => {
    const line = raw.replace(/\r$/, '');
    const indent = line.length - line.replace(/^ +/, '').length;
    const isBlank = /^\s*(#.*)?$/.test(line);
    if (!isBlank && blockBelow !== undefined && indent <= blockBelow) blockBelow = undefined;
    const isInside = blockBelow !== undefined || braces > 0 || quote !== '';
    if (blockBelow === undefined && !(isBlank && !isInside)) {
      const bare = withoutComment(line);
      const isBlock = /(?:^|[:-])\s*[|>][-+\d]*$/.test(bare);
      if (isBlock && !isInside) blockBelow = indent;
      else {
        quote = openQuote(bare, quote);
        braces = Math.max(0, braces + balance(bare));
      }
    }
    const each = { text: line, start, indent, isBlank, isInside };
    start += raw.length + 1;
    return each;
  });
}

/** Counts the braces that stay open at a line end that shows a continuation. */
function balance(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  const open = bare.split(/[{[]/).length - bare.split(/[\]}]/).length;
  return open > 0 && !/[{[,]\s*$/.test(bare) ? 0 : open;
}

/** Finds a quoted value that continues on the next line, which is indented like text and not like a key. */
function openQuote(line: string, before: string): string {
  const value = before === '' ? (/^ *(?:- )?(?:\w+: +)?(["'].*)$/.exec(line)?.[1] ?? '') : `${before}${line}`;
  const sign = value[0] ?? '';
  if (sign !== '"' && sign !== "'") return '';
  const inside = sign === '"' ? value.slice(1).replace(/\\./g, '') : value.slice(1).replaceAll("''", '');
  return inside.includes(sign) ? '' : sign;
}

/** Text in the quotes that change nothing in it. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A comment begins with a blank and #, outside of quotes. */
export function withoutComment(text: string): string {
  const [quoted = ''] = /^(?:[^"'#]*(?:: |- |^))?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text) ?? [];
  const rest = text.slice(quoted.length);
  return `${quoted}${rest.replace(/(^|\s)#.*$/, '')}`.trimEnd();
}
