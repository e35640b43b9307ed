import { perMinute } from '../../../calc/captures/per-minute.js';
import { ndjson } from '../../../report/formats/json.js';
import type { Watched } from '../../../report/watch/watched.js';
import { watchedFrame, watchedLine } from '../../../report/watch/watched-text.js';
import { creatorFor } from '../../creator-block.js';
import { EXIT } from '../../exit-codes.js';
import { factsFor } from '../../facts.js';
import { usageFailure } from '../../failure.js';
import { formatFor } from '../../format.js';
import type { Io } from '../../io.js';
import { draw, type Session } from '../../session.js';
import type { EstimateOptions } from '../estimate/options.js';
import { type Following, followLive } from './follow-live.js';
import { redraw } from './redraw.js';
import { watchedFile } from './watch-options.js';
import { watchedLive } from './watched-live.js';

const LOOK = 1000;
/** A line in a log file is for later: not every second of it. */
const BETWEEN_LINES = 10_000;

/** `estimate --watch`: the estimate of a LIVE while it runs, until it ends or the user has seen enough. */
export async function watch(
  names: readonly string[],
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const file = watchedFile(names, options);
  const creator = creatorFor(options, io);
  const facts = await factsFor(options, io);
  const tempo = { diamonds: perMinute(), likes: perMinute() };
  const context = { file, facts, creator, timeZone: options.tz, tempo, now: io.now };
  const screen = screenFor(options, session);
  const look = async (following: Following) => {
    const live = following.live();
    if (live) await screen.show(watchedLive(live, following, context), following.events());
    else screen.waiting(file);
    return live?.coverage.ended !== true && (await io.pause(LOOK));
  };
  const following = await followLive(file, io, look);
  const live = following.live();
  if (!live)
    throw usageFailure(`${file}: no event of a LIVE came`, 'does the recorder write into this file?');
  await screen.end(watchedLive(live, following, context));
  return EXIT.done;
}

interface Screen {
  readonly waiting: (file: string) => void;
  readonly show: (watched: Watched, events: number) => Promise<void>;
  readonly end: (watched: Watched) => Promise<void>;
}

function screenFor(options: EstimateOptions, session: Session): Screen {
  const { io } = session;
  const format = formatFor(options);
  if (format === 'json' || format === 'ndjson')
    return lines(
      io,
      ({ report }) => ndjson([report]),
      async () => {},
    );
  const whole = async ({ report }: Watched) => {
    const { estimateText } = await import('../../../report/estimate/estimate-text.js');
    io.stdout.write(await draw(session, false, (canvas) => `\n${estimateText(report, canvas)}`));
  };
  if (!io.stdout.isTerminal) return lines(io, watchedLine, whole);
  const paint = redraw(io.stdout);
  return {
    waiting: (file) => paint([`Waiting for the first event in ${file} …`]),
    show: async (watched) =>
      paint((await draw(session, false, (canvas) => watchedFrame(watched, canvas).join('\n'))).split('\n')),
    end: whole,
  };
}

/** One below the other, when something is new. */
function lines(io: Io, text: (watched: Watched) => string, whole: Screen['end']): Screen {
  let shown: { readonly at: number; readonly events: number } | undefined;
  const show = (watched: Watched, events: number) => {
    const at = io.now().getTime();
    const isSoon = shown !== undefined && at - shown.at < BETWEEN_LINES && !watched.hasEnded;
    if (isSoon || shown?.events === events) return;
    shown = { at, events };
    io.stdout.write(text(watched));
  };
  return {
    waiting: () => {},
    show: async (watched, events) => show(watched, events),
    end: whole,
  };
}
