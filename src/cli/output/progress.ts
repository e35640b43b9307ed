import { progressText } from '../../report/import/progress-text.js';
import type { Io } from '../io.js';

export interface ProgressLine {
  readonly read: (bytes: number) => void;
  readonly counted: (events: number) => void;
  /** Clears the line. */
  readonly done: () => void;
}

const SILENT = 1000;
const BETWEEN = 250;
const CLEAR = '\r\u001B[K';

/** Shows a progress line on a terminal for work of more than a second; elsewhere it writes nothing. */
export function progressLine(
  { stderr, now }: Pick<Io, 'stderr' | 'now'>,
  ofBytes: number | undefined,
): ProgressLine {
  const began = now().getTime();
  let next = began + SILENT;
  let isShown = false;
  let bytes = 0;
  let events = 0;
  const show = () => {
    const at = now().getTime();
    if (!stderr.isTerminal || at < next) return;
    next = at + BETWEEN;
    isShown = true;
    stderr.write(`${CLEAR}${progressText({ bytes, ofBytes, events, seconds: (at - began) / 1000 })}`);
  };
  return {
    read: (count) => {
      bytes += count;
      show();
    },
    counted: (count) => {
      events += count;
    },
    done: () => {
      if (isShown) stderr.write(CLEAR);
    },
  };
}
