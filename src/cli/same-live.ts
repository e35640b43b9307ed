import type { Copy } from '../calc/distinct-lives.js';
import type { Problem } from '../model/problem.js';
import type { ReadLog } from './read-logs.js';

/** For each LIVE that was given more than once: where its copies stand. */
export function copyNotes(copies: readonly Copy<ReadLog>[]): Map<ReadLog, Problem[]> {
  const notes = new Map<ReadLog, Problem[]>();
  for (const { kept, copy, differs } of copies) {
    if (differs) continue;
    const message = `${place(copy)} is the same LIVE as ${place(kept)}: counted once`;
    const note: Problem = { code: 'counted-once', severity: 'warning', message };
    notes.set(kept, [...(notes.get(kept) ?? []), note]);
  }
  return notes;
}

export function conflictProblem({ kept, copy }: Copy<ReadLog>): Problem {
  return {
    code: 'conflicting-copies',
    severity: 'error',
    file: copy.file,
    line: copy.line,
    message: `the same LIVE as ${place(kept)}, but not the same content`,
    hint: 'keep the one that is right',
  };
}

function place({ file, line }: ReadLog): string {
  return line > 1 ? `${file}:${line}` : file;
}
