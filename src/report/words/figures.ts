/**
 * Formats figures for people. Intl could do this, but loading ICU takes longer than the rest of a run, and
 * its digits per currency differ from ISO 4217 and between Node versions.
 */

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** `1234567.5` → `1,234,567.5`. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `$150.38`, `-$2.90`, `CAD 40.00`. */
export function shownMoney(text: string, currency: string): string {
  const negative = text.startsWith('-');
  const digits = groupDigits(negative ? text.slice(1) : text);
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return `${negative ? '-' : ''}${symbol}${digits}`;
}

export function shownCount(count: number): string {
  return groupDigits(String(count));
}

/** `0.365` → `36.5 %`. */
export function shownPercent(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const padded = fraction.padEnd(2, '0');
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2).replace(/0+$/, '');
  return `${negative ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`} %`;
}

/** `5700` seconds → `1 h 35 min`. */
export function shownDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return minutes > 0 ? `${minutes} min` : `${seconds} s`;
}
