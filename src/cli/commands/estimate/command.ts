import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import {
  byOption,
  countryOption,
  creatorOption,
  forceOption,
  formatOption,
  hostOption,
  jsonOption,
  outputOption,
  ratesOption,
  useOption,
  zoneOption,
} from '../../options/shared.js';
import { threshold } from '../../options/values.js';
import { run } from './run.js';

export const define = (command: Command) =>
  command
    .argument('<log...>', 'stream logs (.yaml, .json, .ndjson), recordings, folders, - for standard input')
    .addOption(formatOption(['table', 'json', 'ndjson', 'csv', 'markdown', 'html']))
    .addOption(jsonOption())
    .addOption(outputOption())
    .addOption(forceOption())
    .option('--explain', 'show how each amount was made, down to quantity × rate')
    .addOption(ratesOption())
    .addOption(useOption())
    .addOption(byOption('sum several LIVEs'))
    .addOption(zoneOption())
    .addOption(countryOption())
    .addOption(hostOption())
    .addOption(creatorOption())
    .option('--fail-under <amount>', 'exit 1 when the expected total is under it, like "100 USD"', threshold)
    .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
    .option('--watch', 'follow a recording that grows during a LIVE, until it ends or Ctrl-C');

export const estimateCommand: Definition = {
  name: 'estimate',
  also: ['calculate', 'calc', 'earn', 'earnings', 'revenue'],
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
  define,
  /** Imported statically because most runs need it and a separate load costs time. */
  load: async () => ({ run }),
};
