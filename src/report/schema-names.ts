/** What a JSON Schema is published of: the log, and what each view prints as JSON. */
export const SCHEMA_NAMES = ['log', 'estimate', 'eligibility', 'sums'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
