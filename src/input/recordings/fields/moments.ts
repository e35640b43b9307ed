/**
 * Converts a local time (`2025-10-31 05:05:31`) to milliseconds since 1970 by the time zone that the user
 * stated; `undefined` for a time that the zone's clocks never show.
 */
export type LocalClock = (local: string) => number | undefined;

/** A time that is told, but without an offset from UTC: only the user's time zone makes it a moment. */
export const NO_OFFSET = 'no-offset';

export type Moment = number | typeof NO_OFFSET | undefined;

/**
 * Reads a time in milliseconds since 1970: a number of seconds (also with a fraction), milliseconds,
 * microseconds or nanoseconds, or a date with a time of day.
 */
export function moment(value: unknown, clock?: LocalClock): Moment {
  if (typeof value === 'number') return sinceEpoch(value);
  if (typeof value !== 'string') return undefined;
  return /^\d{9,19}(\.\d+)?$/.test(value) ? sinceEpoch(Number(value)) : written(value, clock);
}

/** Numbers of each unit that stand for years 2001 to 2286 never overlap. */
function sinceEpoch(number: number): number | undefined {
  if (number >= 1e12 && number < 1e13) return Math.floor(number);
  if (number >= 1e9 && number < 1e10) return Math.round(number * 1000);
  if (number >= 1e15 && number < 1e16) return Math.floor(number / 1000);
  return number >= 1e18 && number < 1e19 ? Math.floor(number / 1_000_000) : undefined;
}

const WRITTEN =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d\d(?::?\d\d)?)?(?:\s*UTC|\[[\w/]+\])?$/i;

function written(text: string, clock: LocalClock | undefined): Moment {
  const parts = WRITTEN.exec(text);
  if (!parts) return ofGreenwich(text);
  const [, year, month, day, time, second = '00', fraction = '', offset] = parts;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = `${year}-${month}-${day} ${time}:${second}`;
  if (offset === undefined) {
    if (Number.isNaN(Date.parse(`${local.replace(' ', 'T')}Z`))) return undefined;
    if (!clock) return NO_OFFSET;
    const start = clock(local);
    return start === undefined ? undefined : start + milliseconds;
  }
  const parsed = Date.parse(`${local.replace(' ', 'T')}${offsetText(offset)}`);
  return Number.isNaN(parsed) ? undefined : parsed + milliseconds;
}

/** Returns `+02`, `+0200` and `+02:00` as `+02:00`. */
function offsetText(offset: string): string {
  if (/^(Z|UTC)$/i.test(offset)) return 'Z';
  return `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
}

/** Reads dates as browsers and web servers write them: `Sun Nov 15 2026 19:00:04 GMT+0000`. */
function ofGreenwich(text: string): number | undefined {
  const parsed = /^\w{3}[\w, ]+\d\d:\d\d:\d\d GMT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
