import type { Problem } from '../model/problem.js';

export const EXIT = {
  done: 0,
  /** The log was read and rejected, or a requested condition does not hold. */
  no: 1,
  /** Wrong usage, unreadable input, unwritable output. */
  usage: 2,
  /** A bug in this program. */
  bug: 70,
} as const;

/** Returns the exit code; an unreadable log takes precedence over one that was read and rejected. */
export function exitCodeOf(problems: readonly Problem[]): number {
  return problems.some(({ code }) => code === 'unreadable' || code === 'usage') ? EXIT.usage : EXIT.no;
}
