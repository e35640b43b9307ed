import { Option } from 'commander';
import type { Definition } from '../../command/definition.js';
import { countryCode } from '../../options/values.js';
import type { SqlCommandOptions } from './run.js';

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
  define: (command, { session, done }) =>
    command
      .addOption(
        new Option('--dialect <name>', 'the engine').choices(['duckdb', 'clickhouse']).makeOptionMandatory(),
      )
      .requiredOption('--country <country>', "the creators' country, two letters", countryCode)
      .option('--events <files>', 'the Parquet files, as the engine names them', 'events/*.parquet')
      .option('--cluster <name>', 'ClickHouse: share the files among the servers of this cluster')
      .action(
        done(async (options: SqlCommandOptions) =>
          (await import('./run.js')).printSql(options, session().io),
        ),
      ),
};
