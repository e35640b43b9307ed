import { eventName } from '../events/known-names.js';
import { isJson } from './json-text.js';

/** The JSON in one line of a recording, and what the text around it tells of the event. */
export interface LineText {
  readonly json: string;
  /** Fields of a wrapper: the event's name and its time, as far as they are told. */
  readonly wrapper: Readonly<Record<string, string>> | undefined;
}

/** Reads a line as text; `undefined` for a line that belongs to no event. */
type LineReader = (line: string) => LineText | undefined;

/**
 * Returns a reader for the successive lines of a recording. Besides bare JSON it knows a name before a NUL,
 * the event stream of a web server (`event:` and `data:` lines, as `curl -N` writes them), and what a logger
 * puts before the JSON.
 */
export function lineTexts(): LineReader {
  let streamed: string | undefined;
  return (line) => {
    const text = line.trim();
    if (text === '') streamed = undefined;
    if (text === '' || /^(:|(id|retry):)[^{]*$/.test(text)) return undefined;
    const named = /^event:([^{]*)$/.exec(text);
    if (named) {
      streamed = named[1]?.trim();
      return undefined;
    }
    const data = /^data:(.*)$/.exec(text)?.[1];
    if (data !== undefined) return { json: data.trim(), wrapper: streamed ? { event: streamed } : undefined };
    return beforeNul(line) ?? afterPrefix(text) ?? { json: line, wrapper: undefined };
  };
}

function beforeNul(line: string): LineText | undefined {
  const nul = line.indexOf('\0');
  const name = nul > 0 ? line.slice(0, nul) : '';
  return /^[\w.]+$/.test(name) ? { json: line.slice(nul + 1), wrapper: { event: name } } : undefined;
}

const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?/;

const TELLS_ITSELF = /"(?:event|type|event_type|eventType|method|data|payload)"\s*:/;

/**
 * Reads `2025-10-31 05:05:34 INFO gift {…}`. The word counts as the name of TikTok's message: only when the
 * event has none of its own. A line that starts with `{` is no prefix, whether it is JSON or a broken event.
 */
function afterPrefix(text: string): LineText | undefined {
  const start = text.indexOf('{');
  if (start <= 0 || !text.endsWith('}') || (text.startsWith('[') && isJson(text))) return undefined;
  const json = text.slice(start);
  if (!isJson(json)) return undefined;
  const prefix = text.slice(0, start);
  const words = prefix.replace(TIME, ' ').match(/[\w.]+/g) ?? [];
  const method = words.find((word) => !['neutral', 'unknown', 'ignored'].includes(eventName(word).meaning));
  /** Text of a viewer that a logger prints is no event, whatever is written in it. */
  if (method === undefined && !TELLS_ITSELF.test(json)) return undefined;
  const timestamp = TIME.exec(prefix)?.[0];
  return { json, wrapper: { ...(method && { method }), ...(timestamp && { timestamp }) } };
}
