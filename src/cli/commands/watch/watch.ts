import { perMinute } from '../../../calc/captures/per-minute.js';
import type { CapturedLive } from '../../../model/captured-live.js';
import { ndjson } from '../../../report/formats/json.js';
import { printable, shortened } from '../../../report/terminal/printable.js';
import type { Watched } from '../../../report/watch/watched.js';
import { watchedFrame, watchedLine } from '../../../report/watch/watched-text.js';
import { EXIT } from '../../exit-codes.js';
import { factsFor } from '../../facts.js';
import { Failure, usageFailure } from '../../failure.js';
import { formatFor } from '../../format.js';
import type { Io } from '../../io.js';
import { creatorFor } from '../../reading/creator-block.js';
import { isLog } from '../../reading/no-capture.js';
import { recordingProblems } from '../../reading/recording-problems.js';
import { draw, printProblems, type Session } from '../../session.js';
import { shellWord } from '../../shell-word.js';
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
  refuseLog(file, io);
  const creator = creatorFor(options, io);
  const facts = await factsFor(options, io);
  const screen = screenFor(options, session);
  let tempo = newTempo(undefined);
  const watched = (live: CapturedLive, following: Following) => {
    if (tempo.room !== live.roomId) tempo = newTempo(live.roomId);
    return watchedLive(live, following, { file, facts, creator, timeZone: options.tz, tempo, now: io.now });
  };
  const look = async (following: Following) => {
    const live = following.live();
    if (live?.first !== undefined) await screen.show(watched(live, following), following.events());
    else screen.waiting(file, following.lostLines());
    return live?.coverage.ended !== true && (await io.pause(LOOK));
  };
  const following = await followLive(file, io, look);
  const live = following.live();
  if (!live)
    throw usageFailure(`${file}: no event of a LIVE came`, 'does the recorder write into this file?');
  const problems = recordingProblems(live, false).map((problem) => ({ ...problem, file }));
  if (live.first === undefined) throw new Failure(problems, EXIT.no);
  await screen.end(watched(live, following), following.events());
  await printProblems(session, problems, screen.isData);
  return problems.length > 0 ? EXIT.no : EXIT.done;
}

/** A log does not grow: whoever watches one would wait for ever. */
function refuseLog(file: string, io: Io): void {
  if (!isLog(file, io)) return;
  throw usageFailure(`${file} is a log, not a recording`, `tiktok-earn estimate ${shellWord(file)}`);
}

/** Of one LIVE: the next one begins anew. */
function newTempo(room: string | undefined) {
  return { room, diamonds: perMinute(), likes: perMinute() };
}

interface Screen {
  /** Problems come as data too. */
  readonly isData: boolean;
  readonly waiting: (file: string, lostLines: number) => void;
  readonly show: (watched: Watched, events: number) => Promise<void>;
  readonly end: (watched: Watched, events: number) => Promise<void>;
}

function screenFor(options: EstimateOptions, session: Session): Screen {
  const { io } = session;
  const format = formatFor(options);
  if (format === 'json' || format === 'ndjson') {
    return {
      ...lines(
        io,
        ({ report }) => ndjson([report]),
        async () => {},
      ),
      isData: true,
    };
  }
  const whole = async ({ report }: Watched) => {
    const { estimateText } = await import('../../../report/estimate/estimate-text.js');
    io.stdout.write(await draw(session, false, (canvas) => `\n${estimateText(report, canvas)}`));
  };
  if (!io.stdout.isTerminal) return lines(io, watchedLine, whole);
  const paint = redraw(io.stdout);
  return {
    isData: false,
    waiting: (file, lostLines) => paint([waitingText(file, lostLines)]),
    show: async (watched) =>
      paint((await draw(session, false, (canvas) => watchedFrame(watched, canvas).join('\n'))).split('\n')),
    end: whole,
  };
}

function waitingText(file: string, lostLines: number): string {
  const lost = lostLines === 0 ? '' : ` (lines so far are no events: is it a recording?)`;
  return `Waiting for the first event in ${shortened(printable(file), 60)} …${lost}`;
}

/** One below the other, when something is new; the last one is always told. */
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
    isData: false,
    waiting: (file, lostLines) => {
      const waiting = waitingText(file, Math.min(lostLines, 1));
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
