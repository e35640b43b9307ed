import * as z from 'zod/mini';
import { field } from '../values/field.js';
import { problemSchema } from '../values/problem.js';

/** What commands print on standard error when their output is asked for as data. */
export const problemsSchema = z.strictObject({
  schemaVersion: field(z.literal(1), 'Version of this format.', 1),
  problems: field(z.array(problemSchema), 'Every problem of the run.'),
});
