import { NAMES } from './envelope.js';
import { type EventName, eventName } from './event-names.js';
import type { Fields } from './fields.js';
import { type PathList, pathList } from './path-list.js';

/** Paths to the name of TikTok's own message. */
export const METHODS = pathList(['common.method', 'baseMessage.method', 'base_message.method', 'method']);

export const NAME_PATHS = pathList(NAMES);

const NONE: EventName = { name: undefined, meaning: 'neutral' };

/** Returns the first known name of an event: that of its wrapper, its own, that of TikTok's message. */
export function nameOf(event: Fields, wrapper: Fields | undefined): EventName {
  const outer = wrapper && firstKnown(wrapper, NAME_PATHS);
  if (outer && isKnown(outer)) return outer;
  const own = firstKnown(event, NAME_PATHS);
  if (isKnown(own)) return own;
  const method = firstKnown(event, METHODS);
  if (isKnown(method)) return method;
  return [outer, own, method].find((each) => each?.meaning === 'unknown') ?? NONE;
}

function isKnown({ meaning }: EventName): boolean {
  return meaning !== 'unknown' && meaning !== 'neutral';
}

function firstKnown(fields: Fields, list: PathList): EventName {
  let unknown = NONE;
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const name = fields.value(list, place);
    if (typeof name !== 'string') continue;
    const found = eventName(name);
    if (isKnown(found)) return found;
    if (unknown === NONE && found.meaning === 'unknown') unknown = found;
  }
  return unknown;
}
