/** What a LIVE had come to at one moment (milliseconds since 1970). */
export interface Reading {
  readonly at: number;
  readonly count: number;
}

export interface PerMinute {
  readonly add: (reading: Reading) => void;
  /** In the last minutes; `undefined` until a whole minute was watched, or when nothing was counted. */
  readonly lately: () => number | undefined;
}

const MINUTE = 60_000;
const WINDOW = 5 * MINUTE;

/** How fast a count grows: over the last five minutes of those that were watched. */
export function perMinute(): PerMinute {
  let readings: Reading[] = [];
  return {
    add: (reading) => {
      const begin = reading.at - WINDOW;
      const before = readings.findLastIndex(({ at }) => at <= begin);
      readings = [...readings.slice(Math.max(before, 0)), reading];
    },
    lately: () => {
      const [first] = readings;
      const last = readings.at(-1);
      if (!first || !last || last.at - first.at < MINUTE || last.count < first.count) return undefined;
      return (last.count - first.count) / ((last.at - first.at) / MINUTE);
    },
  };
}

/** From the first event to the last; `undefined` of less than a minute. */
export function onAverage(
  count: number,
  first: number | undefined,
  last: number | undefined,
): number | undefined {
  if (first === undefined || last === undefined || last - first < MINUTE) return undefined;
  return count / ((last - first) / MINUTE);
}
