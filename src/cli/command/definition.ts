import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Session } from '../output/session.js';
import type { ProgramShape } from './program-shape.js';

/**
 * Defines one command: its arguments, options and help. Help, completion, the manual page, the published
 * schemas and the tests are derived from it. The implementation is in `run.ts` beside it and is loaded when
 * it runs.
 */
export interface Definition {
  readonly name: string;
  /** Wrong names that people type for it; the error message suggests the right one. */
  readonly also?: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** Example command lines, used by help, man page and tests. */
  readonly examples: readonly string[];
  /** Returns further notes; called only when the help is shown. */
  readonly notes?: () => string;
  /** Adds arguments and options; called only for the command that is named. */
  readonly define: Define;
  readonly load: () => Promise<{ readonly run: (...given: never[]) => number | Promise<number> }>;
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments and options of any command
type Define = (command: Command) => Command<any, any, any>;

/** Type of the function that runs a command and returns the exit code. */
export type RunOf<D extends Define> =
  ReturnType<D> extends Command<infer Arguments, infer Options extends OptionValues>
    ? (
        ...given: [...Arguments, Readonly<Options>, Session, () => Promise<ProgramShape>]
      ) => number | Promise<number>
    : never;

/** Type of the parsed options of a definition. */
export type OptionsOf<D extends Define> =
  ReturnType<D> extends Command<infer _Arguments, infer Options extends OptionValues>
    ? Readonly<Options>
    : never;
