import { printable, shortened } from '../../../../report/terminal/printable.js';
import type { Watched } from '../../../../report/watch/report.js';
import { watchedFrame, watchedLine } from '../../../../report/watch/text.js';
import { ndjson } from '../../../../report/writers/json.js';
import type { Io } from '../../../io.js';
import { formatFor, isData } from '../../../output/formats.js';
import { draw, type Session } from '../../../output/session.js';
import type { EstimateOptions } from '../options.js';
import { redraw } from './redraw.js';

/** Milliseconds between lines written to a log file, which needs no line every second. */
const BETWEEN_LINES = 10_000;

/** Output on which a running LIVE is shown. */
interface Screen {
  readonly waiting: (file: string, hasLostLines: boolean) => void;
  readonly show: (watched: Watched, events: number) => Promise<void>;
  readonly end: (watched: Watched, events: number) => Promise<void>;
}

/** Chooses the output: data, redrawn in place on a terminal, or line by line elsewhere. */
export function screenFor(options: EstimateOptions, session: Session): Screen {
  const { io } = session;
  if (wantsData(options))
    return lines(
      io,
      ({ report }) => ndjson([report]),
      async () => {},
    );
  const whole = async ({ report }: Watched) => {
    const { estimateText } = await import('../../../../report/estimate/text.js');
    io.stdout.write(await draw(session, false, (canvas) => `\n${estimateText(report, canvas)}`));
  };
  if (!io.stdout.isTerminal) return lines(io, watchedLine, whole);
  const paint = redraw(io.stdout);
  return {
    waiting: (file, hasLostLines) => paint([waitingText(file, hasLostLines)]),
    show: async (watched) =>
      paint((await draw(session, false, (canvas) => watchedFrame(watched, canvas).join('\n'))).split('\n')),
    end: whole,
  };
}

function waitingText(file: string, hasLostLines: boolean): string {
  const lost = hasLostLines ? ' (its lines so far are no events: is it a recording?)' : '';
  return `Waiting for the first event in ${shortened(printable(file), 60)} …${lost}`;
}

export function wantsData(options: EstimateOptions): boolean {
  return isData(formatFor(options));
}

/** Writes one line below the other when something has changed; the last line is always written. */
function lines(
  io: Io,
  text: (watched: Watched) => string,
  whole: (watched: Watched) => Promise<void>,
): Screen {
  let shown: { readonly at: number; readonly events: number } | undefined;
  let told: string | undefined;
  const write = (watched: Watched, events: number) => {
    if (shown?.events === events) return;
    shown = { at: io.now().getTime(), events };
    io.stdout.write(text(watched));
  };
  return {
    waiting: (file, hasLostLines) => {
      const waiting = waitingText(file, hasLostLines);
      if (waiting !== told) io.stderr.write(`${waiting}\n`);
      told = waiting;
    },
    show: async (watched, events) => {
      const isSoon = shown !== undefined && io.now().getTime() - shown.at < BETWEEN_LINES;
      if (!isSoon || watched.hasEnded) write(watched, events);
    },
    end: async (watched, events) => {
      write(watched, events);
      await whole(watched);
    },
  };
}
