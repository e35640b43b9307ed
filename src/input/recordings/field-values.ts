import { moment } from './envelope.js';
import type { Fields } from './fields.js';

/** Reads an id as text; an id that a recorder wrote as a number becomes its digits. */
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

/** Reads a TikTok id, which consists of digits. Other text is not an id, and 0 means no id. */
export function digitsId(fields: Fields, paths: readonly string[]): string | undefined {
  const id = text(fields, paths);
  return id !== undefined && /^\d{1,20}$/.test(id) && id !== '0' ? id : undefined;
}

/**
 * Thrown when an id was parsed as a number that cannot hold it: the line must be read again with ids as text.
 */
export class LostDigits extends Error {}

/** Upper limit of a count: sums of counts below it stay exact, and no LIVE comes near. */
const MOST = 1_000_000_000_000;

/** Reads a whole count; rejects negative, fractional and textual values. */
export function whole(fields: Fields, paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const number = fields.digits(path) ?? roundNumber(fields.get(path));
    if (number !== undefined && number <= MOST) return number;
  }
  return undefined;
}

/** Reads a whole number written like 1.0 or 1e3. */
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
