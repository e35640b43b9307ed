import { type Copy, liveRegister } from '../../calc/lives/distinct-lives.js';
import type { Problem } from '../../model/problem.js';
import type { LogPlace, LogSource, ReadLog } from './log-source.js';

interface Collected {
  readonly lives: number;
  /** Notes on copies of a LIVE that were counted once. */
  readonly notes: ReadonlyMap<LogPlace, readonly Problem[]>;
  /** All problems: unreadable inputs, rejected logs, copies that contradict each other. */
  readonly problems: readonly Problem[];
  readonly rejected: { readonly logs: number; readonly of: number };
  /** Places of logs that another copy contradicts: neither can be trusted. */
  readonly contradicted: ReadonlySet<string>;
}

/**
 * Reads all LIVEs into the collector that `begin` creates. A contradicting copy is found only after the first
 * copy was taken, so everything is read once more to leave out both.
 */
export function collectSound<T extends { readonly add: (live: ReadLog) => void }>(
  source: LogSource,
  begin: () => T,
  skipInvalid: boolean,
): { readonly taken: T; readonly found: Collected } {
  const taken = begin();
  const found = collectLives(source, taken.add);
  if (!skipInvalid || found.contradicted.size === 0) return { taken, found };
  const rest = begin();
  return { taken: rest, found: collectLives(source, rest.add, found.contradicted) };
}

/** Reads all logs, continuing after a bad one, and passes each LIVE on once, except those at `without`. */
export function collectLives(
  source: LogSource,
  add: (live: ReadLog) => void,
  without: ReadonlySet<string> = new Set(),
): Collected {
  const problems: Problem[] = [...source.problems];
  const register = liveRegister<LogPlace>(source.again);
  const notes = new Map<LogPlace, Problem[]>();
  const contradicted = new Set<string>();
  let rejected = source.problems.length;
  let lives = 0;
  for (const read of source.logs()) {
    if ('rejected' in read) {
      rejected += 1;
      for (const problem of read.rejected) problems.push(problem);
      continue;
    }
    const copies = register.see(read.place, read.log);
    const [copy] = copies;
    const different = copies.filter(({ differs }) => differs);
    if (!copy) {
      lives += 1;
      if (without.size === 0 || !without.has(placeId(read.place))) add(read);
    } else if (different.length > 0) {
      rejected += 1;
      /** A copy that matches several LIVEs contradicts all of them. */
      for (const { kept } of copies) contradicted.add(placeId(kept));
      for (const each of different) problems.push(conflictProblem(each));
    } else {
      notes.set(copy.kept, [...(notes.get(copy.kept) ?? []), copyNote(copy)]);
    }
  }
  lives -= contradicted.size;
  rejected += contradicted.size;
  /** Copies of an excluded LIVE are excluded with it. */
  for (const [place, copies] of notes) {
    if (!contradicted.has(placeId(place))) continue;
    rejected += copies.length;
    notes.delete(place);
  }
  return { lives, notes, problems, rejected: { logs: rejected, of: lives + rejected }, contradicted };
}

function placeId({ source, line }: LogPlace): string {
  return `${line} ${source}`;
}

function copyNote({ kept, copy }: Copy<LogPlace>): Problem {
  const message = `${shown(copy)} is the same LIVE as ${shown(kept)}: counted once`;
  return { code: 'counted-once', severity: 'warning', message };
}

function conflictProblem({ kept, copy }: Copy<LogPlace>): Problem {
  return {
    code: 'conflicting-copies',
    severity: 'error',
    file: copy.file,
    line: copy.line,
    message: `the same LIVE as ${shown(kept)} (one room id, or one creator and start), but not the same content`,
    hint: 'if it is another LIVE, correct its startedAt or id; if not, keep the file that is right',
  };
}

function shown({ file, line }: LogPlace): string {
  return line > 1 ? `${file}:${line}` : file;
}
