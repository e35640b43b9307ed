import { Option } from 'commander';
import { estimate } from '../commands/estimate/estimate.js';
import type { EstimateOptions } from '../commands/estimate/options.js';
import { FORMATS } from '../format.js';
import { countryCode, rateChoice, threshold, timeZone } from '../option-values.js';
import type { Definition } from './definition.js';

const HELP = `
Examples:
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate stream.yaml --explain
  $ tiktok-earn estimate streams/ --by week -o weeks.csv
  $ cat logs.ndjson | tiktok-earn estimate - --format ndjson
  $ tiktok-earn estimate stream.yaml --fail-under "100 USD"
  $ tiktok-earn estimate stream.yaml --use diamonds-per-coin=two-to-one`;

export const estimateCommand: Definition = {
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
      .option('--use <rate=alternative>', 'use a named alternative of a rate (repeatable)', rateChoice)
      .addOption(
        new Option('--by <what>', 'sum several LIVEs').choices(['live', 'day', 'week', 'month', 'creator']),
      )
      .option('--tz <zone>', "time zone of the days, like Europe/Berlin; by default each log's own", timeZone)
      .option('--country <code>', "of a recording: the creator's country, two letters", countryCode)
      .option('--creator <file>', 'of a recording: YAML with the creator block of a log')
      .option(
        '--fail-under <amount>',
        'exit 1 when the expected total is under it, like "100 USD"',
        threshold,
      )
      .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
      .addHelpText('after', HELP)
      .action(done((logs: string[], options: EstimateOptions) => estimate(logs, options, session()))),
};
