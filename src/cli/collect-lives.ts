import { type Copy, liveRegister } from '../calc/distinct-lives.js';
import type { Problem } from '../model/problem.js';
import type { LogPlace, Readings, ReadLog } from './read-logs.js';

export interface CollectedLive<T> {
  readonly kept: T;
  /** Copies of this LIVE that were counted once. */
  readonly notes: readonly Problem[];
}

export interface Collected<T> {
  readonly lives: readonly CollectedLive<T>[];
  /** All problems: of inputs, of rejected logs, of copies that contradict each other. */
  readonly problems: readonly Problem[];
  readonly rejected: { readonly logs: number; readonly of: number };
}

/** Reads on to the end, one bad log hiding no other, and keeps of each LIVE what the caller wants of it. */
export function collectLives<T>(readings: Readings, keep: (live: ReadLog) => T): Collected<T> {
  const problems: Problem[] = [...readings.problems];
  const register = liveRegister<LogPlace>();
  const lives = new Map<LogPlace, T>();
  const notes = new Map<LogPlace, Problem[]>();
  const contradicted = new Set<LogPlace>();
  let rejected = readings.problems.length;
  for (const read of readings.logs()) {
    if ('rejected' in read) {
      rejected += 1;
      for (const problem of read.rejected) problems.push(problem);
      continue;
    }
    const copy = register.see(read.place, read.log);
    if (!copy) {
      lives.set(read.place, keep(read));
    } else if (copy.differs) {
      rejected += 1;
      contradicted.add(copy.kept);
      problems.push(conflictProblem(copy));
    } else {
      notes.set(copy.kept, [...(notes.get(copy.kept) ?? []), copyNote(copy)]);
    }
  }
  rejected += contradicted.size;
  for (const place of contradicted) lives.delete(place);
  return {
    lives: [...lives].map(([place, kept]) => ({ kept, notes: notes.get(place) ?? NONE })),
    problems,
    rejected: { logs: rejected, of: lives.size + rejected },
  };
}

const NONE: readonly Problem[] = [];

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
    message: `the same LIVE as ${shown(kept)}, but not the same content`,
    hint: 'keep the one that is right',
  };
}

function shown({ file, line }: LogPlace): string {
  return line > 1 ? `${file}:${line}` : file;
}
