import * as z from 'zod/mini';

/** Adds a meaning and examples to a field. Reading needs neither and returns the schema unchanged. */
export type About = <T extends z.ZodMiniType>(schema: T, description: string, ...examples: unknown[]) => T;

export const undocumented: About = (schema) => schema;

/** Copies the schema of each field and adds its meaning, for JSON Schema. */
export const documented: About = (schema, description, ...examples) => {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, examples.length > 0 ? { description, examples } : { description });
  return copy;
};
