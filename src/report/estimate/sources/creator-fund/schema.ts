import * as z from 'zod/mini';
import { amountFields, linesField } from '../../../values/amount.js';
import { field, type Reported } from '../../../values/field.js';
import { dayText, maybeWhole } from '../../../values/texts.js';

const programSchema = z.nullable(
  z.strictObject({
    id: field(z.string(), 'Id of the program.', 'creator-rewards'),
    name: field(z.string(), 'Name of the program.', 'Creator Rewards Program'),
  }),
);

export const creatorFundSchema = z.strictObject({
  ...amountFields,
  qualifiedViews: field(maybeWhole, 'Qualified views of videos, how many; null: not recorded.', 125000),
  successor: field(programSchema, 'What took over from the Creator Fund there; null when nothing did.'),
  fund: field(
    z.strictObject({
      state: field(
        z.enum(['open', 'closed', 'not-yet', 'not-offered']),
        'The Creator Fund itself, in the country on the day of the LIVE.',
        'closed',
      ),
      since: field(z.nullable(dayText), 'First day it was closed; null when it is not, or not known.'),
    }),
    'How it stood with the Creator Fund itself.',
  ),
  program: field(
    programSchema,
    'Who pays for views of videos there on that day; null when nobody is known to.',
  ),
  lines: linesField,
});

export type ReportedCreatorFund = Reported<typeof creatorFundSchema>;
