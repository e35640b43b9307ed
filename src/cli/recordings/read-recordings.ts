import path from 'node:path';
import { goLiveHistory } from '../../input/exports/go-live-history.js';
import { LIMITS } from '../../input/limits.js';
import { type ReadLine, readCaptureLine, readCaptureValue } from '../../input/recordings/read-line.js';
import type { TableHints } from '../../input/tables/table-reading.js';
import type { ExportTables } from '../../model/export-tables.js';
import type { ExportedLive } from '../../model/exported-live.js';
import type { Problem } from '../../model/problem.js';
import type { CapturedLive } from '../../model/recorded-live.js';
import { identityOf, reasonOf, STDIN } from '../files/find-inputs.js';
import { chunksOf, lineBlocks } from '../files/line-blocks.js';
import { readAll } from '../files/read-bytes.js';
import type { Io } from '../io.js';
import { type ProgressLine, progressLine } from '../output/progress.js';
import {
  type EventSink,
  type Found,
  type LeftOut,
  note,
  nothingFound,
  type Trouble,
  WRONG_FILE,
} from './import-result.js';
import { captureLineReader } from './recording-lines.js';
import { whyNothing, whyUnreadable } from './unrecognised-file.js';

export interface ReadCaptures {
  readonly lives: readonly CapturedLive[];
  /** Of TikTok's own record. */
  readonly exported: readonly ExportedLive[];
  readonly tables: ExportTables;
  readonly problems: readonly Problem[];
  readonly left: LeftOut;
}

export interface ReadingOptions {
  readonly keepNames: boolean;
  readonly hints: TableHints;
  readonly onEvent?: EventSink | undefined;
}

/** Reads recordings and exports to their end; a bad line is counted and does not stop the rest. */
export async function readCaptures(
  names: readonly string[],
  io: Io,
  { keepNames, hints, onEvent }: ReadingOptions,
): Promise<ReadCaptures> {
  await io.saveMemory?.();
  const found = nothingFound(keepNames, onEvent);
  const problems: Problem[] = [];
  const progress = progressLine(io, sizeOf(names, io));
  try {
    for (const name of distinctFiles(names, io)) {
      const problem = await readCapture(name, io, found, progress, hints);
      if (!problem) continue;
      const told = name === '-' ? problem : whyNothing(name, problem, io);
      problems.push({ ...told, severity: 'error', file: name === '-' ? STDIN : name });
    }
  } finally {
    progress.done();
  }
  const { tables } = found;
  return { lives: found.lives.done(), exported: found.exported.done(), tables, problems, left: found };
}

async function readCapture(
  name: string,
  io: Io,
  found: Found,
  progress: ProgressLine,
  hints: TableHints,
): Promise<Trouble | undefined> {
  const shown = name === '-' ? STDIN : name;
  let fd: number | undefined;
  try {
    fd = name === '-' ? io.stdin.fd : io.files.openSync(path.resolve(io.cwd, name), 'r');
    if (!/\.(json|csv|xlsx|zip)$/i.test(name)) return await readLines(shown, io, fd, found, progress);
    const whole = readAll(io.files, fd, LIMITS.runBytes);
    if ('problem' in whole) return { code: 'too-large', message: whole.problem };
    if (/\.json$/i.test(name)) return readWhole(shown, new TextDecoder().decode(whole.bytes), found);
    return (await import('./read-exports.js')).readExport(shown, whole.bytes, hints, found);
  } catch (error) {
    return whyUnreadable(name, error, reasonOf(error), io);
  } finally {
    if (fd !== undefined && name !== '-') io.files.closeSync(fd);
  }
}

/** One JSON value, or one event a line under the wrong name. */
async function readWhole(file: string, text: string, found: Found): Promise<Trouble | undefined> {
  const history = goLiveHistory(text);
  if (history) return (await import('./read-exports.js')).takeHistory(history, file, found);
  const value = readCaptureValue(text);
  const lines = 'bad' in value ? text.split('\n').filter((line) => line.trim() !== '') : [];
  if (lines.length < 2) return take(found, value, file, () => file) === 0 ? WRONG_FILE : undefined;
  const events = lines.map((line, at) => take(found, readCaptureLine(line), file, () => `${file}:${at + 1}`));
  return events.every((count) => count === 0) ? WRONG_FILE : undefined;
}

async function readLines(
  file: string,
  io: Io,
  fd: number,
  found: Found,
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
  return events === 0 ? WRONG_FILE : undefined;
}

/** How many known events there were in it. */
function take(found: Found, read: ReadLine, file: string, place: () => string): number {
  if ('bad' in read) {
    note(found.lost, read.bad, place);
    found.onEvent(undefined, file);
    return 0;
  }
  let known = 0;
  for (const each of read) {
    if ('event' in each) {
      found.lives.add(each.event, file);
      found.onEvent(each.event, file);
    } else if ('unreadable' in each) note(found.unreadable, each.unreadable, place);
    else if ('unknown' in each) note(found.unknown, each.unknown, place);
    if ('event' in each || 'ignored' in each) known += 1;
  }
  return known;
}

/** A file that is named twice is read once, whatever it is called. */
function distinctFiles(names: readonly string[], io: Io): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const id = name === '-' ? name : (fileId(name, io) ?? `${name} is missing`);
    return seen.size !== seen.add(id).size;
  });
}

function fileId(name: string, io: Io): string | undefined {
  try {
    const stat = io.files.statSync(path.resolve(io.cwd, name), { bigint: true });
    return stat.isFile() ? identityOf(stat) : undefined;
  } catch {
    return undefined;
  }
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
