import { isMap, unwrap } from './envelope.js';
import { LostDigits } from './field-values.js';
import { type ReadEvent, readEvent } from './read-event.js';

/** The events of one line of a recording, or the reason why there are none. */
export type ReadLine = readonly ReadEvent[] | { readonly bad: string };

/** Reads one line of JSON; a recorder may put the event name and a NUL before it. */
export function readRecordedLine(text: string): ReadLine {
  const nul = text.indexOf('\0');
  const name = nul > 0 && /^[\w.]+$/.test(text.slice(0, nul)) ? text.slice(0, nul) : undefined;
  return eventsIn(name === undefined ? text : text.slice(nul + 1), (parsed) =>
    eventsOf(name === undefined ? parsed : [name, parsed]),
  );
}

/** Reads a whole file that is one JSON value: a list of events, or one list for each kind of event. */
export function readRecordedValue(text: string): ReadLine {
  return eventsIn(text, (parsed) => {
    if (!isMap(parsed) || !Object.values(parsed).every(Array.isArray)) return eventsOf(parsed);
    return Object.entries(parsed).flatMap(([name, list]) => {
      const events = eventsOf((list as unknown[]).map((data) => [name, data]));
      return 'bad' in events ? [] : events;
    });
  });
}

function eventsOf(value: unknown): ReadLine {
  const wrapped = unwrap(value);
  return wrapped ? wrapped.map(readEvent) : { bad: 'no event' };
}

/**
 * Reads events whose ids have 18 to 20 digits, more than a number keeps: ids written as bare numbers become
 * text.
 */
function eventsIn(text: string, read: (parsed: unknown) => ReadLine): ReadLine {
  const value = parseJson(text);
  if (!value) return { bad: 'not JSON' };
  try {
    return read(value.parsed);
  } catch (error) {
    if (!(error instanceof LostDigits)) throw error;
  }
  try {
    return read(parseJson(withDigits(text))?.parsed);
  } catch (error) {
    if (!(error instanceof LostDigits)) throw error;
    return { bad: 'an id that is not whole' };
  }
}

function parseJson(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Quotes the numbers in JSON text that JavaScript cannot represent exactly. */
export function withDigits(text: string): string {
  return text.replace(LONG_NUMBER, quoteNumber);
}

const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}
