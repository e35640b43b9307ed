import { currencyOf } from '../../../model/money.js';
import { own } from '../../../model/own.js';

/** Signs and words for currencies, as people write them. */
const CALLED: Readonly<Record<string, string>> = {
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
  R$: 'BRL',
  '₹': 'INR',
  A$: 'AUD',
  C$: 'CAD',
};

/** The code of a currency by a sign or a word for it; the text itself in capitals when it is none of these. */
export function currencyCalled(text: string): string {
  const wanted = text.trim().toUpperCase();
  return own(CALLED, wanted) ?? wanted;
}

/** What to write instead of a text that is no currency code. */
export function currencyHint(text: string): string {
  const pair = /^([A-Z]{3})[/-]?([A-Z]{3})$/.exec(text.trim().toUpperCase());
  if (pair && currencyOf(pair[1] ?? '')) {
    return `write ${pair[1]}, and the other one in its rate: { rate: 1.08 ${pair[2]}, asOf: 2026-11-14 }`;
  }
  const code = currencyCalled(text);
  return currencyOf(code) ? `write ${code}` : 'write three capital letters: USD, EUR, GBP, JPY, …';
}
