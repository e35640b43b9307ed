import { InvalidArgumentError } from 'commander';
import { AMOUNT, PERCENT } from '../input/log/fields.js';
import { isDay } from '../model/day.js';
import { currencyOf } from '../model/money.js';
import { readThreshold, type Threshold } from './commands/estimate/fail-under.js';

/** Values of options, checked where they are typed: a wrong one is a usage error that says what to write. */

/** An option that may be given again. */
export function several(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

export function rateChoice(value: string, previous: string[] = []): string[] {
  if (!/^[a-z-]+=[a-z-]+$/.test(value))
    throw new InvalidArgumentError('Write it like diamonds-per-coin=two-to-one.');
  return several(value, previous);
}

export function timeZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: value });
    return value;
  } catch {
    throw new InvalidArgumentError('Write it like Europe/Berlin.');
  }
}

export function threshold(value: string): Threshold {
  const read = readThreshold(value);
  if (!read) throw new InvalidArgumentError('Write it like 100 or "100 USD".');
  return read;
}

export function dayText(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('Write it like 2026-11-15.');
}

export function countryCode(value: string): string {
  if (/^[A-Z]{2}$/.test(value)) return value;
  throw new InvalidArgumentError('Write it like US.');
}

export function currencyCode(value: string): string {
  if (currencyOf(value.toUpperCase())) return value.toUpperCase();
  throw new InvalidArgumentError('Write it like USD.');
}

/** What a Go Live History counts in. */
export function earningUnit(value: string): string {
  if (value === 'diamonds') return value;
  if (currencyOf(value.toUpperCase())) return value.toUpperCase();
  throw new InvalidArgumentError('Write diamonds, or a currency like USD.');
}

export function amountText(value: string): string {
  if (AMOUNT.test(value) && currencyOf(value.replace(/[\d. ]/g, ''))) return value;
  throw new InvalidArgumentError('Write it like "2.50 USD".');
}

export function percentText(value: string): string {
  if (PERCENT.test(value) && Number(value.replace(/\s?%$/, '')) <= 100) return value;
  throw new InvalidArgumentError('Write it like 6%.');
}
