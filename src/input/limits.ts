/** Limits of what is read. A refusal names the limit it met. */
export const LIMITS = {
  /** One YAML or JSON log, in bytes. */
  logBytes: 5_000_000,
  /** Words, signs and line ends of one YAML log. */
  yamlWords: 1_000_000,
  /** One line of an NDJSON file, in bytes. */
  lineBytes: 1_000_000,
  /** All input of a run, in bytes. */
  runBytes: 500_000_000,
  /** Maps and lists inside each other. */
  depth: 64,
  /** Significant digits of a number: as many as every computer keeps exactly. */
  digits: 15,
  /** Any count. */
  count: 1_000_000_000_000,
  /** LIVEs of one page: more make a file that browsers and phones are slow to open. */
  pageLives: 1_000,
  /** Problems printed as text; `--json` has them all. */
  problemsShown: 20,
} as const;
