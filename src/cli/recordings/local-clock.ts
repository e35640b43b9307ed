import { isOnClocks, localMoment } from '../../calc/calendar.js';
import type { LocalClock } from '../../input/recordings/fields/moments.js';

const MINUTE = 'YYYY-MM-DD hh:mm'.length;

/** Returns the clock of a time zone for times without an offset; `undefined` when no zone is stated. */
export function localClock(timeZone: string | undefined): LocalClock | undefined {
  if (timeZone === undefined) return undefined;
  /** Converts each minute once: events follow each other, and time zones are slow. */
  let last = { minute: '', start: 0 as number | undefined };
  return (local) => {
    const minute = local.slice(0, MINUTE);
    if (last.minute !== minute) last = { minute, start: momentOf(`${minute}:00`, timeZone) };
    return last.start === undefined ? undefined : last.start + Number(local.slice(MINUTE + 1)) * 1000;
  };
}

function momentOf(local: string, timeZone: string): number | undefined {
  return isOnClocks(local, timeZone) ? Date.parse(localMoment(local, timeZone)) : undefined;
}
