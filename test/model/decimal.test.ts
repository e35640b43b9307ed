import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimal,
  compareDecimal,
  decimal,
  decimalText,
  fromNumber,
  multiplyDecimal,
  parseDecimal,
  percent,
} from '../../src/model/decimal.js';

describe('decimal', () => {
  it.each([
    ['0', 0n, 0n],
    ['0.365', 365n, 3n],
    ['-12.50', -1250n, 2n],
    ['007', 7n, 0n],
  ])('reads %s exactly', (text, amount, scale) => {
    expect(parseDecimal(text)).toEqual({ amount, scale });
  });

  it.each(['', '-', '.5', '5.', '1e3', '1,000', '+1', ' 1', '1 ', 'NaN', '1.2.3', '٣'])(
    '%j is no plain decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
      expect(() => decimal(text)).toThrow(`not a plain decimal: ${text}`);
    },
  );

  it.each([
    ['0.10', '0.1'],
    ['10', '10'],
    ['-0.50', '-0.5'],
    ['0.00', '0'],
    ['-0.0', '0'],
    ['100.00', '100'],
    ['0.005', '0.005'],
  ])('%s prints as %s', (text, expected) => {
    expect(decimalText(decimal(text))).toBe(expected);
  });

  it('adds, multiplies and compares across scales', () => {
    expect(decimalText(addDecimal(decimal('0.1'), decimal('0.02')))).toBe('0.12');
    expect(decimalText(addDecimal(decimal('0.02'), decimal('0.1')))).toBe('0.12');
    expect(decimalText(multiplyDecimal(decimal('0.1'), decimal('0.02')))).toBe('0.002');
    expect(compareDecimal(decimal('0.10'), decimal('0.1'))).toBe(0);
    expect(compareDecimal(decimal('0.11'), decimal('0.1'))).toBe(1);
    expect(compareDecimal(decimal('-1'), decimal('0.1'))).toBe(-1);
    expect(decimalText(percent(decimal('36.5')))).toBe('0.365');
  });

  it.each([
    [0.0105, '0.0105'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [1e21, '1000000000000000000000'],
    [36.5, '36.5'],
    [-2.25, '-2.25'],
    [0, '0'],
  ])('the number %s keeps its digits', (value, text) => {
    expect(decimalText(fromNumber(value))).toBe(text);
  });

  it('up to 15 digits survive being a number', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
        fc.integer({ min: 0, max: 14 }),
        (amount, scale) => {
          const text = decimalText({ amount, scale: BigInt(scale) });
          expect(decimalText(fromNumber(Number(text)))).toBe(text);
        },
      ),
    );
  });
});
