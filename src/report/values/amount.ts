import * as z from 'zod/mini';
import { field, type Reported } from './field.js';
import { currencyCode, dayText, decimalText } from './texts.js';

/** Fields of an amount: decimal strings with all minor digits of the currency. */
export const amountFields = {
  low: field(
    z.nullable(decimalText),
    'Least it may be, in the currency: every uncertain rate is low. null: not known.',
    '94.44',
  ),
  expected: field(z.nullable(decimalText), 'Expected, in the currency. null: not known.', '172.36'),
  high: field(
    z.nullable(decimalText),
    'Most it may be, in the currency: every uncertain rate is high. null: not known, so there may be more.',
    '250.28',
  ),
  currency: field(currencyCode, 'Currency of the amount, ISO 4217.', 'USD'),
  status: field(
    z.enum(['none', 'recorded', 'estimated', 'at-least', 'unknown']),
    'none: nothing was recorded. recorded: stated in the log. estimated: a rate or an unsettled amount is in it. at-least: low and expected are what is known, high is null. unknown: all three are null.',
    'estimated',
  ),
  reason: z.optional(field(z.string(), 'Why something of it is not known.', 'Price of "Dragon" not known')),
};

export const amountSchema = z.strictObject(amountFields);

export type ReportedAmount = Reported<typeof amountSchema>;

export const quoteSchema = z.strictObject({
  from: field(currencyCode, 'Currency that is exchanged, ISO 4217.', 'EUR'),
  to: field(currencyCode, 'Currency it becomes, ISO 4217.', 'USD'),
  rate: field(decimalText, 'What one unit of `from` is worth, in `to`.', '1.08'),
  asOf: field(dayText, 'Day of the rate, as the log says.', '2026-11-14'),
});

export type ReportedQuote = Reported<typeof quoteSchema>;

const factorSchema = z.strictObject({
  label: field(z.string(), 'What the number counts, in words.', 'Diamonds'),
  unit: field(z.enum(['count', 'percent', 'money']), 'A count, a share of 1, or a price.', 'count'),
  low: field(decimalText, 'Least it may be, in its unit; 0.5 is 50 %.', '41200'),
  expected: field(decimalText, 'Expected, in its unit.', '41200'),
  high: field(decimalText, 'Most it may be, in its unit.', '41200'),
  currency: z.optional(field(currencyCode, 'Currency of a price, ISO 4217.', 'USD')),
  rates: field(
    z.array(z.string()),
    'Ids in `rates` that the number comes from; empty when the log states it.',
    ['diamond-face-value'],
  ),
});

export type ReportedFactor = Reported<typeof factorSchema>;

/** Fields of a calculation line: a price times its factors. */
export const lineFields = {
  label: field(z.string(), 'What the line is for, in words.', 'LIVE rewards'),
  ...amountFields,
  sign: field(
    z.union([z.literal(1), z.literal(-1)]),
    'The amount is the product of the factors, with this sign, exchanged and rounded once.',
    1,
  ),
  factors: field(z.array(factorSchema), 'The numbers that are multiplied; the first is the price.'),
  fx: field(z.array(quoteSchema), 'Exchange rates between the currency of the price and that of the report.'),
};

export const lineSchema = z.strictObject(lineFields);

export type ReportedLine = Reported<typeof lineSchema>;

export const linesField = field(z.array(lineSchema), 'What the amount is the sum of.');
