import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import { option } from '../../command/option.js';
import { countryCode } from '../../options/values.js';

export const define = (command: Command) =>
  command
    .addOption(
      option('--dialect <name>', 'the engine')
        .choices(['duckdb', 'clickhouse'] as const)
        .makeOptionMandatory(),
    )
    .requiredOption('--country <country>', "the creators' country, two letters", countryCode)
    .option('--events <files>', 'the Parquet files, as the engine names them', 'events/*.parquet')
    .option('--cluster <name>', 'ClickHouse: share the files among the servers of this cluster');

export const sqlCommand: Definition = {
  name: 'sql',
  summary: 'the query that makes stream logs of event rows, for DuckDB and ClickHouse',
  description:
    'Prints SQL that turns the event rows of `import --events parquet` into stream logs, a JSON log a row. The engine counts; `estimate -` prices.',
  examples: [
    'tiktok-earn import monday.jsonl.gz --country US --events parquet -o events/monday.parquet',
    "tiktok-earn sql --dialect duckdb --country US --events 'events/*.parquet'",
    "tiktok-earn sql --dialect clickhouse --country US --events 's3://bucket/events/*.parquet' --cluster main",
  ],
  define,
  load: () => import('./run.js'),
};
