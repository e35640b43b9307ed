import { isCountry } from '../../../data/countries.js';
import { streamLogsSql } from '../../../report/engines/sql/stream-logs-sql.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { usageFailure } from '../../failure.js';
import type { define } from './command.js';

/**
 * Runs `sql`: prints the query that makes stream logs from event rows, for engines that count where the files
 * are.
 */
export const run: RunOf<typeof define> = ({ dialect, events, country, cluster }, { io }) => {
  if (!isCountry(country)) throw usageFailure(`${country} is no country of ISO 3166`, 'write it like US');
  if (cluster !== undefined && dialect !== 'clickhouse') {
    throw usageFailure('--cluster is for ClickHouse', 'leave it out, or add --dialect clickhouse');
  }
  io.stdout.write(streamLogsSql({ dialect, events, country, cluster }));
  return EXIT.done;
};
