import * as z from 'zod/mini';
import { field, type Reported } from './field.js';
import { dayText, decimalText } from './texts.js';

export const gradeSchema = z.enum(['official', 'reputable', 'folklore', 'personal']);

const gradeField = field(
  gradeSchema,
  'How good it is: official (TikTok), reputable, folklore, or personal (your own).',
  'reputable',
);

export const sourceSchema = z.strictObject({
  id: field(z.string(), 'Id of the source.', 'tiktok-live-creator-academy'),
  title: field(z.string(), 'Title of the source.'),
  url: field(z.nullable(z.string()), 'Address of the source; null when it has none.'),
  date: field(z.string(), 'Date of the source, as exact as it is known.', '2026-10'),
  grade: gradeField,
});

export type ReportedSource = Reported<typeof sourceSchema>;

export const rateSchema = z.strictObject({
  id: field(z.string(), 'Id of the rate.', 'diamond-face-value'),
  title: field(z.string(), 'What it is the rate of.'),
  unit: field(z.string(), 'Unit of its three numbers.', 'USD per Diamond'),
  low: field(decimalText, 'Least it may be, in its unit.', '0.005'),
  expected: field(decimalText, 'Expected, in its unit.', '0.01'),
  high: field(decimalText, 'Most it may be, in its unit.', '0.01'),
  alternative: field(z.nullable(z.string()), 'Which of several readings was chosen; null when there is one.'),
  regions: field(
    z.union([z.array(z.string()), z.literal('everywhere')]),
    'Countries it holds in, ISO 3166-1 alpha-2.',
    ['US'],
  ),
  from: field(z.nullable(dayText), 'First day it holds; null: always has.', '2025-01-01'),
  to: field(z.nullable(dayText), 'First day it no longer holds; null: it still does.'),
  grade: gradeField,
  basis: field(z.string(), 'How the number was found.'),
  sources: field(z.array(sourceSchema), 'Where it is from.'),
});

export type ReportedRate = Reported<typeof rateSchema>;
