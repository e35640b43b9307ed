import { currencyOf } from '../../model/money.js';
import type { Finding, Path } from '../../model/problem.js';
import { currencyHint } from '../problems/hints/currency.js';
import { AMOUNT } from '../text/patterns.js';
import { inconsistent } from './inconsistent.js';
import type { WrittenLog } from './schema.js';
import { readAmount, readAmountCurrency } from './texts.js';

const THREE_DECIMALS = /\.\d{3}(?!\d)/;

/** Fields that hold an amount, in any source. */
const AMOUNT_FIELDS: ReadonlySet<string> = new Set(['amount', 'fee', 'unitPrice', 'unitCost', 'sales']);

/** Checks the currency of every amount; values that are not amounts are left to the schema. */
export function amountCurrencies(revenue: object): Finding[] {
  const found: Finding[] = [];
  const path: (string | number)[] = ['revenue'];
  const look = (part: object): void => {
    for (const key in part) {
      const value = (part as Readonly<Record<string, unknown>>)[key];
      if (typeof value === 'object' && value !== null) {
        path.push(Array.isArray(part) ? Number(key) : key);
        look(value);
        path.pop();
      } else if (typeof value === 'string' && AMOUNT_FIELDS.has(key)) {
        found.push(...amountCurrency(value, [...path, key]));
      }
    }
  };
  look(revenue);
  return found;
}

function amountCurrency(text: string, path: Path): Finding[] {
  if (!AMOUNT.test(text)) return [];
  const currency = readAmountCurrency(text);
  if (!currencyOf(currency)) return [notACurrency(path, currency)];
  return THREE_DECIMALS.test(text) ? twoReadings(path, text, currency) : [];
}

/** Finds exchange rates without effect, and two rates for one pair of currencies. */
export function exchangeRates(fx: NonNullable<WrittenLog['fx']>): Finding[] {
  return Object.entries(fx).flatMap(([from, quote]) => {
    const { value, currency: to } = readAmount(quote.rate);
    const path: Path = ['fx', from, 'rate'];
    const back = fx[to];
    const isTwice = from !== to && back !== undefined && readAmount(back.rate).currency === from && to < from;
    const found = [...currencyCode(['fx', from], from), ...currencyCode(path, to)];
    if (from === to || value.amount === 0n) {
      const message = 'a rate says what one unit is worth in another currency, more than 0';
      found.push(inconsistent(path, message));
    }
    if (isTwice) {
      const message = `${from} and ${to} have two rates: one for each direction`;
      found.push(inconsistent(path, message, 'keep one of them'));
    }
    return found;
  });
}

export function currencyCode(path: Path, currency: string): Finding[] {
  return currencyOf(currency) ? [] : [notACurrency(path, currency)];
}

/** Detects `1.200 USD`, which a third of the world writes for one thousand two hundred. */
export function thousandsOrFraction(text: string, code: string): string | undefined {
  const digits = /(?<![\d.])[1-9]\d{0,2}\.\d{3}(?!\d)/.exec(text)?.[0];
  const places = currencyOf(code)?.exponent ?? 2n;
  return places >= 3n ? undefined : digits;
}

function twoReadings(path: Path, text: string, code: string): Finding[] {
  const digits = thousandsOrFraction(text, code);
  if (digits === undefined) return [];
  const whole = digits.replace('.', '');
  const message = `${text} may be ${whole} ${code} or ${digits.replace(/0+$/, '')} ${code}`;
  const hint = `write ${whole} ${code}, or ${digits}0 ${code} if the point is a decimal one`;
  return [{ code: 'not-plain', path, message, hint }];
}

function notACurrency(path: Path, currency: string): Finding {
  const message = `no currency has the code ${currency}`;
  return { code: 'invalid-value', path, message, hint: currencyHint(currency) };
}
