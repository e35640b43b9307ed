import { shownCount, shownDuration } from '../words/figures.js';

interface Progress {
  readonly bytes: number;
  /** Total size of the input in bytes; `undefined` when it cannot be known, e.g. for a pipe. */
  readonly ofBytes: number | undefined;
  readonly events: number;
  readonly seconds: number;
}

/** Returns the progress, e.g. `12.5 of 200.0 MB · 81,000 events/s · 4 s left`. */
export function progressText({ bytes, ofBytes, events, seconds }: Progress): string {
  const read = (bytes / 1_000_000).toFixed(1);
  const all = ofBytes === undefined ? '' : ` of ${(ofBytes / 1_000_000).toFixed(1)}`;
  const left = ofBytes === undefined || bytes === 0 ? undefined : ((ofBytes - bytes) / bytes) * seconds;
  const until = left === undefined ? '' : ` · ${shownDuration(Math.ceil(Math.max(0, left)))} left`;
  return `${read}${all} MB · ${shownCount(Math.round(events / seconds))} events/s${until}`;
}
