import { isMap, unwrap } from './envelope.js';
import { type ReadEvent, readEvent } from './read-event.js';

/** The events of one line of a recording, or why there are none. */
export type ReadLine = readonly ReadEvent[] | { readonly bad: string };

/** JSON of one line; a recorder may put the name of the event and a NUL before it. */
export function readCaptureLine(text: string): ReadLine {
  const nul = text.indexOf('\0');
  const name = nul > 0 && /^[\w.]+$/.test(text.slice(0, nul)) ? text.slice(0, nul) : undefined;
  const value = parseJson(name === undefined ? text : text.slice(nul + 1));
  if ('bad' in value) return value;
  return eventsOf(name === undefined ? value.parsed : [name, value.parsed]);
}

/** Is this line of a file an event of a LIVE, and so the file a recording? */
export function isRecording(line: string): boolean {
  const read = readCaptureLine(line);
  return !('bad' in read) && read.length > 0 && read.some((each) => !('unknown' in each));
}

/** A whole file that is one JSON value: a list of events, or a list for each kind of event. */
export function readCaptureValue(text: string): ReadLine {
  const value = parseJson(text);
  if ('bad' in value) return value;
  const { parsed } = value;
  if (isMap(parsed) && Object.values(parsed).every(Array.isArray)) {
    return Object.entries(parsed).flatMap(([name, list]) => {
      const events = eventsOf((list as unknown[]).map((data) => [name, data]));
      return 'bad' in events ? [] : events;
    });
  }
  return eventsOf(parsed);
}

function eventsOf(value: unknown): ReadLine {
  const wrapped = unwrap(value);
  return wrapped ? wrapped.map(readEvent) : { bad: 'no event' };
}

/** Ids have 18 to 20 digits, more than a number keeps: bare ones become text before they are read. */
function parseJson(text: string): { parsed: unknown } | { bad: string } {
  try {
    const safe = /[:[,]\s*-?\d{16,}/.test(text) ? text.replace(LONG_NUMBER, quoteNumber) : text;
    return { parsed: JSON.parse(safe) };
  } catch {
    return { bad: 'not JSON' };
  }
}

const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|\d{16,}(?![\d.eE])/g;

function quoteNumber(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}
