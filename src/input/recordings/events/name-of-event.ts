import type { Fields } from '../fields/fields.js';
import { type PathList, pathList } from '../fields/path-list.js';
import { NAMES } from '../lines/envelope.js';
import { type EventName, eventName } from './known-names.js';

/** Paths to the name of TikTok's own message. */
export const METHODS = pathList(['common.method', 'baseMessage.method', 'base_message.method', 'method']);

export const NAME_PATHS = pathList(NAMES);

const NONE: EventName = { name: undefined, meaning: 'neutral' };

/**
 * Returns the first name of an event that says what it is: that of its wrapper, its own, that of TikTok's
 * message. Only when none does, a name that stands for an event without use is taken.
 */
export function nameOf(event: Fields, wrapper: Fields | undefined): EventName {
  const outer = wrapper ? firstKnown(wrapper, NAME_PATHS) : NONE;
  if (isKind(outer)) return outer;
  const own = firstKnown(event, NAME_PATHS);
  if (isKind(own)) return own;
  const method = firstKnown(event, METHODS);
  if (isKind(method)) return method;
  const names = [outer, own, method];
  return names.find(isIgnored) ?? names.find(({ meaning }) => meaning === 'unknown') ?? NONE;
}

function isKind({ meaning }: EventName): boolean {
  return meaning !== 'unknown' && meaning !== 'neutral' && meaning !== 'ignored';
}

function isIgnored({ meaning }: EventName): boolean {
  return meaning === 'ignored';
}

function firstKnown(fields: Fields, list: PathList): EventName {
  let best = NONE;
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const name = fields.value(list, place);
    if (typeof name !== 'string' || isNumber(name)) continue;
    const found = eventName(name);
    if (isKind(found)) return found;
    if (best === NONE || (best.meaning !== 'ignored' && isIgnored(found))) best = found;
  }
  return best;
}

/** Returns true for digits alone, which number an event and name nothing. */
function isNumber(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^\d+$/.test(name);
}
