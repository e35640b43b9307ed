import * as z from 'zod/mini';
import { field, type Reported } from '../values/field.js';
import { gradeSchema } from '../values/rate.js';
import { dayText, decimalText } from '../values/texts.js';

const gradeField = field(gradeSchema, 'How good it is.', 'reputable');

const sourcesField = field(
  z.array(
    z.strictObject({
      id: field(z.string(), 'Id of the source.', 'S30'),
      title: field(z.string(), 'Title of the source.'),
      url: z.optional(field(z.string(), 'Address of the source; left out when it has none.')),
      date: field(z.string(), 'Date of the source, as exact as it is known.', '2026-07'),
      grade: gradeField,
    }),
  ),
  'Where it is from.',
);

const spreadFields = {
  low: field(decimalText, 'Least it may be, in the unit of the rate.', '0.5'),
  expected: field(decimalText, 'Expected, in the unit of the rate.', '1'),
  high: field(decimalText, 'Most it may be, in the unit of the rate.', '1'),
};

const basisField = field(z.string(), 'How the numbers were found.');

const versionSchema = z.strictObject({
  regions: field(
    z.union([z.array(z.string()), z.literal('everywhere')]),
    'Countries it holds in, ISO 3166-1 alpha-2.',
    ['US'],
  ),
  from: field(z.nullable(dayText), 'First day it holds; null: always has.', '2025-02-10'),
  to: field(z.nullable(dayText), 'First day it no longer holds; null: it still does.'),
  grade: gradeField,
  basis: basisField,
  sources: sourcesField,
  ...spreadFields,
});

const alternativeSchema = z.strictObject({
  name: field(z.string(), 'Name for --use.', 'two-to-one'),
  basis: basisField,
  sources: sourcesField,
  ...spreadFields,
});

export const ratesSchema = z.array(
  z.strictObject({
    id: field(z.string(), 'Id of the rate.', 'diamonds-per-coin'),
    title: field(z.string(), 'What it is the rate of.'),
    unit: field(z.string(), 'Unit of its numbers.', 'Diamonds per Coin'),
    versions: field(z.array(versionSchema), 'Its values by days and countries.'),
    alternatives: field(z.array(alternativeSchema), 'Conventions that some use instead; never used unasked.'),
    notes: field(
      z.array(z.strictObject({ text: field(z.string(), 'The note.'), sources: sourcesField })),
      'Claims of other sources that are shown but not used.',
    ),
  }),
);

/** The rates that were found, as `rates --json` prints them: decimal strings, null for open ends. */
export type RatesReport = Reported<typeof ratesSchema>;
