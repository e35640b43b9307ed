import { eventRow, lostRow } from '../../../report/engines/event-rows.js';
import { parquetRows } from '../../../report/engines/parquet.js';
import { usageFailure } from '../../failure.js';
import { writeFile } from '../../files/write-file.js';
import type { Io } from '../../io.js';
import type { EventSink } from '../../recordings/recording-result.js';
import type { ImportOptions } from './options.js';

interface EventFile {
  readonly onEvent: EventSink;
  /** Writes the file. */
  readonly write: () => void;
}

/** Builds the file for `--events parquet`: one row per event, for engines that count them elsewhere. */
export function eventFile(
  { output, force: mayReplace }: ImportOptions,
  io: Io,
  inputs: readonly string[],
): EventFile {
  if (output === undefined || output === '-')
    throw usageFailure('event rows are no text', 'name a file: -o events.parquet');
  const rows = parquetRows();
  const counted = new Map<string, number>();
  return {
    onEvent: (event, recording, part) => {
      const n = (counted.get(recording) ?? 0) + 1;
      counted.set(recording, n);
      rows.add(event ? eventRow(event, { recording, part, n }) : lostRow(recording, n));
    },
    write: () => writeFile(io, output, rows.done(), mayReplace === true, inputs),
  };
}
