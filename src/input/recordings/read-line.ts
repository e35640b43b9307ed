import { isMap, unwrap } from './envelope.js';
import { LostDigits } from './field-values.js';
import { parsedFields } from './fields.js';
import type { LineText } from './line-text.js';
import { withDigits } from './long-numbers.js';
import type { LocalClock } from './moments.js';
import { type ReadEvent, readEvent } from './read-event.js';
import { sessionParts } from './session-export.js';

/** The events of one line of a recording, or the reason why there are none. */
export type ReadLine = readonly ReadEvent[] | { readonly bad: string };

/** Reads the JSON of one line, or of one value among several. */
export function readRecordedLine({ json, wrapper }: LineText, clock?: LocalClock): ReadLine {
  return eventsIn(json, (parsed) => eventsOf(parsed, clock, wrapper));
}

/** Reads a whole file that is one JSON value: a list of events, or a LIVE with lists by the kind of event. */
export function readRecordedValue(text: string, clock?: LocalClock): ReadLine {
  return eventsIn(text, (parsed) => {
    const parts = sessionParts(parsed);
    if (!parts) return eventsOf(parsed, clock);
    return parts.flatMap(({ value, wrapper }) => {
      const events = eventsOf(value, clock, wrapper);
      return 'bad' in events ? [] : events;
    });
  });
}

function eventsOf(
  value: unknown,
  clock: LocalClock | undefined,
  wrapper?: Readonly<Record<string, unknown>>,
): ReadLine {
  if (isLog(value)) return { bad: 'a stream log, which is no event' };
  const wrapped = unwrap(value, wrapper);
  if (!wrapped) return { bad: 'no event' };
  return wrapped.map((each) => {
    const outer = each.wrapper && parsedFields(each.wrapper, undefined);
    return readEvent(parsedFields(each.event, each.wrapper), outer, clock);
  });
}

function isLog(value: unknown): boolean {
  return isMap(value) && value['version'] === 1 && isMap(value['creator']) && isMap(value['live']);
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
