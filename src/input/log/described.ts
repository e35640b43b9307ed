import * as z from 'zod/mini';

/** Says what a field means, with examples. Reading needs neither, so it passes a schema on as it is. */
export type About = <T extends z.ZodMiniType>(schema: T, description: string, ...examples: unknown[]) => T;

export const undocumented: About = (schema) => schema;

/** Each field gets a copy of its schema that carries its meaning: for JSON Schema. */
export const documented: About = (schema, description, ...examples) => {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, examples.length > 0 ? { description, examples } : { description });
  return copy;
};
