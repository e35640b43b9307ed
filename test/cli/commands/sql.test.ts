import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.js';

const sql = (...args: string[]) => runCli(['sql', ...args]);

describe('sql', () => {
  it('differs between engines in their own words only, and names every column of the event rows', async () => {
    const options = ['--country', 'US', '--events', "it's/*.parquet"];
    const duckdb = (await sql('--dialect', 'duckdb', ...options)).stdout;
    const clickhouse = (await sql('--dialect', 'clickhouse', ...options)).stdout;
    expect(duckdb).toContain("read_parquet('it''s/*.parquet', filename = true)");
    expect(clickhouse).toContain("file('it''s/*.parquet', Parquet)");
    expect(clickhouse).toMatch(/settings join_use_nulls = 1\n$/);
    const steps = (text: string) => [...text.matchAll(/^(\w+) as \(/gm)].map(([, name]) => name);
    expect(steps(duckdb)).toEqual(steps(clickhouse));
    expect(steps(duckdb).length).toBeGreaterThan(12);
  });

  it('reads a bucket with one server or with all of a cluster', async () => {
    const options = ['--dialect', 'clickhouse', '--country', 'US', '--events', 's3://b/*.parquet'];
    expect((await sql(...options)).stdout).toContain("s3('s3://b/*.parquet', 'Parquet')");
    expect((await sql(...options, '--cluster', 'main')).stdout).toContain(
      "s3Cluster('main', 's3://b/*.parquet', 'Parquet')",
    );
  });

  it.each([
    [['--dialect', 'duckdb'], "required option '--country"],
    [['--country', 'US'], "required option '--dialect"],
    [['--dialect', 'oracle', '--country', 'US'], 'Allowed choices are duckdb, clickhouse'],
    [['--dialect', 'duckdb', '--country', 'XX'], 'your country as two capital letters'],
    [['--dialect', 'duckdb', '--country', 'US', '--cluster', 'a'], '--cluster is for ClickHouse'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, stderr, stdout } = await sql(...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
