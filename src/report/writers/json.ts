/**
 * Characters that JSON leaves unescaped but a terminal may act on: DEL, C1 controls, bidi and zero-width
 * characters.
 */
const RAW = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

export function json(value: unknown): string {
  return `${escapeRaw(JSON.stringify(value, null, 2))}\n`;
}

/** Returns one JSON value per line. */
export function ndjson(values: readonly unknown[]): string {
  return values.map((value) => `${escapeRaw(JSON.stringify(value))}\n`).join('');
}

/**
 * Yields a list as `json` prints it, element by element, since the whole may exceed the maximum string
 * length.
 */
export function* jsonList(values: Iterable<unknown>): Iterable<string> {
  let before = '[';
  for (const value of values) {
    yield before + escapeRaw(JSON.stringify([value], null, 2)).slice('['.length, -'\n]'.length);
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** Yields one JSON value per line. */
export function* ndjsonLines(values: Iterable<unknown>): Iterable<string> {
  for (const value of values) yield ndjson([value]);
}

function escapeRaw(text: string): string {
  return text.replace(RAW, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
