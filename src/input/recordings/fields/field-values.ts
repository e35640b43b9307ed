import type { Fields } from './fields.js';
import { type LocalClock, type Moment, moment, NO_OFFSET } from './moments.js';
import type { PathList } from './path-list.js';

/** Reads an id as text; an id that a recorder wrote as a number becomes its digits. */
export function text(fields: Fields, list: PathList): string | undefined {
  return firstText(fields, list, isWritten);
}

/** Reads the id of a user or a streak; TikTok writes 0 for none. */
export function idText(fields: Fields, list: PathList): string | undefined {
  return firstText(fields, list, isId);
}

/** Reads a TikTok id, which consists of digits. Other text is not an id, and 0 means no id. */
export function digitsId(fields: Fields, list: PathList): string | undefined {
  return firstText(fields, list, isDigits);
}

function isWritten(text: string): boolean {
  return text !== '';
}

function isId(text: string): boolean {
  return text !== '' && text !== '0';
}

function isDigits(text: string): boolean {
  return text !== '0' && /^\d{1,20}$/.test(text);
}

function firstText(fields: Fields, list: PathList, isOne: (text: string) => boolean): string | undefined {
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const found = textOf(fields.value(list, place));
    if (found !== undefined && isOne(found)) return found;
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return undefined;
  if (!Number.isSafeInteger(value)) throw new LostDigits();
  return String(value);
}

/**
 * Thrown when an id was parsed as a number that cannot hold it: the line must be read again with ids as text.
 */
export class LostDigits extends Error {}

/** Upper limit of a count: sums of counts below it stay exact, and no LIVE comes near. */
const MOST = 1_000_000_000_000;

/** Reads a whole count; rejects negative, fractional and textual values. */
export function whole(fields: Fields, list: PathList): number | undefined {
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const number = fields.digits(list, place) ?? roundNumber(fields.value(list, place));
    if (number !== undefined && number <= MOST) return number;
  }
  return undefined;
}

/** Reads a count or a price above 0: recorders write 0 for what they do not know. */
export function aboveZero(fields: Fields, list: PathList): number | undefined {
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const number = fields.digits(list, place) ?? roundNumber(fields.value(list, place));
    if (number !== undefined && number > 0 && number <= MOST) return number;
  }
  return undefined;
}

/** Reads a whole number written like 1.0 or 1e3. */
function roundNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value + 0 : undefined;
}

/** Reads a mark such as `repeatEnd`; `undefined` when no path has one. */
export function mark(fields: Fields, list: PathList): boolean | undefined {
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const value = fields.value(list, place);
    if (value === true || value === 1 || value === '1' || value === 'true') return true;
    if (value === false || value === 0 || value === '0' || value === 'false') return false;
  }
  return undefined;
}

/** Reads a time; one with an offset from UTC is preferred. */
export function momentOf(fields: Fields, list: PathList, clock: LocalClock | undefined): Moment {
  let found: Moment;
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    const one = moment(fields.digits(list, place) ?? fields.value(list, place), clock);
    if (typeof one === 'number') return one;
    if (one === NO_OFFSET) found = one;
  }
  return found;
}

/** Returns true when any of the paths has a value. */
export function isTold(fields: Fields, list: PathList): boolean {
  for (let place = fields.next(list, 0); place >= 0; place = fields.next(list, place + 1)) {
    if (fields.value(list, place) !== undefined) return true;
  }
  return false;
}
