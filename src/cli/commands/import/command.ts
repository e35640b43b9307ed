import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { option } from '../../command/option.js';
import { hostOption } from '../../options/shared.js';
import {
  amountText,
  countryCode,
  currencyCode,
  dayText,
  earningUnit,
  percentText,
  timeZone,
} from '../../options/values.js';

export const define = (command: Command) =>
  command
    .argument(
      '<recording...>',
      'recordings and exports; several of one LIVE are counted once; - for a recording on standard input',
    )
    .option(
      '-o, --output <path>',
      'a file, a folder for one file each LIVE, or an .ndjson file for all; by default standard output',
    )
    .option('--country <country>', "the creator's country, two letters", countryCode)
    .option('--creator <file>', 'YAML with the creator block of a log, used for every LIVE')
    .option(
      '--tz <zone>',
      "the creator's time zone, like Europe/Berlin; recorded times without an offset need it; by default UTC",
      timeZone,
    )
    .addOption(hostOption())
    .option('--catalogue-prices', 'take prices that were not recorded from the Gift catalogue')
    .option(
      '--earning-unit <unit>',
      'what TotalEarning of a data download is counted in, diamonds or a currency: TikTok does not say',
      earningUnit,
    )
    .option('--each-export', 'LIVE Backstage: a log for what each export has beyond the one before')
    .option('--currency <currency>', 'TikTok Shop: the currency of amounts that name none', currencyCode)
    .option(
      '--unit-cost <amount>',
      'Shop LIVE analysis: what one unit costs you, like "2.50 USD"',
      amountText,
    )
    .option(
      '--fee-rate <percent>',
      'Shop LIVE analysis: what platform and payment keep, like 6%',
      percentText,
    )
    .option('--until <day>', 'TikTok Studio: the last day in its tables, which tell no year', dayText)
    .addOption(
      option('--decimal-sign <sign>', 'tables: what stands before the fraction of a number').choices([
        ',',
        '.',
      ] as const),
    )
    .addOption(
      option(
        '--events <format>',
        'the events themselves instead of logs, for the query of `sql`; they hold the user ids of viewers',
      ).choices(['parquet'] as const),
    )
    .option('--names', 'write down who sent Gifts: personal data, left out otherwise')
    .option('--strict', 'a line that cannot be read is an error')
    .option(
      '--explain',
      'show where each Diamond of a recording comes from, and what is not counted; logs are written with -o only',
    )
    .option('--json', 'the explanation as JSON')
    .option('--dry-run', 'say what was found and write nothing')
    .option('--force', 'overwrite files');

export const importCommand: Definition = {
  name: 'import',
  also: ['convert'],
  summary: "recordings of LIVEs and TikTok's own exports to stream logs",
  description:
    'Recordings of LIVEs (one JSON event a line, also gzipped) and TikTok\'s own exports to the logs that `estimate` reads: "Download your data" (JSON or zip), LIVE Backstage, Shop LIVE analysis, affiliate orders and TikTok Studio (XLSX or CSV). What several of them tell of one LIVE (by its room id) becomes one log.',
  examples: [
    'tiktok-earn import capture.jsonl --country US --tz America/New_York -o stream.yaml',
    'tiktok-earn import monday.jsonl.gz tuesday.jsonl.gz --creator creator.yaml -o streams/',
    'tiktok-earn import capture.jsonl --country US | tiktok-earn estimate -',
    'tiktok-earn import capture.jsonl --explain',
    'tiktok-earn import user_data_tiktok.json --country GB --earning-unit diamonds -o streams/',
    'tiktok-earn import "Creator data.xlsx" --country US -o creators.ndjson',
  ],
  define,
  load: () => import('./run.js'),
};
