import * as z from 'zod/mini';
import { field, type Reported } from '../values/field.js';
import { logSchema } from '../values/log.js';
import { problemSchema } from '../values/problem.js';
import { sourceSchema } from '../values/rate.js';
import { dayText, maybeText, maybeWhole } from '../values/texts.js';
import { criterionFields, sourceIds } from './criterion-schema.js';

const standingSchema = z.strictObject({
  state: field(
    z.enum(['open', 'not-yet', 'closed', 'not-offered']),
    'Is it offered there on that day?',
    'open',
  ),
  day: field(z.nullable(dayText), 'First day it was closed, or the day it opens; null: neither is known.'),
  country: field(
    maybeText,
    'Country of the answer, ISO 3166-1 alpha-2; null: no source lists the countries.',
  ),
  disputed: field(maybeText, 'What the sources disagree on, in words; null: nothing.'),
  sources: sourceIds,
});

/** Adds a description to a recursive schema, whose type is not yet known where `field` would need it. */
function describe(schema: z.ZodMiniType, description: string): void {
  z.globalRegistry.add(schema, { description });
}

const texts = z.array(z.string());

const criterionSchema = z.strictObject({
  ...criterionFields,
  get other() {
    const other = z.nullable(programSchema);
    describe(other, 'How it stands with the other program, for a criterion that asks for one.');
    return other;
  },
});

const programSchema = z.strictObject({
  id: field(z.string(), 'Id of the program.', 'creator-rewards'),
  name: field(z.string(), 'Name of the program.', 'Creator Rewards Program'),
  short: field(z.string(), 'Short name, for narrow columns.', 'Rewards'),
  verdict: field(
    z.enum(['eligible', 'not-eligible', 'closed', 'not-offered', 'cannot-tell']),
    'The answer.',
    'eligible',
  ),
  reason: field(z.string(), 'The answer in one sentence.'),
  byCriteria: field(
    z.enum(['eligible', 'not-eligible', 'cannot-tell']),
    'What the criteria alone say, wherever and whenever it is offered.',
  ),
  standing: field(standingSchema, 'Whether the program is offered.'),
  get criteria() {
    const criteria = z.array(criterionSchema);
    describe(criteria, 'Each criterion.');
    return criteria;
  },
  missing: field(texts, 'Fields of the log that would settle it.', ['creator.age']),
  eligibleIf: field(
    z.array(texts),
    'Eligible if all of one of these hold, otherwise not; empty when nothing is open.',
  ),
  whatItTakes: field(texts, 'What the creator can do, in words.'),
  eachVideo: field(texts, 'What is asked of each video, not of the creator.'),
  notes: field(
    z.array(z.strictObject({ text: field(z.string(), 'The note.'), sources: sourceIds })),
    'What else there is to know.',
  ),
  get interim() {
    const interim = z.nullable(programSchema);
    describe(interim, 'What stood there on that day between its end and its successor; null: nothing.');
    return interim;
  },
  get successor() {
    const successor = z.nullable(programSchema);
    describe(successor, 'What took over; null: nothing.');
    return successor;
  },
});

/** The recursive schema needs a name in the JSON Schema. */
z.globalRegistry.add(programSchema, { id: 'ReportedEligibility' });

export const eligibilitySchema = z.strictObject({
  schemaVersion: field(z.literal(1), 'Version of this format.', 1),
  log: field(logSchema, 'The log it was made of.'),
  day: field(dayText, 'Day whose rules are applied: that of the LIVE, or the one asked for.', '2026-11-15'),
  programs: field(z.array(programSchema), 'How the creator stands with each program.'),
  likes: field(
    z.strictObject({
      count: field(maybeWhole, 'Likes of the LIVE, in taps; null: not recorded.', 182450),
      countedBy: field(texts, 'Ids of programs that count likes on a LIVE: none does.', []),
    }),
    'Context only: no program counts likes on a LIVE.',
  ),
  sources: field(z.array(sourceSchema), 'Each source that is named by its id.'),
  warnings: field(z.array(problemSchema), 'What the reader should know.'),
});

/** Eligibility of one creator for some programs on one day, as plain data that every format prints. */
export type EligibilityReport = Reported<typeof eligibilitySchema>;

export type ReportedEligibility = Reported<typeof programSchema>;

export type ReportedCriterion = Reported<typeof criterionSchema>;
