/** Limits of the input. An error names the limit that was exceeded. */
export const LIMITS = {
  /** Size of one YAML or JSON log, in bytes. */
  logBytes: 5_000_000,
  /** Number of words, signs and line ends of one YAML log. */
  yamlWords: 1_000_000,
  /** Size of one line of an NDJSON file, in bytes. */
  lineBytes: 1_000_000,
  /** Size of all input of a run, in bytes. */
  runBytes: 500_000_000,
  /** Nesting depth of maps and lists. */
  depth: 64,
  /** Significant digits of a number: as many as every computer keeps exactly. */
  digits: 15,
  /** Highest value of any count. */
  count: 1_000_000_000_000,
  /** LIVEs per page: with more, browsers and phones are slow to open the file. */
  pageLives: 1_000,
  /** Problems printed as text; `--json` has them all. */
  problemsShown: 20,
} as const;
