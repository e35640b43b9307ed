import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Session } from '../output/session.js';
import type { ProgramShape } from './program-shape.js';

/**
 * One command: its arguments, options and help. Help, completion, the manual page, the published schemas and the tests
 * are derived from it. What the command does stands in `run.ts` beside it and is loaded when it runs.
 */
export interface Definition {
  readonly name: string;
  /** Other names that people type for it: the error says the right one. */
  readonly also?: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** As one types them; help, man page and tests take them from here. */
  readonly examples: readonly string[];
  /** Made when the help is shown. */
  readonly notes?: () => string;
  /** Called only for the command that is named. */
  readonly define: Define;
  readonly load: () => Promise<{ readonly run: (...given: never[]) => number | Promise<number> }>;
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments and options of any command
export type Define = (command: Command) => Command<any, any, any>;

/** The function that does what a definition promises; it gives the exit code. */
export type RunOf<D extends Define> =
  ReturnType<D> extends Command<infer Arguments, infer Options extends OptionValues>
    ? (
        ...given: [...Arguments, Readonly<Options>, Session, () => Promise<ProgramShape>]
      ) => number | Promise<number>
    : never;

/** What the options of a definition are read as. */
export type OptionsOf<D extends Define> =
  ReturnType<D> extends Command<infer _Arguments, infer Options extends OptionValues>
    ? Readonly<Options>
    : never;
