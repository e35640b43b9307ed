/** What engines spell differently. Everything else of the query is the same text for all of them. */
export interface Dialect {
  /** The name of the file a row stands in: two recordings may be called the same. */
  readonly fileName: string;
  /** Event rows, from files that a pattern names. */
  readonly source: (files: string, cluster: string | undefined) => string;
  /** `value` of the row in which `by` is smallest. */
  readonly valueAtLeast: (value: string, by: string) => string;
  /** Whole division, down. */
  readonly divided: (a: string, b: string) => string;
  /** Milliseconds since 1970 as `2026-11-15T19:00:00Z`. */
  readonly utcTime: (ms: string) => string;
  /** Text as JSON writes it. */
  readonly jsonText: (text: string) => string;
  /** Texts of a group joined by commas, in the order of numbers and then texts. */
  readonly joined: (text: string, number: string, then: string) => string;
  readonly text: (value: string) => string;
  /** What stands behind the query. */
  readonly end: string;
}

export type DialectName = keyof typeof DIALECTS;

export const DIALECTS = {
  duckdb: {
    fileName: 'filename',
    source: (files: string) => `read_parquet(${quoted(files)}, filename = true)`,
    valueAtLeast: (value: string, by: string) => `arg_min(${value}, ${by})`,
    divided: (a: string, b: string) => `((${a}) // (${b}))`,
    utcTime: (ms: string) => `strftime(make_timestamp((${ms}) * 1000), '%Y-%m-%dT%H:%M:%SZ')`,
    jsonText: (text: string) => `cast(to_json(${text}) as varchar)`,
    joined: (text: string, number: string, then: string) =>
      `string_agg(${text}, ',' order by ${number}, ${then})`,
    text: (value: string) => `cast(${value} as varchar)`,
    end: '',
  },
  clickhouse: {
    fileName: '_path',
    source: (files: string, cluster: string | undefined) => {
      if (!/^(s3|https?):/.test(files)) return `file(${quoted(files)}, Parquet)`;
      return cluster === undefined
        ? `s3(${quoted(files)}, 'Parquet')`
        : `s3Cluster(${quoted(cluster)}, ${quoted(files)}, 'Parquet')`;
    },
    valueAtLeast: (value: string, by: string) => `argMin(${value}, ${by})`,
    divided: (a: string, b: string) => `intDiv(${a}, ${b})`,
    utcTime: (ms: string) =>
      `formatDateTime(fromUnixTimestamp64Milli(${ms}, 'UTC'), '%Y-%m-%dT%H:%i:%SZ', 'UTC')`,
    jsonText: (text: string) => `toJSONString(${text})`,
    joined: (text: string, number: string, then: string) =>
      `arrayStringConcat(arrayMap(each -> each.3, arraySort(groupArray((${number}, ${then}, ${text})))), ',')`,
    text: (value: string) => `toString(${value})`,
    /** Joins give nothing, not 0, where nothing matches. */
    end: '\nsettings join_use_nulls = 1',
  },
} as const satisfies Record<string, Dialect>;

/** A text of SQL: both engines take a backslash as it is, or doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
