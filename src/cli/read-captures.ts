import path from 'node:path';
import { capturedLives } from '../calc/captures/captured-lives.js';
import { type ReadLine, readCaptureLine, readCaptureValue } from '../input/captures/read-line.js';
import { LIMITS } from '../input/limits.js';
import type { CapturedLive } from '../model/captured-live.js';
import type { Problem } from '../model/problem.js';
import { captureLines, chunksOf } from './capture-lines.js';
import { reasonOf, STDIN } from './find-inputs.js';
import type { Io } from './io.js';
import { readAll } from './read-bytes.js';

export interface ReadCaptures {
  readonly lives: readonly CapturedLive[];
  readonly problems: readonly Problem[];
  /** What was left out of all files, by what it is. */
  readonly left: LeftOut;
}

export interface LeftOut {
  /** Lines that hold no event, with the place of the first of each kind. */
  readonly lost: Counted;
  /** Gifts and other events that cannot be read. */
  readonly unreadable: Counted;
  readonly unknown: Counted;
  readonly torn: number;
}

type Counted = ReadonlyMap<string, { count: number; first: string }>;

/** Reads recordings to their end; a bad line is counted and does not stop the rest. */
export async function readCaptures(names: readonly string[], io: Io): Promise<ReadCaptures> {
  const lives = capturedLives();
  const problems: Problem[] = [];
  const lost = new Map<string, { count: number; first: string }>();
  const unreadable = new Map<string, { count: number; first: string }>();
  const unknown = new Map<string, { count: number; first: string }>();
  let torn = 0;
  const note = (kind: typeof lost, what: string, place: () => string) => {
    const known = kind.get(what);
    if (known) known.count += 1;
    else kind.set(what, { count: 1, first: place() });
  };
  const take = (read: ReadLine, file: string, place: () => string): number => {
    if ('bad' in read) {
      note(lost, read.bad, place);
      return 0;
    }
    let known = 0;
    for (const each of read) {
      if ('event' in each) lives.add(each.event, file);
      else if ('unreadable' in each) note(unreadable, each.unreadable, place);
      else if ('unknown' in each) note(unknown, each.unknown, place);
      if ('event' in each || 'ignored' in each) known += 1;
    }
    return known;
  };

  for (const name of names) {
    const shown = name === '-' ? STDIN : name;
    let fd: number | undefined;
    try {
      fd = name === '-' ? io.stdin.fd : io.files.openSync(path.resolve(io.cwd, name), 'r');
      let events = 0;
      if (/\.json$/i.test(name)) {
        const whole = readAll(io.files, fd, LIMITS.runBytes);
        if ('problem' in whole) {
          problems.push({ code: 'too-large', severity: 'error', file: shown, message: whole.problem });
          continue;
        }
        const text = new TextDecoder().decode(whole.bytes);
        const value = readCaptureValue(text);
        const lines = 'bad' in value ? text.split('\n').filter((line) => line.trim() !== '') : [];
        if (lines.length > 1) {
          for (const [at, line] of lines.entries())
            events += take(readCaptureLine(line), shown, () => `${shown}:${at + 1}`);
        } else events += take(value, shown, () => shown);
      } else {
        for await (const lines of captureLines(chunksOf(io.files, fd))) {
          for (const each of lines) {
            const place = () => `${shown}:${each.line} (byte ${each.offset})`;
            const read: ReadLine = 'bad' in each ? each : readCaptureLine(each.text);
            if (each.isTorn && 'bad' in read && events > 0) torn += 1;
            else if (!('text' in each) || each.text.trim() !== '') events += take(read, shown, place);
          }
        }
      }
      if (events === 0) problems.push(nothingFound(shown));
    } catch (error) {
      problems.push({ code: 'unreadable', severity: 'error', file: shown, message: reasonOf(error) });
    } finally {
      if (fd !== undefined && name !== '-') io.files.closeSync(fd);
    }
  }
  return { lives: lives.done(), problems, left: { lost, unreadable, unknown, torn } };
}

function nothingFound(file: string): Problem {
  return {
    code: 'wrong-file',
    severity: 'error',
    file,
    message: 'no event of a LIVE in it',
    hint: 'looked for one JSON event a line, as tiktok-live-connector, TikFinity, LIVE Studio, TikTokLive or gotiktoklive write them',
  };
}
