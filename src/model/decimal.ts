/** An exact decimal: `amount` × 10^-`scale`. The shape dinero.js multiplies with. */
export interface Decimal {
  readonly amount: bigint;
  readonly scale: bigint;
}

export const ONE: Decimal = { amount: 1n, scale: 0n };

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads plain decimal text (`0.365`, `-12`); anything else, exponents included, is `undefined`. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2]}${fraction}`);
  return { amount: match[1] ? -digits : digits, scale: BigInt(fraction.length) };
}

/** For facts that ship with the product, which a test has already read. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`not a plain decimal: ${text}`);
  return value;
}

/** The digits of a number as JavaScript prints them: those that were written, up to 15 of them. */
export function fromNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { amount: BigInt(value), scale: 0n };
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const { amount, scale } = decimal(mantissa);
  const shifted = scale - BigInt(exponent);
  return shifted >= 0n ? { amount, scale: shifted } : { amount: amount * 10n ** -shifted, scale: 0n };
}

export function percent(value: Decimal): Decimal {
  return { amount: value.amount, scale: value.scale + 2n };
}

export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  return { amount: a.amount * b.amount, scale: a.scale + b.scale };
}

export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale > b.scale ? a.scale : b.scale;
  return { amount: a.amount * 10n ** (scale - a.scale) + b.amount * 10n ** (scale - b.scale), scale };
}

export function compareDecimal(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = a.amount * 10n ** b.scale - b.amount * 10n ** a.scale;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Plain text without trailing zeros, never an exponent, never `-0`. */
export function decimalText({ amount, scale }: Decimal): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(Number(scale) + 1, '0');
  const whole = digits.slice(0, digits.length - Number(scale));
  const fraction = digits.slice(digits.length - Number(scale)).replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Units of one currency that one unit of another buys, kept as a fraction so that an inverse rate stays exact. */
export interface ExchangeRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
