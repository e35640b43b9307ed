import { Command, InvalidArgumentError, Option } from 'commander';
import type { ColourWish } from './colour.js';
import type { EstimateOptions } from './commands/estimate.js';
import { readThreshold } from './commands/fail-under.js';
import type { Io } from './io.js';
import type { Session } from './session.js';
import { VERSION } from './version.js';

/**
 * The command line: commands, options, help. What a command does is loaded when it runs, so that `--help` and a
 * small estimate start at once. `finish` receives the exit code.
 */
export function program(io: Io, finish: (exitCode: number) => void): Command {
  const root = new Command('tiktok-earn');
  const session = (): Session => ({ io, colour: wish(root.opts()) });
  root
    .description('What did a TikTok LIVE earn, and why? Exact, sourced and dated. Likes: $0.00.')
    .version(VERSION, '-V, --version')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'no colour')
    .showHelpAfterError('(see --help)')
    .addHelpText('after', ROOT_HELP);

  root
    .command('estimate')
    .summary('what a LIVE earned: the five-aspect impact table')
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
    .option('--tz <zone>', "time zone of the days, like Europe/Berlin; by default each log's own", timeZone)
    .option('--fail-under <amount>', 'exit 1 when the expected total is under it, like "100 USD"', threshold)
    .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
    .addHelpText('after', ESTIMATE_HELP)
    .action(async (logs: string[], options: EstimateOptions) => {
      const { estimate } = await import('./commands/estimate.js');
      finish(await estimate(logs, options, session()));
    });

  root
    .command('check')
    .summary('validate logs; silent when they are clean')
    .description('Validates logs. Prints nothing and exits 0 when they are clean.')
    .argument('<log...>', 'stream logs, folders of them, - for standard input')
    .option('--json', 'problems as data, on standard error')
    .addHelpText('after', CHECK_HELP)
    .action(async (logs: string[], options: { json?: boolean }) => {
      const { check } = await import('./commands/check.js');
      finish(check(logs, options, session()));
    });

  root
    .command('init')
    .summary('write a commented log to start from')
    .description('Writes a commented stream log to start from. Never overwrites.')
    .argument('[file]', 'where to write it', 'stream.yaml')
    .option('--country <code>', 'your country, two letters', countryCode)
    .addHelpText('after', INIT_HELP)
    .action(async (file: string, options: { country?: string }) => {
      const { init } = await import('./commands/init.js');
      finish(init(file, options, session()));
    });

  root
    .command('rates')
    .summary('the rate book: every rate with source and date')
    .description(
      'The rate book. Words search it; the id of a rate shows it whole, with its history and sources.',
    )
    .argument('[words...]', 'an id, or words to search for')
    .option('--on <day>', 'only what held on that day', dayText)
    .option('--rates <file>', 'your own rates, laid over the shipped ones')
    .option('--json', 'as JSON')
    .addHelpText('after', RATES_HELP)
    .action(async (words: string[], options: { json?: boolean; on?: string; rates?: string }) => {
      const { rates } = await import('./commands/rates.js');
      finish(rates(words, options, session()));
    });

  root
    .command('gifts')
    .summary('the Gift catalogue: names, ids, prices')
    .description('The Gift catalogue, searched by name, id or price in Coins.')
    .argument('[words...]', 'part of a name, an id, or a price')
    .option('--json', 'as JSON')
    .addHelpText('after', GIFTS_HELP)
    .action(async (words: string[], options: { json?: boolean }) => {
      const { gifts } = await import('./commands/gifts.js');
      finish(gifts(words, options, session()));
    });

  root
    .command('schema')
    .summary('JSON Schema of the log or of the estimate')
    .description('Prints the JSON Schema (2020-12) of the stream log or of `estimate --json`.')
    .addArgument(root.createArgument('[of]', 'which one').choices(['log', 'estimate']).default('log'))
    .addHelpText('after', SCHEMA_HELP)
    .action(async (of: 'log' | 'estimate') => {
      const { schema } = await import('./commands/schema.js');
      finish(schema(of, session()));
    });

  return root;
}

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown'];

function wish({ color }: { color?: string | boolean }): ColourWish {
  if (color === false) return 'never';
  return color === 'always' || color === 'never' ? color : 'auto';
}

function append(value: string, previous: string[] = []): string[] {
  if (!/^[a-z-]+=[a-z-]+$/.test(value))
    throw new InvalidArgumentError('Write it like diamonds-per-coin=two-to-one.');
  return [...previous, value];
}

function timeZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: value });
    return value;
  } catch {
    throw new InvalidArgumentError('Write it like Europe/Berlin.');
  }
}

function threshold(value: string) {
  const read = readThreshold(value);
  if (!read) throw new InvalidArgumentError('Write it like 100 or "100 USD".');
  return read;
}

function dayText(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new InvalidArgumentError('Write it like 2026-11-15.');
}

function countryCode(value: string): string {
  if (/^[A-Z]{2}$/.test(value)) return value;
  throw new InvalidArgumentError('Write it like US.');
}

const ROOT_HELP = `
Examples:
  $ tiktok-earn init stream.yaml
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate streams/ --by month
  $ tiktok-earn estimate stream.yaml --json | jq .total
  $ tiktok-earn rates diamond-face-value

Exit codes:
  0  done
  1  a log was rejected, or an asked-for condition does not hold
  2  wrong usage, unreadable input, unwritable output
  70 a bug of ours`;

const ESTIMATE_HELP = `
Examples:
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate stream.yaml --explain
  $ tiktok-earn estimate streams/ --by week -o weeks.csv
  $ cat logs.ndjson | tiktok-earn estimate - --format ndjson
  $ tiktok-earn estimate stream.yaml --fail-under "100 USD"
  $ tiktok-earn estimate stream.yaml --use diamonds-per-coin=two-to-one`;

const CHECK_HELP = `
Examples:
  $ tiktok-earn check stream.yaml
  $ tiktok-earn check streams/ --json`;

const INIT_HELP = `
Examples:
  $ tiktok-earn init
  $ tiktok-earn init sunday.yaml --country GB`;

const RATES_HELP = `
Examples:
  $ tiktok-earn rates
  $ tiktok-earn rates rpm --on 2023-06-01
  $ tiktok-earn rates scaled-per-live-percentage`;

const GIFTS_HELP = `
Examples:
  $ tiktok-earn gifts rose
  $ tiktok-earn gifts 29999
  $ tiktok-earn gifts universe --json`;

const SCHEMA_HELP = `
Examples:
  $ tiktok-earn schema log
  $ tiktok-earn schema estimate`;
