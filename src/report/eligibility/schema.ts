import * as z from 'zod/mini';
import { day, grade, problem, reportedLog, source } from '../words/schema-parts.js';

/** The shape of `eligibility --json`; a test holds its fields to the type every printer uses. */

const ids = z.array(z.string());
const text = z.string();
const verdict = z.enum(['eligible', 'not-eligible', 'closed', 'not-offered', 'cannot-tell']);

const criterion = z.strictObject({
  operator: z.enum([
    'at-least',
    'one-of',
    'none-of',
    'is-true',
    'within-days',
    'eligible-for',
    'outside-log',
  ]),
  fact: z.nullable(text),
  threshold: z.nullable(z.union([z.number(), z.array(text), text, z.literal(true)])),
  unit: z.nullable(text),
  window: z.nullable(text),
  way: z.nullable(z.int()),
  required: text,
  yours: z.nullable(
    z.union([z.number(), text, z.boolean(), z.strictObject({ low: z.number(), high: z.number() })]),
  ),
  status: z.enum(['met', 'unmet', 'missing', 'disputed', 'unchecked']),
  gap: z.nullable(z.number()),
  livesToGo: z.nullable(z.int()),
  field: z.nullable(text),
  open: z.boolean(),
  get other() {
    return z.nullable(program);
  },
  grade,
  sources: ids,
  rivals: z.array(
    z.strictObject({
      threshold: z.number(),
      window: z.nullable(text),
      grade,
      decides: z.boolean(),
      sources: ids,
    }),
  ),
  note: z.nullable(text),
});

const program = z.strictObject({
  id: text,
  name: text,
  short: text,
  verdict,
  reason: text,
  byCriteria: z.enum(['eligible', 'not-eligible', 'cannot-tell']),
  standing: z.strictObject({
    state: z.enum(['open', 'not-yet', 'closed', 'not-offered']),
    day: z.nullable(day),
    country: z.nullable(text),
    disputed: z.nullable(text),
    sources: ids,
  }),
  criteria: z.array(criterion),
  missing: z.array(text),
  eligibleIf: z.array(z.array(text)),
  whatItTakes: z.array(text),
  eachVideo: z.array(text),
  notes: z.array(z.strictObject({ text, sources: ids })),
  get interim() {
    return z.nullable(program);
  },
  get successor() {
    return z.nullable(program);
  },
});

export const eligibilitySchema = z.strictObject({
  schemaVersion: z.literal(1),
  log: reportedLog,
  day,
  programs: z.array(program),
  likes: z.strictObject({ count: z.nullable(z.int()), countedBy: z.array(text) }),
  sources: z.array(source),
  warnings: z.array(problem),
});
