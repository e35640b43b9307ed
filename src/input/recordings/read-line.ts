import { type ReadEvent, readEvent } from './events/read-event.js';
import { LostDigits } from './fields/field-values.js';
import { parsedFields } from './fields/fields.js';
import type { LocalClock } from './fields/moments.js';
import { isMap, unwrap } from './lines/envelope.js';
import type { LineText } from './lines/line-text.js';
import { withDigits } from './lines/long-numbers.js';
import { sessionParts } from './lines/session-export.js';

/** The events of one line of a recording, or the reason why there are none. */
export type ReadLine = readonly ReadEvent[] | { readonly bad: string };

/** Reads the JSON of one line, or of one value among several. */
export function readRecordedLine({ json, wrapper }: LineText, clock?: LocalClock): ReadLine {
  return eventsIn(json, (parsed) => eventsOf(parsed, clock, wrapper));
}

/** Reads a whole file that is one JSON value: a list of events, or a LIVE with lists by the kind of event. */
export function readRecordedValue(text: string, clock?: LocalClock): ReadLine {
  return eventsIn(text, (parsed) => eventsOf(parsed, clock));
}

function eventsOf(value: unknown, clock: LocalClock | undefined, wrapper?: Data): ReadEvent[] {
  if (isLog(value)) return [{ bad: 'a stream log, which is no event' }];
  const parts = sessionParts(value);
  if (parts) return parts.flatMap((part) => eventsOf(part.value, clock, part.wrapper));
  return unwrap(value, wrapper).map((each) => {
    if (!each) return { bad: 'no event' };
    const outer = each.wrapper && parsedFields(each.wrapper, undefined);
    const read = readEvent(parsedFields(each.event, each.wrapper), outer, clock);
    return 'unknown' in read && holdsGift(each.event)
      ? { bad: 'an unknown event with fields of a Gift in it' }
      : read;
  });
}

/** Looks for fields of a Gift deep in an event that nobody knows, so that none is passed over in silence. */
function holdsGift(event: Data): boolean {
  return GIFT_KEYS.test(JSON.stringify(event));
}

const GIFT_KEYS = /\\?"(giftId|gift_id|GiftId|giftName|gift_name|diamondCount|diamond_count)\\?"\s*:/;

type Data = Readonly<Record<string, unknown>>;

function isLog(value: unknown): boolean {
  return isMap(value) && value['version'] === 1 && isMap(value['creator']) && isMap(value['live']);
}

/**
 * Reads events whose ids have 18 to 20 digits, more than a number keeps: ids written as bare numbers become
 * text.
 */
function eventsIn(text: string, read: (parsed: unknown) => ReadLine): ReadLine {
  const value = parseJson(text) ?? parseJson(withoutNaN(text));
  if (!value) return { bad: 'not JSON' };
  try {
    return read(value.parsed);
  } catch (error) {
    if (!(error instanceof LostDigits)) throw error;
  }
  try {
    return read(parseJson(withDigits(withoutNaN(text)))?.parsed);
  } catch (error) {
    if (!(error instanceof LostDigits)) throw error;
    return { bad: 'an id that is not whole' };
  }
}

/** Python writes NaN and Infinity, which are no JSON. */
function withoutNaN(text: string): string {
  return /NaN|Infinity/.test(text)
    ? text.replace(NOT_A_NUMBER, (token) => (token.startsWith('"') ? token : 'null'))
    : text;
}

const NOT_A_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|NaN|-?Infinity/g;

function parseJson(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
