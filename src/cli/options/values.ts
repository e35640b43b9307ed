import { InvalidArgumentError } from 'commander';
import { isCountry } from '../../data/countries.js';
import { thousandsOrFraction } from '../../input/log/currencies.js';
import { amountHint } from '../../input/problems/hints/amount.js';
import { countryHint } from '../../input/problems/hints/country.js';
import { currencyHint } from '../../input/problems/hints/currency.js';
import { dayHint } from '../../input/problems/hints/day.js';
import { AMOUNT, PERCENT } from '../../input/text/patterns.js';
import { isDay } from '../../model/dated.js';
import { currencyOf } from '../../model/money.js';
import { readThreshold, type Threshold } from './threshold.js';

/** Parsers for option values; an invalid value is a usage error that says what to write. */

/** Accepts one of the choices, in upper or lower case. */
export function oneOf(choices: readonly string[]): (value: string) => string {
  return (value) => {
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`Write one of ${choices.join(', ')}.`);
    return found;
  };
}

/** Collects the values of an option that may be repeated. */
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
    throw new InvalidArgumentError(zoneHint(value));
  }
}

/** Suggests a time zone by the last part of its name: `Berlin` is Europe/Berlin. */
function zoneHint(value: string): string {
  const wanted = value.trim().replaceAll(' ', '_').toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const found = zones.find((zone) => zone.toLowerCase().split('/').at(-1) === wanted);
  return found === undefined ? 'Write a continent and a city, like Europe/Berlin.' : `Write ${found}.`;
}

export function threshold(value: string): Threshold {
  const read = readThreshold(value);
  if (!read) throw new InvalidArgumentError('Write it like 100 or "100 USD".');
  return read;
}

export function dayText(value: string): string {
  if (isDay(value)) return value;
  throw new InvalidArgumentError(sentence(dayHint(value)));
}

/** Reads TikTok's id of a user, which consists of digits. */
export function userId(value: string): string {
  if (/^\d{1,20}$/.test(value)) return value;
  throw new InvalidArgumentError(
    'It is the id of a user, which has digits only, like 7087613897129493510: `import --explain` lists those of a recording.',
  );
}

export function countryCode(value: string): string {
  if (isCountry(value)) return value;
  throw new InvalidArgumentError(sentence(countryHint(value)));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function currencyCode(value: string): string {
  if (currencyOf(value.toUpperCase())) return value.toUpperCase();
  throw new InvalidArgumentError(sentence(currencyHint(value)));
}

/** Parses the unit of earnings in a Go Live History. */
export function earningUnit(value: string): string {
  if (/^diamonds?$/i.test(value)) return 'diamonds';
  if (currencyOf(value.toUpperCase())) return value.toUpperCase();
  throw new InvalidArgumentError('Write diamonds, or a currency like USD.');
}

export function amountText(value: string): string {
  const code = value.replace(/[\d. ]/g, '');
  const isAmount = AMOUNT.test(value) && currencyOf(code) !== undefined;
  const either = isAmount ? thousandsOrFraction(value, code) : undefined;
  if (either !== undefined) {
    const whole = either.replace('.', '');
    throw new InvalidArgumentError(
      `Write "${whole} ${code}", or "${either}0 ${code}" if the point is a decimal one.`,
    );
  }
  if (isAmount) return value;
  throw new InvalidArgumentError(`${sentence(amountHint(value))} In quotes, since it has a space.`);
}

export function percentText(value: string): string {
  if (PERCENT.test(value) && Number(value.replace(/\s?%$/, '')) <= 100) return value;
  throw new InvalidArgumentError('Write it like 6%.');
}
