// Runs a query on one embedded engine and prints its only column, a text, a row a line. A process of its own:
// ClickHouse ends a worker thread it was loaded in with a crash.
// Usage: node query.mjs duckdb|clickhouse FILE.sql
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [engine, file] = process.argv.slice(2);
const sql = fs.readFileSync(file, 'utf8');

if (engine === 'duckdb') {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const reader = await (await instance.connect()).runAndReadAll(sql);
  for (const [text] of reader.getRows()) console.log(text);
} else {
  const { Query } = createRequire(import.meta.url)('@chdb/lib-linux-x64-gnu');
  process.stdout.write(Query(sql, 'TSVRaw'));
}
