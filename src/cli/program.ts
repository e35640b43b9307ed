import { Command, Option } from 'commander';
import type { SchemaName } from '../report/schema/json-schema.js';
import type { ColourWish } from './colour.js';
import type { EligibilityOptions } from './commands/eligibility.js';
import { estimate } from './commands/estimate/estimate.js';
import type { EstimateOptions } from './commands/estimate/options.js';
import type { ImportOptions } from './commands/import.js';
import { FORMATS } from './format.js';
import {
  CHECK_HELP,
  ELIGIBILITY_HELP,
  ESTIMATE_HELP,
  GIFTS_HELP,
  IMPORT_HELP,
  INIT_HELP,
  RATES_HELP,
  ROOT_HELP,
  SCHEMA_HELP,
} from './help-texts.js';
import type { Io } from './io.js';
import { append, countryCode, dayText, several, threshold, timeZone } from './option-values.js';
import type { Session } from './session.js';
import { VERSION } from './version.js';

/** Runs when its command was chosen; gives the exit code. */
type Act<A extends unknown[]> = (...args: A) => number | Promise<number>;

interface Wiring {
  readonly session: () => Session;
  /** Hands the exit code of an action on. */
  readonly done: <A extends unknown[]>(act: Act<A>) => (...args: A) => Promise<void>;
}

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly define: (command: Command, wiring: Wiring) => void;
}

/**
 * The command line: commands, options, help. Only the command that is named gets its options, and what it does
 * is loaded when it runs (but `estimate`, which is at hand); `finish` receives the exit code.
 */
export function program(args: readonly string[], io: Io, finish: (exitCode: number) => void): Command {
  const root = new Command('tiktok-earn');
  const wiring: Wiring = {
    session: () => ({ io, colour: wish(root.opts()) }),
    done:
      (act) =>
      async (...given) =>
        finish(await act(...given)),
  };
  root
    .description('What did a TikTok LIVE earn, and why? Exact, sourced and dated. Likes: $0.00.')
    .version(VERSION, '-V, --version')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'no colour')
    .showHelpAfterError('(see --help)')
    .addHelpText('after', ROOT_HELP);
  for (const { name, summary, define } of COMMANDS) {
    const command = root.command(name).summary(summary).showHelpAfterError('(see --help)');
    if (args.includes(name)) define(command, wiring);
  }
  return root;
}

