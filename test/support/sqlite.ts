import initSqlJs, { type Database } from 'sql.js';
import { recordedLives } from '../../src/calc/recordings/recorded-lives.js';
import type { RecordedEvent } from '../../src/model/recorded-event.js';
import { EVENT_COLUMNS, type EventRow, eventRow } from '../../src/report/engines/event-rows.js';
import type { Dialect } from '../../src/report/engines/sql/dialects.js';
import { streamLogsQuery } from '../../src/report/engines/sql/stream-logs-sql.js';

/** SQLite runs in this process: the text that DuckDB and ClickHouse get is tried wherever the tests run. */
const SQLITE: Dialect = {
  fileName: "'file'",
  source: () => 'event_rows',
  valueAtLeast: (value, by) => `arg_min(${value}, ${by})`,
  divided: (a, b) => `((${a}) / (${b}))`,
  utcTime: (ms) => `strftime('%Y-%m-%dT%H:%M:%SZ', (${ms}) / 1000, 'unixepoch')`,
  jsonText: (text) => `case when (${text}) is not null then json_quote(${text}) end`,
  joined: (text, number, then) => `group_concat(${text}, ',' order by ${number}, ${then})`,
  text: (value) => `cast(${value} as text)`,
  refused: (condition, message) => `case when ${condition} then json('${message}') else '' end`,
  end: '',
};

/** A method of sql.js that its types leave out. */
interface WithAggregates extends Database {
  create_aggregate<State>(
    name: string,
    steps: {
      init: () => State;
      step: (state: State, ...values: never[]) => State;
      finalize: (state: State) => unknown;
    },
  ): void;
}

/** The value beside the least number: DuckDB and ClickHouse have it, SQLite has not. */
function defineArgMin(database: WithAggregates): void {
  database.create_aggregate<{ value: unknown; by: number | null }>('arg_min', {
    init: () => ({ value: null, by: null }),
    step: (least, value: unknown, by: number) => (least.by === null || by < least.by ? { value, by } : least),
    finalize: ({ value }) => value,
  });
}

/** The logs that the query makes of event rows. */
export async function logsBySqlite(rows: readonly EventRow[], country: string): Promise<unknown[]> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  try {
    defineArgMin(database as WithAggregates);
    fill(database, rows);
    const query = streamLogsQuery(SQLITE, { events: '', country, cluster: undefined });
    return (database.exec(query)[0]?.values ?? []).map(([json]) => JSON.parse(String(json)));
  } finally {
    database.close();
  }
}

function fill(database: Database, rows: readonly EventRow[]): void {
  const types = { STRING: 'text', INT64: 'integer', BOOLEAN: 'integer' } as const;
  database.run(
    `create table event_rows (${EVENT_COLUMNS.map(({ name, type }) => `${name} ${types[type]}`).join(', ')})`,
  );
  const insert = database.prepare(
    `insert into event_rows values (${EVENT_COLUMNS.map(() => '?').join(', ')})`,
  );
  for (const row of rows) {
    insert.run(
      EVENT_COLUMNS.map(({ name }) => {
        const value = row[name];
        return typeof value === 'boolean' ? Number(value) : (value ?? null);
      }),
    );
  }
  insert.free();
}

export function rowsOf(events: readonly RecordedEvent[]): EventRow[] {
  return events.map((event, at) => eventRow(event, { recording: 'recording', part: '', n: at + 1 }));
}

/** What an import counts of the same events. */
export function livesOf(events: readonly RecordedEvent[]) {
  const lives = recordedLives();
  for (const event of events) lives.add(event, 'recording');
  return lives.done();
}
