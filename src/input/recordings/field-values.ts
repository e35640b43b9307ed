import { moment } from './envelope.js';
import type { Fields } from './fields.js';

/** An id is text; one that a recorder wrote as a number is taken as its digits. */
export function text(fields: Fields, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = fields.get(path);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new LostDigits();
      return String(value);
    }
  }
  return undefined;
}

/** TikTok's own ids are digits; what is none is no id, and 0 stands for none. */
export function digitsId(fields: Fields, paths: readonly string[]): string | undefined {
  const id = text(fields, paths);
  return id !== undefined && /^\d{1,20}$/.test(id) && id !== '0' ? id : undefined;
}

/** An id was read as a number that cannot hold it: the line must be read with its digits as text. */
export class LostDigits extends Error {}

/** Sums of counts stay exact below this; no LIVE comes near. */
const MOST = 1_000_000_000_000;

/** Negative, fractional and textual counts are none. */
export function whole(fields: Fields, paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const number = fields.digits(path) ?? roundNumber(fields.get(path));
    if (number !== undefined && number <= MOST) return number;
  }
  return undefined;
}

/** Written like 1.0 or 1e3. */
function roundNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value + 0 : undefined;
}

export function momentOf(fields: Fields, paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const found = moment(fields.digits(path) ?? fields.get(path));
    if (found !== undefined) return found;
  }
  return undefined;
}
