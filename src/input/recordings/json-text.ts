export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface JsonValues {
  readonly values: readonly string[];
  /** True when the last value, or the list around all of them, is not complete. */
  readonly isCut: boolean;
}

/**
 * Splits text into the JSON maps in it: one after the other, as `jq .` prints them, or the elements of a list
 * that its recorder never closed.
 */
export function jsonMaps(text: string): JsonValues {
  const values: string[] = [];
  const isList = /^\s*\[/.test(text);
  for (let at = isList ? text.indexOf('[') + 1 : 0; ; ) {
    const start = text.slice(at).search(/[^\s,\x1e]/);
    if (start < 0) return { values, isCut: isList };
    at += start;
    const end = text[at] === '{' ? endOfMap(text, at) : undefined;
    if (end === undefined) return { values, isCut: text[at] !== ']' };
    values.push(text.slice(at, end));
    at = end;
  }
}

/** Returns the offset after the map that starts at `start`; `undefined` when it does not end. */
function endOfMap(text: string, start: number): number | undefined {
  let depth = 0;
  const tokens = /[{}]|"(?:[^"\\]|\\.)*"?/gs;
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (token[0] === '{') depth += 1;
    else if (token[0] === '}') depth -= 1;
    if (depth === 0) return tokens.lastIndex;
  }
  return undefined;
}
