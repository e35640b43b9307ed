import { type Decimal, decimal } from '../../../model/decimal.js';
import { currencyOf } from '../../../model/money.js';
import type { Cell } from '../../../model/table.js';
import { LIMITS } from '../../limits.js';

/** The value of a cell, no value, or the reason why it is unclear. */
export type Read<T> = { readonly value: T | undefined } | { readonly unclear: string };

/** The decimal sign that the user stated, `,` or `.`. */
export type DecimalSign = ',' | '.' | undefined;

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || /^(-|–|—|N\/A|None|null|undefined)?$/i.test(cell.text);
}

/** `1,234,567`, `5120`; `1.234` may be one and a bit or a thousand, and is not guessed. */
export function readWhole(cell: Cell | undefined, sign: DecimalSign): Read<number> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const read = readDigits(cell, sign, 'count');
  if ('unclear' in read) return unclear(cell, read.unclear);
  const { amount, scale } = read.value;
  const unit = 10n ** scale;
  if (amount < 0n || amount % unit !== 0n) return unclear(cell, 'is no whole number');
  if (amount / unit > BigInt(LIMITS.count)) return unclear(cell, `is more than ${LIMITS.count}`);
  return { value: Number(amount / unit) };
}

/** An amount and the currency beside it, a code or a sign, if there is one. */
export interface Money {
  readonly number: Decimal;
  readonly beside: string;
}

/** `$1,234.56`, `12,50 €`, `-5.00`. */
export function readMoney(cell: Cell | undefined, sign: DecimalSign): Read<Money> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const [, minus = '', before = '', digits = '', after = ''] =
    /^([-−]?)\s*([^\d\s.,()-]*)\s*([-−]?\d[\d.,\s\u00a0']*?)\s*([^\d\s.,()-]*)$/u.exec(cell.text) ?? [];
  if (digits === '' || (before !== '' && after !== '')) return unclear(cell, 'is no amount');
  const read = readDigits({ ...cell, text: `${minus}${digits}` }, sign, 'money');
  if ('unclear' in read) return unclear(cell, read.unclear);
  return { value: { number: read.value, beside: before + after } };
}

function unclear({ text }: Cell, why: string): { readonly unclear: string } {
  return { unclear: `"${text}" ${why}` };
}

type Digits = { readonly value: Decimal } | { readonly unclear: string };

/** Of money, also `12,345` may be two numbers; counts have no fraction. */
function readDigits(cell: Cell, sign: DecimalSign, of: 'count' | 'money'): Digits {
  const bare = cell.text.replaceAll('−', '-').replace(/[\s\u00a0']/g, '');
  if (bare.length > 24) return { unclear: 'is no number' };
  const digits = cell.isNumber ? plain(bare) : withoutThousands(bare, sign, of);
  if (digits === undefined) return { unclear: 'is no number' };
  if (digits === 'either')
    return {
      unclear: `may mean two numbers: add --decimal-sign . if the point (or the end) stands before a fraction, --decimal-sign , if a comma does`,
    };
  return { value: decimal(digits) };
}

/** A sheet holds 8.45 as 8.4499999999999993, the digits of the nearest number, and 1234567.5 as 1.2345675E6. */
function plain(text: string): string | undefined {
  if (/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return undefined;
  return /^-?\d+(\.\d+)?$/.test(String(number)) ? String(number) : undefined;
}

function withoutThousands(text: string, sign: DecimalSign, of: 'count' | 'money'): string | undefined {
  if (/^-?\d+$/.test(text)) return text;
  const isCommaDecimal = /^-?(\d{1,3}(\.\d{3})*|\d+)(,\d+)?$/.test(text) && !/^-?0\d/.test(text);
  const isPointDecimal = /^-?(\d{1,3}(,\d{3})*|\d+)(\.\d+)?$/.test(text) && !/^-?0[\d,]/.test(text);
  const asComma = () => text.replaceAll('.', '').replace(',', '.');
  const asPoint = () => text.replaceAll(',', '');
  if (sign === ',') return isCommaDecimal ? asComma() : undefined;
  if (sign === '.') return isPointDecimal ? asPoint() : undefined;
  if (/^-?0[.,]/.test(text)) return text.includes(',') ? asComma() : text;
  if (!isCommaDecimal || !isPointDecimal)
    return isPointDecimal ? asPoint() : isCommaDecimal ? asComma() : undefined;
  return of === 'count' && text.includes(',') ? asPoint() : 'either';
}

/** `23h 7m 8s`, `1h 35min`, `02:10:37`, `88.46h`; a bare number is hours where `bare` says so. Gives seconds. */
export function readLength(
  cell: Cell | undefined,
  sign: DecimalSign,
  bare: 'hours' | undefined,
): Read<number> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const clock = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/.exec(cell.text);
  const parts =
    clock ?? /^(?=\d)(?:(\d{1,5})\s*h)?\s*(?:(\d{1,6})\s*m(?:ins?)?)?\s*(?:(\d{1,8})\s*s)?$/i.exec(cell.text);
  const isBare = /^[\d.,]+$/.test(cell.text);
  if (parts && !isBare) {
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return { value: hours * 3600 + minutes * 60 + seconds };
  }
  const hours =
    isBare && bare === undefined ? undefined : /^(\d{1,5}(?:[.,]\d{1,17})?)\s*h?$/i.exec(cell.text)?.[1];
  if (hours === undefined) return unclear(cell, 'is no length of time');
  const fraction = sign ?? (hours.includes(',') ? ',' : '.');
  const read = readDigits({ text: hours, isNumber: cell.isNumber }, fraction, 'count');
  if ('unclear' in read) return unclear(cell, 'is no length of time');
  return { value: Math.round((Number(read.value.amount) / Number(10n ** read.value.scale)) * 3600) };
}

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₫': ['VND'],
  đ: ['VND'],
  '฿': ['THB'],
  '₱': ['PHP'],
  Rp: ['IDR'],
  RM: ['MYR'],
  R$: ['BRL'],
  US$: ['USD'],
  CA$: ['CAD'],
  A$: ['AUD'],
  S$: ['SGD'],
  MX$: ['MXN'],
  '¥': ['JPY', 'CNY'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU'],
};

/** Currencies that a code or sign may stand for; none when nobody knows it. */
export function currenciesOf(beside: string): readonly string[] {
  if (currencyOf(beside)) return [beside];
  return Object.hasOwn(SIGNS, beside) ? (SIGNS[beside] ?? []) : [];
}

/** `2026-10-03`, `2026/10/03 18:00`, `03/10/2026 18:00:05` (day first), to `2026-10-03 18:00:05`. */
export function readLocalTime(cell: Cell | undefined): Read<string> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const [, date = '', time = ''] =
    /^(\S+?)[ T,]*((?:\d{1,2}:\d\d(?::\d\d)?)?)(?:\.\d+)?$/.exec(cell.text) ?? [];
  const year = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(date);
  const day = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(date);
  const [y = '', m = '', d = ''] = year ? year.slice(1) : day ? day.slice(1).reverse() : [];
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const clock =
    time === ''
      ? '00:00:00'
      : `${time.padStart(time.length < 6 ? 5 : 8, '0')}${time.length < 6 ? ':00' : ''}`;
  const isTime = isRealDay(text) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(clock);
  if (!isTime) return unclear(cell, 'is no date (days come before months: 31/12/2026)');
  return { value: `${text} ${clock}` };
}

/** A day of the calendar, from 2016 on: TikTok is no older. */
export function isRealDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text && text >= '2016';
}
