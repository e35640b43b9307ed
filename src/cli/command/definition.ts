import type { Command } from 'commander';
import type { Session } from '../output/session.js';
import type { ProgramShape } from '../shells/program-shape.js';

/** Runs when its command was chosen; gives the exit code. */
type Act<A extends unknown[]> = (...args: A) => number | Promise<number>;

export interface Wiring {
  readonly session: () => Session;
  /** All commands, as a value. */
  readonly shape: () => Promise<ProgramShape>;
  /** Hands the exit code of an action on. */
  readonly done: <A extends unknown[]>(act: Act<A>) => (...args: A) => Promise<void>;
}

/**
 * One command: its options and help. What it does is loaded when it runs (but `estimate`, which is at hand);
 * `define` is called only for the command that is named.
 */
export interface Definition {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** As one types them; help, man page and tests take them from here. */
  readonly examples: readonly string[];
  readonly notes?: string;
  readonly define: (command: Command, wiring: Wiring) => void;
}
