import { Option } from 'commander';
import type { Definition } from '../../command/definition.js';
import { ESTIMATE_FORMATS } from '../../options/format.js';
import { rateOptions, recordingOptions, sumOptions } from '../../options/shared.js';
import { oneOf, threshold } from '../../options/values.js';
import type { EstimateOptions } from './options.js';
import { estimate } from './run.js';

export const estimateCommand: Definition = {
  name: 'estimate',
  summary: 'what a LIVE earned: the five-aspect impact table',
  description:
    'The five-aspect impact table, revenue by source and the total of one LIVE; of several, a row each.',
  examples: [
    'tiktok-earn estimate stream.yaml',
    'tiktok-earn estimate stream.yaml --explain',
    'tiktok-earn estimate streams/ --by week -o weeks.csv',
    'cat logs.ndjson | tiktok-earn estimate - --format ndjson',
    'tiktok-earn estimate stream.yaml --fail-under "100 USD"',
    'tiktok-earn estimate stream.yaml --use diamonds-per-coin=two-to-one',
    'tiktok-earn estimate --watch capture.jsonl --country US',
  ],
  define: (command, { session, done }) => {
    command
      .argument('<log...>', 'stream logs (.yaml, .json, .ndjson), folders of them, - for standard input')
      .addOption(
        new Option('-f, --format <format>', 'how to print it')
          .choices(ESTIMATE_FORMATS)
          .argParser(oneOf(ESTIMATE_FORMATS)),
      )
      .option('--json', 'short for --format json')
      .option('-o, --output <file>', 'write to a file; its extension decides the format')
      .option('--force', 'overwrite the file')
      .option('--explain', 'show how each amount was made, down to quantity × rate');
    rateOptions(command);
    sumOptions(command, 'sum several LIVEs');
    recordingOptions(command)
      .option(
        '--fail-under <amount>',
        'exit 1 when the expected total is under it, like "100 USD"',
        threshold,
      )
      .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
      .option('--watch', 'follow a recording that grows during a LIVE, until it ends or Ctrl-C')
      .action(
        done(async (logs: string[], options: EstimateOptions) =>
          options.watch === true
            ? (await import('./watch/watch.js')).watch(logs, options, session())
            : estimate(logs, options, session()),
        ),
      );
  },
};
