import * as z from 'zod/mini';

/** Parts that several reports have. */

export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

export const grade = z.enum(['official', 'reputable', 'folklore', 'personal']);

export const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.nullable(z.string()),
  date: z.string(),
  grade,
});

export const reportedLog = z.strictObject({
  file: z.nullable(z.string()),
  creator: z.strictObject({ handle: z.nullable(z.string()), country: z.string() }),
  live: z.strictObject({
    id: z.nullable(z.string()),
    title: z.nullable(z.string()),
    startedAt: z.string(),
    day,
    durationSeconds: z.nullable(z.int()),
  }),
});

export const problem = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.optional(z.string()),
  file: z.optional(z.string()),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
  path: z.optional(z.string()),
});
