import type { Problem } from '../model/problem.js';

export const EXIT = {
  done: 0,
  /** The log was read and rejected, or an asked-for condition does not hold. */
  no: 1,
  /** Wrong usage, unreadable input, unwritable output. */
  usage: 2,
  /** A bug of ours. */
  bug: 70,
} as const;

/** A log that cannot be read weighs more than one that was read and rejected. */
export function exitCodeOf(problems: readonly Problem[]): number {
  return problems.some(({ code }) => code === 'unreadable' || code === 'usage') ? EXIT.usage : EXIT.no;
}
