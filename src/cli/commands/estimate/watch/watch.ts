import { recordingProblems } from '../../../../calc/import/recording-problems.js';
import { perMinute } from '../../../../calc/recordings/rate-per-minute.js';
import type { RecordedLive } from '../../../../model/recorded-live.js';
import { EXIT } from '../../../exit-codes.js';
import { Failure, usageFailure } from '../../../failure.js';
import type { Io } from '../../../io.js';
import { creatorFor } from '../../../logs/creator-block.js';
import { factsFor } from '../../../logs/facts.js';
import { printProblems, type Session } from '../../../output/session.js';
import { shellWord } from '../../../output/shell-word.js';
import { isLog, isUtf16 } from '../../../recordings/unrecognised-file.js';
import type { EstimateOptions } from '../options.js';
import { type Following, followLive } from './follow-live.js';
import { screenFor, wantsData } from './screen.js';
import { watchedFile } from './watch-options.js';
import { watchedLive } from './watched-live.js';

const LOOK = 1000;

/** Runs `estimate --watch`: shows the estimate of a running LIVE until it ends or the user stops it. */
export async function watch(
  names: readonly string[],
  options: EstimateOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const file = watchedFile(names, options);
  refuseLog(file, io);
  refuseUtf16(file, io);
  const creator = creatorFor(options, io);
  const facts = await factsFor(options, io);
  const screen = screenFor(options, session);
  await io.stopInOrder?.();
  let rates = newRates(undefined);
  const watched = (live: RecordedLive, following: Following) => {
    if (rates.room !== live.roomId) rates = newRates(live.roomId);
    return watchedLive(live, following, { file, facts, creator, timeZone: options.tz, rates, now: io.now });
  };
  const look = async (following: Following) => {
    const live = following.live();
    refuseTimes(live, file);
    if (live?.first !== undefined) await screen.show(watched(live, following), following.events());
    else screen.waiting(file, following.hasLostLines());
    return live?.coverage.ended !== true && (await io.pause(LOOK));
  };
  const following = await followLive(file, io, options, look);
  const live = following.live();
  if (!live)
    throw usageFailure(`${file}: no event of a LIVE came`, 'does the recorder write into this file?');
  const problems = recordingProblems(live).map((problem) => ({ ...problem, file }));
  if (live.first === undefined) throw new Failure(problems, EXIT.no);
  await screen.end(watched(live, following), following.events());
  await printProblems(session, problems, wantsData(options));
  return problems.length > 0 ? EXIT.no : EXIT.done;
}

function refuseUtf16(file: string, io: Io): void {
  if (!isUtf16(file, io)) return;
  throw usageFailure(
    `${file} is UTF-16 text, which cannot be followed`,
    'let the recorder write UTF-8; in PowerShell: … | Out-File -Encoding utf8 capture.jsonl',
  );
}

/** Refuses a recording whose times tell nothing yet: it would be waited for until the LIVE is over. */
function refuseTimes(live: RecordedLive | undefined, file: string): void {
  if (!live || live.first !== undefined || (live.withoutOffset === 0 && live.unreadTime === undefined))
    return;
  throw new Failure(
    recordingProblems(live).map((problem) => ({ ...problem, file })),
    EXIT.no,
  );
}

/** Refuses a log, since it does not grow and watching it would never end. */
function refuseLog(file: string, io: Io): void {
  if (!isLog(file, io)) return;
  throw usageFailure(`${file} is a log, not a recording`, `tiktok-earn estimate ${shellWord(file)}`);
}

/** Starts the rates per minute of one LIVE; the next LIVE starts from zero. */
function newRates(room: string | undefined) {
  return { room, diamonds: perMinute(), likes: perMinute() };
}
