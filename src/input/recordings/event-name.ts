import { NAMES } from './envelope.js';
import { type EventName, eventName } from './event-names.js';
import type { Fields } from './fields.js';
import type { Paths } from './recorders/recorder.js';

/** Paths to the name of TikTok's own message. */
export const METHODS: Paths = ['common.method', 'baseMessage.method', 'base_message.method', 'method'];

const NONE: EventName = { name: undefined, meaning: 'neutral' };

/** Returns the first known name of an event: that of its wrapper, its own, that of TikTok's message. */
export function nameOf(event: Fields, wrapper: Fields | undefined): EventName {
  const outer = wrapper && firstKnown(wrapper, NAMES);
  if (outer && isKnown(outer)) return outer;
  const own = firstKnown(event, NAMES);
  if (isKnown(own)) return own;
  const method = firstKnown(event, METHODS);
  if (isKnown(method)) return method;
  return [outer, own, method].find((each) => each?.meaning === 'unknown') ?? NONE;
}

function isKnown({ meaning }: EventName): boolean {
  return meaning !== 'unknown' && meaning !== 'neutral';
}

function firstKnown(fields: Fields, paths: Paths): EventName {
  let unknown = NONE;
  for (let place = fields.next(paths, 0); place >= 0; place = fields.next(paths, place + 1)) {
    const name = fields.get(paths[place] as string);
    if (typeof name !== 'string') continue;
    const found = eventName(name);
    if (isKnown(found)) return found;
    if (unknown === NONE && found.meaning === 'unknown') unknown = found;
  }
  return unknown;
}
