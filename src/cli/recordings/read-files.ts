import path from 'node:path';
import type { ImportedFiles } from '../../calc/import/imported-logs.js';
import { goLiveHistory } from '../../input/exports/go-live-history.js';
import { liveCenterLives } from '../../input/exports/live-center.js';
import { LIMITS } from '../../input/limits.js';
import type { TableHints } from '../../input/tables/table-reading.js';
import type { Problem } from '../../model/problem.js';
import { identityOf } from '../files/file-identity.js';
import { STDIN } from '../files/find-inputs.js';
import { chunksOf } from '../files/line-blocks.js';
import { readAll } from '../files/read-bytes.js';
import { reasonOf } from '../files/system-errors.js';
import type { Io } from '../io.js';
import { type ProgressLine, progressLine } from '../output/progress.js';
import { type ImportResult, importResult, type Skipped } from './import-result.js';
import { readRecording } from './read-recording.js';
import { cutWatch, type EventSink, type FileProblem, note, type RecordingTerms } from './recording-result.js';
import { whyNothing, whyUnreadable } from './unrecognised-file.js';

export interface ReadFiles extends ImportedFiles {
  readonly problems: readonly Problem[];
  readonly skipped: Skipped;
}

interface ReadingOptions {
  readonly terms: RecordingTerms;
  readonly hints: TableHints;
  readonly onEvent?: EventSink | undefined;
}

/** Reads recordings and exports to their end; a bad line is counted and does not stop the rest. */
export async function readFiles(
  names: readonly string[],
  io: Io,
  { terms, hints, onEvent }: ReadingOptions,
): Promise<ReadFiles> {
  await io.saveMemory?.();
  const result = importResult(terms, onEvent);
  const problems: Problem[] = [];
  const progress = progressLine(io, sizeOf(names, io));
  try {
    for (const name of distinctFiles(names, io)) {
      const problem = await readFile(name, io, result, progress, hints);
      if (!problem) continue;
      const told = name === '-' ? problem : whyNothing(name, problem, io);
      problems.push({ ...told, severity: 'error', file: name === '-' ? STDIN : name });
    }
  } finally {
    progress.done();
  }
  const { lives, exported, tables } = result;
  return { lives: lives.done(), exported: exported.done(), tables, problems, skipped: result };
}

async function readFile(
  name: string,
  io: Io,
  result: ImportResult,
  progress: ProgressLine,
  hints: TableHints,
): Promise<FileProblem | undefined> {
  const shown = name === '-' ? STDIN : name;
  let fd: number | undefined;
  try {
    fd = name === '-' ? io.stdin.fd : io.files.openSync(path.resolve(io.cwd, name), 'r');
    if (!/\.(csv|xlsx|zip)$/i.test(name)) {
      const { onCut, problemOf } = cutWatch(result, shown);
      const chunks = chunksOf(io.files, fd, { onRead: progress.read, onCut });
      const reader = {
        onCounted: progress.counted,
        onText: (text: string) => takeDownload(text, shown, result),
      };
      return problemOf(await readRecording(shown, chunks, result, reader));
    }
    const whole = readAll(io.files, fd, LIMITS.runBytes);
    if ('problem' in whole) return { code: 'too-large', message: whole.problem };
    return (await import('./read-exports.js')).readExport(shown, whole.bytes, hints, result);
  } catch (error) {
    return whyUnreadable(name, error, reasonOf(error), io);
  } finally {
    if (fd !== undefined && name !== '-') io.files.closeSync(fd);
  }
}

/** Reads TikTok's own record of LIVEs, which is also a single JSON value. */
async function takeDownload(
  text: string,
  file: string,
  result: ImportResult,
): Promise<FileProblem | true | undefined> {
  const center = liveCenterLives(text);
  if (center && text.includes('"views"')) note(result.passedOver, 'views, which are no viewers', () => file);
  const lives = center ?? goLiveHistory(text);
  if (!lives) return undefined;
  return (
    (await import('./read-exports.js')).takeLives(lives, file, center ? 'LIVE' : 'GoLiveList', result) ?? true
  );
}

/** Removes duplicates, so that a file named twice is read once, even under different names. */
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

/** Returns the total size in bytes; `undefined` when any input has no size (standard input, a pipe). */
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
