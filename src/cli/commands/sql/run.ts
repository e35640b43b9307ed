import { isCountry } from '../../../data/countries.js';
import type { DialectName } from '../../../report/engines/sql/dialects.js';
import { streamLogsSql } from '../../../report/engines/sql/stream-logs-sql.js';
import { EXIT } from '../../exit-codes.js';
import { usageFailure } from '../../failure.js';
import type { Io } from '../../io.js';

export interface SqlCommandOptions {
  readonly dialect: DialectName;
  readonly events: string;
  readonly country: string;
  readonly cluster?: string | undefined;
}

/** `sql`: the query that makes stream logs of event rows, for engines that count where the files are. */
export function printSql({ dialect, events, country, cluster }: SqlCommandOptions, io: Io): number {
  if (!isCountry(country)) throw usageFailure(`${country} is no country of ISO 3166`, 'write it like US');
  if (cluster !== undefined && dialect !== 'clickhouse') {
    throw usageFailure('--cluster is for ClickHouse', 'leave it out, or add --dialect clickhouse');
  }
  io.stdout.write(streamLogsSql({ dialect, events, country, cluster }));
  return EXIT.done;
}
