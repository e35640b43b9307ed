import { type Decimal, decimal } from '../../model/decimal.js';
import type { Cell } from '../../model/table.js';

/** What a cell says, nothing, or that it cannot be told. */
export type Read<T> = { readonly value: T | undefined } | { readonly unclear: string };

/** `,` or `.` when the user said which one stands before the fraction. */
export type DecimalSign = ',' | '.' | undefined;

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || /^(-|–|—|N\/A|None|null|undefined)?$/i.test(cell.text);
}

/** `1,234,567`, `5120`, `21d`; `1.234` may be one and a bit or a thousand, and is not guessed. */
export function readWhole(cell: Cell | undefined, sign: DecimalSign): Read<number> {
  const read = readNumber(cell, sign);
  if ('unclear' in read || read.value === undefined) return read as Read<number>;
  const { amount, scale } = read.value;
  const unit = 10n ** scale;
  if (amount < 0n || amount % unit !== 0n) return { unclear: `"${cell?.text}" is no whole number` };
  return { value: Number(amount / unit) };
}

/** A number with its thousands and its fraction; of money with the sign or code of a currency around it. */
export function readNumber(cell: Cell | undefined, sign: DecimalSign): Read<Decimal> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const bare = cell.text.replace(/^[^\d.,-]+|[^\d.,]+$/gu, '').replace(/[\s\u00a0']/g, '');
  const digits = cell.isNumber ? plain(cell.text) : withoutThousands(bare, sign);
  if (digits === undefined) return { unclear: `"${cell.text}" is no number` };
  if (digits === 'either') return { unclear: `"${cell.text}" may mean two numbers` };
  return { value: decimal(digits) };
}

/** A sheet may hold 1234567.5 as 1.2345675E6. */
function plain(text: string): string | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return undefined;
  return /^-?\d+(\.\d+)?$/.test(String(number)) ? String(number) : undefined;
}

function withoutThousands(text: string, sign: DecimalSign): string | undefined {
  if (/^-?\d+$/.test(text)) return text;
  const isCommaDecimal = /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text);
  const isPointDecimal = /^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) || /^-?\d+\.\d+$/.test(text);
  const asComma = () => text.replaceAll('.', '').replace(',', '.');
  const asPoint = () => text.replaceAll(',', '');
  if (sign === ',' && (isCommaDecimal || /^-?\d+,\d+$/.test(text))) return asComma();
  if (sign === '.') return isPointDecimal ? asPoint() : undefined;
  if (isCommaDecimal && isPointDecimal) return /,/.test(text) ? asPoint() : 'either';
  if (isPointDecimal) return asPoint();
  return isCommaDecimal || /^-?\d+,\d{1,2}$/.test(text) ? asComma() : undefined;
}

/** `23h 7m 8s`, `1h 35min`, `02:10:37`, `88.46h`; a bare number is hours where `bare` says so. Gives seconds. */
export function readLength(
  cell: Cell | undefined,
  sign: DecimalSign,
  bare: 'hours' | undefined,
): Read<number> {
  if (cell === undefined || isEmpty(cell)) return { value: undefined };
  const clock = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(cell.text);
  const parts = clock ?? /^(?=\d)(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:ins?)?)?\s*(?:(\d+)\s*s)?$/i.exec(cell.text);
  const isBare = /^[\d.,]+$/.test(cell.text);
  if (parts && !isBare) {
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return { value: hours * 3600 + minutes * 60 + seconds };
  }
  const hours = isBare && bare === undefined ? undefined : /^([\d.,]+)\s*h?$/i.exec(cell.text)?.[1];
  if (hours === undefined) return { unclear: `"${cell.text}" is no length of time` };
  const read = readNumber(
    { text: hours, isNumber: cell.isNumber },
    sign ?? (/^\d+\.\d+$/.test(hours) ? '.' : undefined),
  );
  if ('unclear' in read) return read;
  const { amount = 0n, scale = 0n } = read.value ?? {};
  return { value: Math.round((Number(amount) / Number(10n ** scale)) * 3600) };
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  Rp: 'IDR',
  RM: 'MYR',
  R$: 'BRL',
};

/** The currency that stands beside a number; `undefined`: none, or one that several countries write so. */
export function currencyBeside(cell: Cell | undefined): string | undefined {
  const beside = (cell?.text ?? '').replace(/[\d.,\s\u00a0-]/g, '');
  return /^[A-Z]{3}$/.test(beside) ? beside : SIGNS[beside];
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
  if (Number.isNaN(Date.parse(`${text}T${clock}Z`))) return { unclear: `"${cell.text}" is no date` };
  return { value: `${text} ${clock}` };
}
