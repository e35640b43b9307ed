import path from 'node:path';
import { type CapturedLives, capturedLives } from '../calc/captures/captured-lives.js';
import { type ExportedLives, exportedLives } from '../calc/exports/exported-lives.js';
import { type ReadLine, readCaptureLine, readCaptureValue } from '../input/captures/read-line.js';
import { goLiveHistory, type ReadLive } from '../input/exports/go-live-history.js';
import { LIMITS } from '../input/limits.js';
import type { CapturedLive } from '../model/captured-live.js';
import type { ExportedLive } from '../model/exported-live.js';
import type { Problem } from '../model/problem.js';
import { captureLineReader } from './capture-lines.js';
import { reasonOf, STDIN } from './find-inputs.js';
import type { Io } from './io.js';
import { chunksOf, lineBlocks } from './line-blocks.js';
import { type ProgressLine, progressLine } from './progress.js';
import { readAll } from './read-bytes.js';

export interface ReadCaptures {
  readonly lives: readonly CapturedLive[];
  /** Of TikTok's own record. */
  readonly exported: readonly ExportedLive[];
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

interface First {
  count: number;
  readonly first: string;
}

type Counted = ReadonlyMap<string, First>;

/** Reads recordings to their end; a bad line is counted and does not stop the rest. */
export async function readCaptures(
  names: readonly string[],
  io: Io,
  keepNames = false,
): Promise<ReadCaptures> {
  await io.saveMemory?.();
  const found = newFindings(keepNames);
  const problems: Problem[] = [];
  const progress = progressLine(io, sizeOf(names, io));
  try {
    for (const name of names) {
      const problem = await readCapture(name, io, found, progress);
      if (problem) problems.push({ ...problem, severity: 'error', file: name === '-' ? STDIN : name });
    }
  } finally {
    progress.done();
  }
  return { lives: found.lives.done(), exported: found.exported.done(), problems, left: found };
}

interface Findings extends LeftOut {
  readonly lives: CapturedLives;
  readonly exported: ExportedLives;
  readonly lost: Map<string, First>;
  readonly unreadable: Map<string, First>;
  readonly unknown: Map<string, First>;
  torn: number;
}

function newFindings(keepNames: boolean): Findings {
  return {
    lives: capturedLives(keepNames),
    exported: exportedLives(),
    lost: new Map(),
    unreadable: new Map(),
    unknown: new Map(),
    torn: 0,
  };
}

type Trouble = Omit<Problem, 'severity' | 'file'>;

async function readCapture(
  name: string,
  io: Io,
  found: Findings,
  progress: ProgressLine,
): Promise<Trouble | undefined> {
  const shown = name === '-' ? STDIN : name;
  let fd: number | undefined;
  try {
    fd = name === '-' ? io.stdin.fd : io.files.openSync(path.resolve(io.cwd, name), 'r');
    if (!/\.json$/i.test(name)) return await readLines(shown, io, fd, found, progress);
    const whole = readAll(io.files, fd, LIMITS.runBytes);
    return 'problem' in whole
      ? { code: 'too-large', message: whole.problem }
      : readWhole(shown, new TextDecoder().decode(whole.bytes), found);
  } catch (error) {
    return { code: 'unreadable', message: reasonOf(error) };
  } finally {
    if (fd !== undefined && name !== '-') io.files.closeSync(fd);
  }
}

/** One JSON value, or one event a line under the wrong name. */
function readWhole(file: string, text: string, found: Findings): Trouble | undefined {
  const history = goLiveHistory(text);
  if (history) return takeHistory(history, file, found);
  const value = readCaptureValue(text);
  const lines = 'bad' in value ? text.split('\n').filter((line) => line.trim() !== '') : [];
  if (lines.length < 2) return take(found, value, file, () => file) === 0 ? NOTHING_FOUND : undefined;
  const events = lines.map((line, at) => take(found, readCaptureLine(line), file, () => `${file}:${at + 1}`));
  return events.every((count) => count === 0) ? NOTHING_FOUND : undefined;
}

function takeHistory(history: readonly ReadLive[], file: string, found: Findings): Trouble | undefined {
  if (history.length === 0) return { code: 'wrong-file', message: 'its Go Live History is empty' };
  for (const [at, read] of history.entries()) {
    const place = `${file}, GoLiveList ${at + 1}`;
    if ('unreadable' in read) note(found.unreadable, read.unreadable, () => place);
    else {
      const other = found.exported.add(read.live, place);
      if (other !== undefined) {
        const message = `${place} is the same LIVE as ${other}, but not the same content`;
        return { code: 'conflicting-copies', message, hint: 'give the newer download alone' };
      }
    }
  }
  return undefined;
}

async function readLines(
  file: string,
  io: Io,
  fd: number,
  found: Findings,
  progress: ProgressLine,
): Promise<Trouble | undefined> {
  let events = 0;
  const readBlock = captureLineReader();
  for await (const block of lineBlocks(chunksOf(io.files, fd, progress.read))) {
    const before = events;
    readBlock(block, ({ line, offset, isTorn, read }) => {
      if (isTorn && 'bad' in read && events > 0) found.torn += 1;
      else events += take(found, read, file, () => `${file}:${line} (byte ${offset})`);
    });
    progress.counted(events - before);
  }
  return events === 0 ? NOTHING_FOUND : undefined;
}

/** How many known events there were in it. */
function take(found: Findings, read: ReadLine, file: string, place: () => string): number {
  if ('bad' in read) {
    note(found.lost, read.bad, place);
    return 0;
  }
  let known = 0;
  for (const each of read) {
    if ('event' in each) found.lives.add(each.event, file);
    else if ('unreadable' in each) note(found.unreadable, each.unreadable, place);
    else if ('unknown' in each) note(found.unknown, each.unknown, place);
    if ('event' in each || 'ignored' in each) known += 1;
  }
  return known;
}

function note(kind: Map<string, First>, what: string, place: () => string): void {
  const known = kind.get(what);
  if (known) known.count += 1;
  else kind.set(what, { count: 1, first: place() });
}

/** `undefined` when any has no size: standard input, a pipe. */
function sizeOf(names: readonly string[], io: Io): number | undefined {
  let bytes = 0;
  for (const name of names) {
    try {
      const stat = io.files.statSync(path.resolve(io.cwd, name));
      if (name === '-' || !stat.isFile()) return undefined;
      bytes += stat.size;
    } catch {
      return undefined;
    }
  }
  return bytes;
}

const NOTHING_FOUND: Trouble = {
  code: 'wrong-file',
  message: 'no event of a LIVE in it',
  hint: 'looked for one JSON event a line, as tiktok-live-connector, TikFinity, LIVE Studio, TikTokLive or gotiktoklive write them, or the JSON of TikTok\'s "Download your data"',
};
