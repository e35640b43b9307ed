import { CommanderError } from 'commander';
import { printable } from '../report/terminal/printable.js';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { reasonOf } from './files/system-errors.js';
import { errorCode, type Io } from './io.js';
import { colourFor } from './output/colour.js';
import { printProblems } from './output/session.js';
import { program } from './program.js';
import { refuseStrayWord } from './stray-word.js';

/** The whole program: arguments and the outside world in, exit code out. Never throws. */
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
    refuseStrayWord(
      args,
      root.commands.map((command) => command.name()),
    );
    await root.parseAsync(args.length === 1 && args[0] === '-v' ? ['--version'] : [...args], {
      from: 'user',
    });
    return exitCode;
  } catch (error) {
    return await afterError(error, args, io);
  }
}

async function afterError(error: unknown, args: readonly string[], io: Io): Promise<number> {
  try {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Failure) {
      await printProblems({ io, colour: 'auto' }, error.problems, wantsJson(args));
      return error.exitCode;
    }
    /** The reader of a pipe has all it wanted. */
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

/** Problems come as data when the output was asked for as data, by option or by the name of the output file. */
function wantsJson(args: readonly string[]): boolean {
  /** Logs are its data, in whatever form; its problems are for the one who typed the command. */
  if (args.find((arg) => !arg.startsWith('-')) === 'import') return false;
  return args.some((arg, at) => {
    if (arg === '--json' || /^(-f|--format=)(nd)?json$/.test(arg)) return true;
    const before = args[at - 1] ?? '';
    if (/^(-f|--format)$/.test(before)) return /^(nd)?json$/.test(arg);
    return (
      (/^(-o|--output)$/.test(before) || /^(-o|--output=)./.test(arg)) && /\.(nd)?json$|\.jsonl$/.test(arg)
    );
  });
}
