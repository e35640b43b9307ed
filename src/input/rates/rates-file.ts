import * as z from 'zod/mini';
import { isCountry } from '../../data/countries.js';
import { alternativeOf, withAlternative, withOwnVersions } from '../../data/rate-book.js';
import { compareDecimal, type Decimal, decimalText, fromNumber, ONE, percent } from '../../model/decimal.js';
import type { Finding, Problem } from '../../model/problem.js';
import type { Rate, RateBook, RateVersion, Spread } from '../../model/rate.js';
import { checkText, type Sound } from '../checked.js';
import { didYouMean } from '../did-you-mean.js';
import { date, PERCENT, text } from '../log/fields.js';
import { readPercent } from '../log/texts.js';
import type { SourceText } from '../place-problem.js';

const EXPECTS = 'a number like 0.0105, or a percentage like 50%';

function rateNumber() {
  return z.union([z.number({ error: EXPECTS }).check(z.gte(0, { error: EXPECTS })), text(EXPECTS, PERCENT)], {
    error: EXPECTS,
  });
}

const ownRate = z.strictObject(
  {
    id: text('the id of a rate: tiktok-earn rates'),
    expected: rateNumber(),
    low: z.optional(rateNumber()),
    high: z.optional(rateNumber()),
    regions: z.optional(
      z.array(text('a country code like US', /^[A-Z]{2}$/), { error: 'a list of country codes: [US, GB]' }),
    ),
    from: z.optional(date),
    to: z.optional(date),
    source: text('where you have it from'),
    sourceDate: date,
  },
  { error: 'a rate: `- id: …`, `expected: …`, `source: …` and `sourceDate: …`' },
);

/** A user's own rates, laid over those that ship. */
export const ratesFileSchema = z.strictObject(
  {
    version: z.literal(1, { error: '1' }),
    rates: z.optional(z.array(ownRate, { error: 'a list of rates' })),
    use: z.optional(
      z.record(z.string(), text('the name of an alternative'), {
        error: 'a map: diamonds-per-coin: two-to-one',
      }),
    ),
  },
  { error: 'a rates file: a map that starts with `version: 1`' },
);

type WrittenRates = z.infer<typeof ratesFileSchema>;
type WrittenRate = NonNullable<WrittenRates['rates']>[number];

export interface RatesResult {
  readonly book: RateBook;
  readonly problems: readonly Problem[];
}

/** Lays the rates of a file over the book. With any problem the book comes back unchanged. */
export function layRatesOver(book: RateBook, source: SourceText): RatesResult {
  const { value, problems } = checkText(source, 'yaml', ratesFileSchema, (written, sound) =>
    look(written, sound, book),
  );
  if (!value || problems.length > 0) return { book, problems };
  const own = new Map<string, RateVersion[]>();
  for (const each of value.rates ?? []) {
    own.set(each.id, [...(own.get(each.id) ?? []), toVersion(each, unitOf(book, each.id), source.file)]);
  }
  const laid = withOwnVersions(book, own);
  const uses = Object.entries(value.use ?? {});
  return { book: uses.reduce((result, [id, name]) => withAlternative(result, id, name), laid), problems: [] };
}

function look(written: WrittenRates, sound: Sound, book: RateBook): Finding[] {
  const rates = Array.isArray(written.rates) ? written.rates : [];
  const inRates = rates.flatMap((each, index) =>
    sound('rates', index) ? lookAtRate(each, index, book) : [],
  );
  const uses = sound('use') ? Object.entries(written.use ?? {}) : [];
  const inUse = uses.flatMap(([id, name]) =>
    unknownAlternative(book, id, name).map((found) => ({ ...found, path: ['use', id] })),
  );
  return [...inRates, ...inUse];
}

