/** Names of the published JSON Schemas: the log, and the JSON output of each view. */
export const SCHEMA_NAMES = [
  'log',
  'estimate',
  'eligibility',
  'sums',
  'rates',
  'gifts',
  'explanation',
  'problems',
] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
