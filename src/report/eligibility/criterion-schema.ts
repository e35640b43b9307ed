import * as z from 'zod/mini';
import { field } from '../values/field.js';
import { gradeSchema } from '../values/rate.js';
import { maybeText, maybeWhole } from '../values/texts.js';

export const sourceIds = field(z.array(z.string()), 'Ids in `sources`.', ['creator-academy-rewards']);

const gradeField = field(gradeSchema, 'How good the source is.', 'official');
const windowField = field(maybeText, 'The days that are counted, in words; null: at that moment.', '30 days');

const rivalSchema = z.strictObject({
  threshold: field(z.number(), 'What the other source asks for.', 5000),
  window: windowField,
  grade: gradeField,
  decides: field(z.boolean(), 'Is it as good as the first, and so decides together with it?'),
  sources: sourceIds,
});

/** Fields of a criterion, except the other program that it may require. */
export const criterionFields = {
  operator: field(
    z.enum(['at-least', 'one-of', 'none-of', 'is-true', 'within-days', 'eligible-for', 'outside-log']),
    'How the threshold and the fact are compared.',
    'at-least',
  ),
  fact: field(maybeText, 'What is compared, by its name; null when no log tells it.', 'followers'),
  threshold: field(
    z.nullable(z.union([z.number(), z.array(z.string()), z.string(), z.literal(true)])),
    'What is asked for, in its unit; null when it is no number, word or list.',
    10000,
  ),
  unit: field(maybeText, 'Unit of the threshold; null when it has none.', 'followers'),
  window: windowField,
  way: field(maybeWhole, 'All criteria of one way suffice; null: always asked.'),
  required: field(z.string(), 'What is asked for, in words.', 'at least 10,000 followers'),
  yours: field(
    z.nullable(
      z.union([
        z.number(),
        z.string(),
        z.boolean(),
        z.strictObject({
          low: field(z.number(), 'Least it may be.', 9950),
          high: field(z.number(), 'Most it may be.', 10049),
        }),
      ]),
    ),
    'What the log tells, in the unit of the threshold; a count that TikTok showed rounded lies between two. null: not told.',
    18250,
  ),
  status: field(
    z.enum(['met', 'unmet', 'missing', 'disputed', 'unchecked']),
    'missing: the log does not tell. disputed: sources as good differ. unchecked: no log can tell.',
    'met',
  ),
  gap: field(
    z.nullable(z.number()),
    'What is missing to the threshold, in its unit; null: nothing, or not known.',
    1750,
  ),
  livesToGo: field(maybeWhole, 'LIVEs like this one until the gap is closed; null: not known.', 9),
  field: field(maybeText, 'The field of the log that tells; null when none does.', 'creator.followers'),
  open: field(z.boolean(), 'Is it not known, and does it matter?'),
  grade: gradeField,
  sources: sourceIds,
  rivals: field(z.array(rivalSchema), 'What other sources say.'),
  note: field(maybeText, 'What else there is to know.'),
};
