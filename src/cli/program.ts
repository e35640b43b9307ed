import { Command, Option } from 'commander';
import type { Definition, Wiring } from './command/definition.js';
import { checkCommand } from './commands/check/command.js';
import { completionCommand } from './commands/completion/command.js';
import { demoCommand } from './commands/demo/command.js';
import { eligibilityCommand } from './commands/eligibility/command.js';
import { estimateCommand } from './commands/estimate/command.js';
import { giftsCommand } from './commands/gifts/command.js';
import { importCommand } from './commands/import/command.js';
import { initCommand } from './commands/init/command.js';
import { manCommand } from './commands/man/command.js';
import { ratesCommand } from './commands/rates/command.js';
import { reportCommand } from './commands/report/command.js';
import { schemaCommand } from './commands/schema/command.js';
import { sqlCommand } from './commands/sql/command.js';
import type { Io } from './io.js';
import type { ColourWish } from './output/colour.js';
import type { ProgramShape } from './shells/program-shape.js';
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

const COMMANDS: readonly Definition[] = [
  estimateCommand,
  reportCommand,
  eligibilityCommand,
  checkCommand,
  importCommand,
  sqlCommand,
  initCommand,
  ratesCommand,
  giftsCommand,
  schemaCommand,
  demoCommand,
  completionCommand,
  manCommand,
];

/** The command line: commands, options, help. `finish` receives the exit code. */
export function program(args: readonly string[], io: Io, finish: (exitCode: number) => void): Command {
  const root = new Command('tiktok-earn');
  const wiring: Wiring = {
    session: () => ({ io, colour: wish(root.opts()) }),
    shape: wholeProgram,
    done:
      (act) =>
      async (...given) =>
        finish(await act(...given)),
  };
  rootOptions(root)
    .description(DESCRIPTION)
    .showHelpAfterError('(see --help)')
    .addHelpText('after', `${examplesText(EXAMPLES)}\n\n${exitCodesText()}`);
  for (const { name, summary, description, notes, examples, define } of COMMANDS) {
    const command = root.command(name).summary(summary).showHelpAfterError('(see --help)');
    if (!args.includes(name)) continue;
    const told = notes === undefined ? '' : `\n${notes}\n`;
    command.description(description).addHelpText('after', `${told}${examplesText(examples)}`);
    define(command, wiring);
  }
  return root;
}

/** For shells and the manual: every command, whichever runs. */
export async function wholeProgram(): Promise<ProgramShape> {
  const { programShape } = await import('./shells/shape-of.js');
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
