import { CommanderError } from 'commander';
import { printable } from '../report/terminal/printable.js';
import { COMMANDS } from './commands/commands.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { reasonOf } from './files/system-errors.js';
import { errorCode, type Io } from './io.js';
import { colourFor } from './output/colour.js';
import { printProblems } from './output/session.js';
import { program } from './program.js';
import { refuseStrayWord } from './stray-word.js';

/** Runs the whole program with the given arguments and returns the exit code. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.done;
  const root = program(args, io, (code) => {
    exitCode = code;
  });
  for (const command of [root, ...root.commands]) {
    command.configureHelp({ minWidthToWrap: 20 });
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.split('\n').map(printable).join('\n')),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => colourFor(io.stdout, io.env, 'auto'),
      getErrHasColors: () => colourFor(io.stderr, io.env, 'auto'),
    });
  }
  try {
    refuseStrayWord(args, COMMANDS);
    await root.parseAsync(args.length === 1 && args[0] === '-v' ? ['--version'] : [...args], {
      from: 'user',
    });
    return exitCode;
  } catch (error) {
    return await afterError(error, io);
  }
}

async function afterError(error: unknown, io: Io): Promise<number> {
  try {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Failure) {
      await printProblems({ io, colour: 'auto' }, error.problems, false);
      return error.exitCode;
    }
    /** The reader of the pipe has closed it. */
    if (errorCode(error) === 'EPIPE') return EXIT.done;
    if (isSystemError(error)) {
      io.stderr.write(`error[unwritable]: the output could not be written: ${reasonOf(error)}\n`);
      return EXIT.usage;
    }
    const detail = io.env['DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
    const message = error instanceof Error ? error.message : String(error);
    io.stderr.write(
      `tiktok-earn met a bug of its own: ${printable(message)}\nPlease report it with the command you ran.${detail}\n`,
    );
    return EXIT.bug;
  } catch {
    return EXIT.usage;
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
