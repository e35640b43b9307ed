import { Command, Option } from 'commander';
import type { Definition } from './command/definition.js';
import type { ProgramShape } from './command/program-shape.js';
import { COMMANDS } from './commands/commands.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import type { ColourWish } from './output/colour.js';
import { type FormatOptions, formatFor, isData } from './output/formats.js';
import { printProblems, type Session } from './output/session.js';
import { VERSION } from './version.js';

const EXAMPLES = [
  'tiktok-earn demo',
  'tiktok-earn init stream.yaml',
  'tiktok-earn estimate stream.yaml',
  'tiktok-earn estimate streams/ --by month',
  'tiktok-earn estimate stream.yaml --json | jq .total',
  'tiktok-earn report streams/ -o report.html',
  'tiktok-earn rates diamond-face-value',
];

const EXIT_CODES = [
  ['0', 'done'],
  ['1', 'a log was rejected, or an asked-for condition does not hold'],
  ['2', 'wrong usage, unreadable input, unwritable output'],
  ['70', 'a bug of ours'],
] as const;

/** Builds the command line: commands, options, help. `finish` receives the exit code. */
export function program(args: readonly string[], io: Io, finish: (exitCode: number) => void): Command {
  const root = new Command('tiktok-earn');
  rootOptions(root)
    .description(DESCRIPTION)
    .showHelpAfterError('(see --help)')
    .addHelpText('after', `${examplesText(EXAMPLES)}\n\n${exitCodesText()}`);
  for (const definition of COMMANDS) {
    const { name, summary, description, notes, examples } = definition;
    const command = root.command(name).summary(summary).showHelpAfterError('(see --help)');
    if (!args.includes(name)) continue;
    command
      .description(description)
      .addHelpText('after', () => `${notes ? `\n${notes()}\n` : ''}${examplesText(examples)}`);
    defined(command, definition).action(async (...given: unknown[]) => {
      const session = { io, colour: wish(root.opts()) };
      finish(await runCommand(definition, command, given.slice(0, -1), session));
    });
  }
  return root;
}

/** Adds arguments and options to a command; only its type changes, at run time it is the same command. */
function defined(command: Command, { define }: Definition): Command {
  return define(command as unknown as Parameters<typeof define>[0]) as unknown as Command;
}

async function runCommand(
  { load }: Definition,
  command: Command,
  given: readonly unknown[],
  session: Session,
): Promise<number> {
  try {
    const run = (await load()).run as (...all: unknown[]) => number | Promise<number>;
    return await run(...given, session, wholeProgram);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await printProblems(session, error.problems, wantsData(command));
    return error.exitCode;
  }
}

/**
 * Tells whether problems are printed as data: when the option or the output file name requests a data format.
 */
function wantsData(command: Command): boolean {
  const options = command.opts<FormatOptions>();
  if (options.json === true) return true;
  if (!command.options.some(({ long }) => long === '--format')) return false;
  try {
    return isData(formatFor(options));
  } catch {
    return false;
  }
}

/** Returns the shape of every command, for shell completion and the manual page. */
export async function wholeProgram(): Promise<ProgramShape> {
  const { programShape } = await import('./command/shape-of.js');
  const told = { description: DESCRIPTION, examples: EXAMPLES, exitCodes: EXIT_CODES };
  return programShape({ ...told, root: rootOptions(new Command()), commands: COMMANDS });
}

function rootOptions(root: Command): Command {
  return root
    .version(VERSION, '-V, --version')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'no colour');
}

const DESCRIPTION = 'What did a TikTok LIVE earn, and why? Exact, sourced and dated. Likes: $0.00.';

function examplesText(examples: readonly string[]): string {
  return ['', 'Examples:', ...examples.map((example) => `  $ ${example}`)].join('\n');
}

function exitCodesText(): string {
  return ['Exit codes:', ...EXIT_CODES.map(([code, means]) => `  ${code.padEnd(3)}${means}`)].join('\n');
}

function wish({ color }: { color?: string | boolean }): ColourWish {
  if (color === false) return 'never';
  return color === 'always' || color === 'never' ? color : 'auto';
}
