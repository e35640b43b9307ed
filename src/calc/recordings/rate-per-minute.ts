/** A count of a LIVE at one moment (milliseconds since 1970). */
export interface Reading {
  readonly at: number;
  readonly count: number;
}

export interface PerMinute {
  readonly add: (reading: Reading) => void;
  /**
   * Rate over the last minutes; `undefined` before a whole minute was watched or when nothing was counted.
   */
  readonly lately: () => number | undefined;
}

const MINUTE = 60_000;
const WINDOW = 5 * MINUTE;

/** Measures the rate per minute of a count over the last five watched minutes. */
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

/** Returns the average rate from the first event to the last; `undefined` for less than a minute. */
export function onAverage(
  count: number,
  first: number | undefined,
  last: number | undefined,
): number | undefined {
  if (first === undefined || last === undefined || last - first < MINUTE) return undefined;
  return count / ((last - first) / MINUTE);
}
