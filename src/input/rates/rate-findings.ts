import { isCountry } from '../../data/countries.js';
import { alternativeOf } from '../../data/rate-book.js';
import { compareDecimal, type Decimal, decimalText, fromNumber, ONE, percent } from '../../model/decimal.js';
import type { Finding } from '../../model/problem.js';
import { isShare, type Rate, type RateBook, type Spread } from '../../model/rate.js';
import { readPercent } from '../log/texts.js';
import { didYouMean } from '../problems/did-you-mean.js';
import { countryHint } from '../problems/hints/country.js';
import type { WrittenRate } from './rates-schema.js';

/** What is wrong with one rate of a user's own: no such rate, a wrong unit, order, region or span. */
export function rateFindings(written: WrittenRate, index: number, book: RateBook): Finding[] {
  const path = ['rates', index];
  const unknown = unknownRate(book, written.id);
  if (unknown) return [{ ...unknown, path: [...path, 'id'] }];
  const inShares = isShare(unitOf(book, written.id));
  const percentages = [written.low, written.expected, written.high].filter(
    (each) => typeof each === 'string',
  );
  if (percentages.length > 0 && !inShares) {
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
      inShares && compareDecimal(high, ONE) > 0,
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
        message: `no country has the code ${code}`,
        hint: countryHint(code),
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

export function unitOf(book: RateBook, id: string): Rate['unit'] {
  return book.rates.find((rate) => rate.id === id)?.unit ?? '';
}

export function toSpread({ low, expected, high }: WrittenRate): Spread {
  return {
    low: toDecimal(low ?? expected),
    expected: toDecimal(expected),
    high: toDecimal(high ?? expected),
  };
}

function toDecimal(written: number | string): Decimal {
  return typeof written === 'number' ? fromNumber(written) : percent(readPercent(written));
}
