import { Option } from 'commander';
import type { ImportOptions } from '../commands/import.js';
import { countryCode, timeZone } from '../option-values.js';
import type { Definition } from './definition.js';

const HELP = `
Examples:
  $ tiktok-earn import capture.jsonl --country US --tz America/New_York -o stream.yaml
  $ tiktok-earn import monday.jsonl.gz tuesday.jsonl.gz --creator creator.yaml -o streams/
  $ tiktok-earn import capture.jsonl --country US | tiktok-earn estimate -
  $ tiktok-earn import user_data_tiktok.json --country GB --earning-unit diamonds -o streams/`;

export const importCommand: Definition = {
  name: 'import',
  summary: "recordings of LIVEs and TikTok's own record of them to stream logs",
  define: (command, { session, done }) =>
    command
      .description(
        'Recordings of LIVEs (one JSON event a line, also gzipped) and the Go Live History of TikTok\'s "Download your data" (JSON) to the logs that `estimate` reads.',
      )
      .argument('<capture...>', 'recordings; several of one LIVE are counted once; - for standard input')
      .option('-o, --output <path>', 'a file, or a folder for one file each LIVE; by default standard output')
      .option('--country <code>', "the creator's country, two letters", countryCode)
      .option('--creator <file>', 'YAML with the creator block of a log, used for every LIVE')
      .option('--tz <zone>', "the creator's time zone, like Europe/Berlin; by default UTC", timeZone)
      .option('--catalogue-prices', 'take prices that were not recorded from the Gift catalogue')
      .addOption(
        new Option(
          '--earning-unit <unit>',
          'what TotalEarning of a data download is counted in: TikTok does not say',
        ).choices(['diamonds']),
      )
      .option('--names', 'write down who sent Gifts: personal data, left out otherwise')
      .option('--strict', 'a line that cannot be read is an error')
      .option('--dry-run', 'say what was found and write nothing')
      .option('--force', 'overwrite files')
      .addHelpText('after', HELP)
      .action(
        done(async (captures: string[], options: ImportOptions) =>
          (await import('../commands/import.js')).importCaptures(captures, options, session()),
        ),
      ),
};
