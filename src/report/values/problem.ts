import * as z from 'zod/mini';
import { field, type Reported } from './field.js';
import { whole } from './texts.js';

/** Problem without the line of text in which it occurred. */
export const problemSchema = z.strictObject({
  code: field(z.string(), 'What kind of problem it is, for scripts.', 'unknown-gift'),
  severity: field(z.enum(['error', 'warning']), 'error: no amount is made of the log.', 'warning'),
  message: field(z.string(), 'What is wrong, in words.'),
  hint: z.optional(field(z.string(), 'What to do about it, in words.')),
  file: z.optional(field(z.string(), 'File it stands in.', 'stream.yaml')),
  line: z.optional(field(whole, 'Line in the file, from 1.', 12)),
  column: z.optional(field(whole, 'Column in the line, from 1.', 5)),
  path: z.optional(field(z.string(), 'Field of the log.', 'revenue.gifts[2].count')),
});

export type ReportedProblem = Reported<typeof problemSchema>;
