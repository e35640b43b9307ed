/** Expressions that differ between engines. The rest of the query is the same text for all of them. */
export interface Dialect {
  /** Column with the file name of a row; it tells apart recordings with the same name. */
  readonly fileName: string;
  /** Table of event rows read from the files that match a pattern. */
  readonly source: (files: string, cluster: string | undefined) => string;
  /** Selects `value` from the row in which `by` is smallest. */
  readonly valueAtLeast: (value: string, by: string) => string;
  /** Integer division, rounded down. */
  readonly divided: (a: string, b: string) => string;
  /** Formats milliseconds since 1970 as `2026-11-15T19:00:00Z`. */
  readonly utcTime: (ms: string) => string;
  /** Text encoded as a JSON string. */
  readonly jsonText: (text: string) => string;
  /** Joins the texts of a group with commas, sorted by `number` and then by `then`. */
  readonly joined: (text: string, number: string, then: string) => string;
  readonly text: (value: string) => string;
  /** Ends the query with an error when a condition is met; an empty text otherwise. */
  readonly refused: (condition: string, message: string) => string;
  /** Text appended to the query. */
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
    refused: (condition: string, message: string) =>
      `case when ${condition} then error(${quoted(message)}) else '' end`,
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
    /** `throwIf` returns 0, of which no letter is left. */
    refused: (condition: string, message: string) =>
      `substring(toString(throwIf(${condition}, ${quoted(message)})), 2)`,
    /** Makes joins return null instead of 0 where nothing matches. */
    end: '\nsettings join_use_nulls = 1',
  },
} as const satisfies Record<string, Dialect>;

/** Quotes a SQL string; a doubled backslash works in both engines. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
