export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface JsonMaps {
  readonly values: readonly string[];
  /** Number of things between the maps that are none. */
  readonly others: number;
  /** True when the last map, or the list around all of them, is not complete. */
  readonly isCut: boolean;
}

/**
 * Splits text into the JSON maps in it: one after the other, as `jq .` prints them, or the elements of a list
 * that its recorder never closed.
 */
export function jsonMaps(text: string): JsonMaps {
  const values: string[] = [];
  const open = /^\s*\[/.exec(text)?.[0].length ?? 0;
  let others = 0;
  for (let at = open; ; ) {
    const start = text.indexOf('{', at);
    const between = text.slice(at, start < 0 ? text.length : start).replace(/[\s,\x1e]+/g, '');
    if (!/^[[\]]*$/.test(between)) others += 1;
    if (start < 0) return { values, others, isCut: open > 0 && !between.includes(']') };
    const end = endOfMap(text, start);
    if (end === undefined) return { values, others, isCut: true };
    values.push(text.slice(start, end));
    at = end;
  }
}

/** Returns the offset after the map that starts at `start`; `undefined` when it does not end. */
function endOfMap(text: string, start: number): number | undefined {
  let depth = 0;
  const signs = /["{}]/g;
  signs.lastIndex = start;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === '"') {
      const end = endOfString(text, sign.index + 1);
      if (end === undefined) return undefined;
      signs.lastIndex = end + 1;
    } else depth += sign[0] === '{' ? 1 : -1;
    if (depth === 0) return signs.lastIndex;
  }
  return undefined;
}

/** Returns the offset of the quote that closes a string. */
function endOfString(text: string, start: number): number | undefined {
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return undefined;
}