function lookAtRate(written: WrittenRate, index: number, book: RateBook): Finding[] {
  const path = ['rates', index];
  const unknown = unknownRate(book, written.id);
  if (unknown) return [{ ...unknown, path: [...path, 'id'] }];
  const isShare = unitOf(book, written.id).startsWith('share');
  const percentages = [written.low, written.expected, written.high].filter(
    (each) => typeof each === 'string',
  );
  if (percentages.length > 0 && !isShare) {
    const message = `${written.id} is counted in ${unitOf(book, written.id)}, not in percent`;
    return [{ code: 'invalid-rate', path: [...path, 'expected'], message }];
  }
  const { low, expected, high } = toSpread(written);
  const problems: [string, boolean, string, string?][] = [
    [
      'expected',
      compareDecimal(low, expected) > 0 || compareDecimal(expected, high) > 0,
      'low, expected and high are not in this order',
    ],
    [
      'expected',
      isShare && compareDecimal(high, ONE) > 0,
      'a share above 1',
      `write ${decimalText(high)}% if you mean percent`,
    ],
    [
      'to',
      written.from !== undefined && written.to !== undefined && written.to <= written.from,
      'it ends before it begins',
    ],
    [
      'expected',
      written.id === 'diamonds-per-coin' && !isThousandths(low, expected, high),
      'Diamonds per Coin is one number with at most three decimals',
    ],
  ];
  const codes = (written.regions ?? []).filter((code) => !isCountry(code));
  return [
    ...problems
      .filter(([, isWrong]) => isWrong)
      .map(
        ([field, , message, hint]): Finding => ({
          code: 'invalid-rate',
          path: [...path, field],
          message,
          hint,
        }),
      ),
    ...codes.map(
      (code): Finding => ({
        code: 'invalid-rate',
        path: [...path, 'regions'],
        message: `${code} is no country of ISO 3166`,
        hint: code === 'UK' ? 'write GB' : undefined,
      }),
    ),
  ];
}

/** A convention, not an estimate: it has no range, and Diamonds are counted in thousandths. */
function isThousandths(low: Decimal, expected: Decimal, high: Decimal): boolean {
  return expected.scale <= 3n && compareDecimal(low, expected) === 0 && compareDecimal(high, expected) === 0;
}

type Unplaced = Omit<Finding, 'path'>;

function unknownRate(book: RateBook, id: string): Unplaced | undefined {
  const ids = book.rates.map((rate) => rate.id);
  if (ids.includes(id)) return undefined;
  return {
    code: 'unknown-rate',
    message: `no rate is called ${id}`,
    hint: didYouMean(id, ids) ?? 'see: tiktok-earn rates',
  };
}

/** Why `id` has no alternative called `name`; empty when it has. */
export function unknownAlternative(book: RateBook, id: string, name: string): Unplaced[] {
  const unknown = unknownRate(book, id);
  if (unknown) return [unknown];
  if (alternativeOf(book, id, name)) return [];
  const names = book.rates.find((rate) => rate.id === id)?.alternatives.map((each) => each.name) ?? [];
  const hint = names.length === 0 ? 'it has none' : `it has: ${names.join(', ')}`;
  return [{ code: 'unknown-rate', message: `${id} has no alternative called ${name}`, hint }];
}

function unitOf(book: RateBook, id: string): Rate['unit'] {
  return book.rates.find((rate) => rate.id === id)?.unit ?? '';
}

function toVersion(written: WrittenRate, unit: string, file: string): RateVersion {
  return {
    regions: written.regions ?? 'everywhere',
    from: written.from,
    to: written.to,
    value: toSpread(written),
    grade: 'personal',
    basis: `Your own rate, in ${unit}, from ${file}.`,
    sources: [
      { id: 'own', title: written.source, url: undefined, date: written.sourceDate, grade: 'personal' },
    ],
  };
}

function toSpread({ low, expected, high }: WrittenRate): Spread {
  return {
    low: toDecimal(low ?? expected),
    expected: toDecimal(expected),
    high: toDecimal(high ?? expected),
  };
}

function toDecimal(written: number | string): Decimal {
  return typeof written === 'number' ? fromNumber(written) : percent(readPercent(written));
}
