import { currencyOf } from '../../model/money.js';

const ALSO: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  DOLLAR: 'USD',
  DOLLARS: 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  POUND: 'GBP',
  POUNDS: 'GBP',
  '¥': 'JPY',
  YEN: 'JPY',
};

/** What to write instead of a text that is no currency code. */
export function currencyRemedy(text: string): string {
  const wanted = text.trim().toUpperCase();
  const pair = /^([A-Z]{3})[/-]?([A-Z]{3})$/.exec(wanted);
  if (pair && currencyOf(pair[1] ?? ''))
    return `write ${pair[1]}, and the other one in its rate: { rate: 1.08 ${pair[2]}, asOf: 2026-11-14 }`;
  const code = ALSO[wanted] ?? wanted;
  return currencyOf(code) ? `write ${code}` : 'write three capital letters: USD, EUR, GBP, JPY, …';
}