const COMMANDS: readonly Entry[] = [
  {
    name: 'estimate',
    summary: 'what a LIVE earned: the five-aspect impact table',
    define: (command, { session, done }) =>
      command
        .description(
          'The five-aspect impact table, revenue by source and the total of one LIVE; of several, a row each.',
        )
        .argument('<log...>', 'stream logs (.yaml, .json, .ndjson), folders of them, - for standard input')
        .addOption(new Option('-f, --format <format>', 'how to print it').choices(FORMATS))
        .option('--json', 'short for --format json')
        .option('-o, --output <file>', 'write to a file; its extension decides the format')
        .option('--force', 'overwrite the file')
        .option('--explain', 'show how each amount was made, down to quantity × rate')
        .option('--rates <file>', 'your own rates, laid over the shipped ones')
        .option('--use <rate=alternative>', 'use a named alternative of a rate (repeatable)', append)
        .addOption(
          new Option('--by <what>', 'sum several LIVEs').choices(['live', 'day', 'week', 'month', 'creator']),
        )
        .option(
          '--tz <zone>',
          "time zone of the days, like Europe/Berlin; by default each log's own",
          timeZone,
        )
        .option('--country <code>', "of a recording: the creator's country, two letters", countryCode)
        .option('--creator <file>', 'of a recording: YAML with the creator block of a log')
        .option(
          '--fail-under <amount>',
          'exit 1 when the expected total is under it, like "100 USD"',
          threshold,
        )
        .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
        .addHelpText('after', ESTIMATE_HELP)
        .action(done((logs: string[], options: EstimateOptions) => estimate(logs, options, session()))),
  },
  {
    name: 'eligibility',
    summary: 'may this creator earn from a program, and if not, what is missing',
    define: (command, { session, done }) =>
      command
        .description(
          'Every criterion of the Creator Fund, of one program or of all: what it asks, yours, the gap.',
        )
        .argument(
          '<log...>',
          'stream logs, folders of them, - for standard input; the latest of each creator',
        )
        .option('--program <id>', 'one program, like creator-rewards (repeatable)', several)
        .option('--all', 'every program TikTok pays through')
        .option('--on <day>', 'by the rules of that day; by default of the day of the LIVE', dayText)
        .option('--exit-code', 'exit 1 unless every verdict is eligible')
        .addOption(new Option('-f, --format <format>', 'how to print it').choices(FORMATS))
        .option('--json', 'short for --format json')
        .option('-o, --output <file>', 'write to a file; its extension decides the format')
        .option('--force', 'overwrite the file')
        .option('--skip-invalid', 'answer for the good logs even when some are rejected; still exits 1')
        .addHelpText('after', ELIGIBILITY_HELP)
        .action(
          done(async (logs: string[], options: EligibilityOptions) =>
            (await import('./commands/eligibility.js')).eligibility(logs, options, session()),
          ),
        ),
  },
  {
    name: 'check',
    summary: 'validate logs; silent when they are clean',
    define: (command, { session, done }) =>
      command
        .description('Validates logs. Prints nothing and exits 0 when they are clean.')
        .argument('<log...>', 'stream logs, folders of them, - for standard input')
        .option('--json', 'problems as data, on standard error')
        .addHelpText('after', CHECK_HELP)
        .action(
          done(async (logs: string[], options: { json?: boolean }) =>
            (await import('./commands/check.js')).check(logs, options, session()),
          ),
        ),
  },
  {
    name: 'import',
    summary: 'recordings of LIVEs to stream logs',
    define: (command, { session, done }) =>
      command
        .description(
          'Recordings of LIVEs (one JSON event a line, also gzipped) to the logs that `estimate` reads.',
        )
        .argument('<capture...>', 'recordings; several of one LIVE are counted once; - for standard input')
        .option(
          '-o, --output <path>',
          'a file, or a folder for one file each LIVE; by default standard output',
        )
        .option('--country <code>', "the creator's country, two letters", countryCode)
        .option('--creator <file>', 'YAML with the creator block of a log, used for every LIVE')
        .option('--tz <zone>', "the creator's time zone, like Europe/Berlin; by default UTC", timeZone)
        .option('--catalogue-prices', 'take prices that were not recorded from the Gift catalogue')
        .option('--strict', 'a line that cannot be read is an error')
        .option('--dry-run', 'say what was found and write nothing')
        .option('--force', 'overwrite files')
        .addHelpText('after', IMPORT_HELP)
        .action(
          done(async (captures: string[], options: ImportOptions) =>
            (await import('./commands/import.js')).importCaptures(captures, options, session()),
          ),
        ),
  },
  {
    name: 'init',
    summary: 'write a commented log to start from',
    define: (command, { session, done }) =>
      command
        .description('Writes a commented stream log to start from. Never overwrites.')
        .argument('[file]', 'where to write it', 'stream.yaml')
        .option('--country <code>', 'your country, two letters', countryCode)
        .addHelpText('after', INIT_HELP)
        .action(
          done(async (file: string, options: { country?: string }) =>
            (await import('./commands/init.js')).init(file, options, session()),
          ),
        ),
  },
  {
    name: 'rates',
    summary: 'the rate book: every rate with source and date',
    define: (command, { session, done }) =>
      command
        .description(
          'The rate book. Words search it; the id of a rate shows it whole, with history and sources.',
        )
        .argument('[words...]', 'an id, or words to search for')
        .option('--on <day>', 'only what held on that day', dayText)
        .option('--rates <file>', 'your own rates, laid over the shipped ones')
        .option('--json', 'as JSON')
        .addHelpText('after', RATES_HELP)
        .action(
          done(async (words: string[], options: { json?: boolean; on?: string; rates?: string }) =>
            (await import('./commands/rates.js')).rates(words, options, session()),
          ),
        ),
  },
  {
    name: 'gifts',
    summary: 'the Gift catalogue: names, ids, prices',
    define: (command, { session, done }) =>
      command
        .description('The Gift catalogue, searched by name, id or price in Coins.')
        .argument('[words...]', 'part of a name, an id, or a price')
        .option('--json', 'as JSON')
        .addHelpText('after', GIFTS_HELP)
        .action(
          done(async (words: string[], options: { json?: boolean }) =>
            (await import('./commands/gifts.js')).gifts(words, options, session()),
          ),
        ),
  },
  {
    name: 'schema',
    summary: 'JSON Schema of the log, the estimate, the eligibility',
    define: (command, { session, done }) =>
      command
        .description(
          'Prints the JSON Schema (2020-12) of the stream log, of `estimate --json` or of `eligibility --json`.',
        )
        .addArgument(
          command
            .createArgument('[of]', 'which one')
            .choices(['log', 'estimate', 'eligibility'])
            .default('log'),
        )
        .addHelpText('after', SCHEMA_HELP)
        .action(done(async (of: SchemaName) => (await import('./commands/schema.js')).schema(of, session()))),
  },
];

function wish({ color }: { color?: string | boolean }): ColourWish {
  if (color === false) return 'never';
  return color === 'always' || color === 'never' ? color : 'auto';
}
