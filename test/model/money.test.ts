import { calculator, type DineroDivideOperation, halfEven } from 'dinero.js/bigint';
import * as dineroCurrencies from 'dinero.js/bigint/currencies';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, multiplyDecimal } from '../../src/model/decimal.js';
import { minorUnits } from '../../src/model/iso-4217.js';
import {
  type Currency,
  currencyCode,
  currencyOf,
  divideHalfEven,
  exchanged,
  isNegative,
  isZero,
  minus,
  money,
  moneyText,
  rounded,
  sameMoney,
  split,
  sum,
  zero,
} from '../../src/model/money.js';

const usd = currencyOf('USD') as Currency<'USD'>;
const jpy = currencyOf('JPY') as Currency<'JPY'>;
const dollars = (text: string) => money(decimal(text), usd);

describe('money', () => {
  it('41,200 Diamonds × $0.01 × 36.5 % is $150.38, exactly', () => {
    const exact = money(
      multiplyDecimal(multiplyDecimal(decimal('0.01'), decimal('41200')), decimal('0.365')),
      usd,
    );
    expect(moneyText(exact)).toBe('150.38');
    expect(moneyText(rounded(exact))).toBe('150.38');
  });

  it.each([
    ['0.005', '0.00'],
    ['0.015', '0.02'],
    ['0.025', '0.02'],
    ['0.0250001', '0.03'],
    ['2.675', '2.68'],
    ['-0.005', '0.00'],
    ['-0.015', '-0.02'],
    ['-0.025', '-0.02'],
    ['-2.675', '-2.68'],
  ])('%s rounds half to even to %s', (exact, expected) => {
    expect(moneyText(rounded(dollars(exact)))).toBe(expected);
  });

  it('divides half to even as dinero.js does', () => {
    const theirs: DineroDivideOperation = halfEven;
    const sides = [fc.bigInt({ min: -2000n, max: 2000n }), fc.bigInt({ min: 1n, max: 40n })] as const;
    fc.assert(
      fc.property(...sides, (amount, factor) => {
        expect(divideHalfEven(amount, factor)).toBe(theirs(amount, factor, calculator));
        expect(divideHalfEven(-amount, -factor)).toBe(divideHalfEven(amount, factor));
      }),
      { numRuns: 1000 },
    );
  });

  it('never prints -0.00 or an exponent', () => {
    expect(moneyText(rounded(dollars('-0.001')))).toBe('0.00');
    expect(moneyText(dollars('90071992547409931.27'))).toBe('90071992547409931.27');
    expect(moneyText(money(decimal('1200'), jpy))).toBe('1200');
    expect(moneyText(zero(usd))).toBe('0.00');
  });

  it('exchanges with one rounding, also by an inverse rate', () => {
    const eur = currencyOf('EUR') as Currency<'EUR'>;
    expect(moneyText(exchanged(dollars('100'), { numerator: 108n, denominator: 100n }, eur))).toBe('108.00');
    expect(moneyText(exchanged(dollars('100'), { numerator: 100n, denominator: 108n }, eur))).toBe('92.59');
    expect(moneyText(exchanged(dollars('1.005'), { numerator: 1n, denominator: 1n }, jpy))).toBe('1');
  });

  it('a split adds up to the whole, in proportion', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 9 }),
        (units, shares) => {
          const whole = money({ amount: units, scale: 2n }, usd);
          const parts = split(whole, shares);
          expect(parts).toHaveLength(shares.length);
          const total = sum(parts, usd);
          if (shares.some((share) => share > 0n)) expect(sameMoney(total, whole)).toBe(true);
          else expect(isZero(total)).toBe(true);
          for (const [index, share] of shares.entries())
            if (share === 0n) expect(isZero(parts[index]!)).toBe(true);
        },
      ),
    );
  });

  it('a sum is the same as adding one by one, rounded or not', () => {
    expect(moneyText(sum([dollars('1.10'), dollars('2.20')], usd))).toBe('3.30');
    expect(moneyText(sum([dollars('0.005'), dollars('0.005')], usd))).toBe('0.01');
    expect(moneyText(sum([], usd))).toBe('0.00');
    expect(() =>
      sum([dollars('1.00'), money(decimal('1.00'), currencyOf('EUR') as Currency<'USD'>)], usd),
    ).toThrow();
  });

  it('tells sign, zero and currency', () => {
    expect(isNegative(minus(dollars('1'), dollars('2')))).toBe(true);
    expect(isNegative(dollars('0'))).toBe(false);
    expect(isNegative(dollars('1'))).toBe(false);
    expect(isZero(dollars('0.00'))).toBe(true);
    expect(isZero(dollars('0.01'))).toBe(false);
    expect(sameMoney(dollars('1.10'), dollars('1.1'))).toBe(true);
    expect(sameMoney(dollars('1.10'), dollars('1.2'))).toBe(false);
    expect(currencyCode(dollars('1'))).toBe('USD');
  });
});

describe('currencies', () => {
  it('have the minor units of ISO 4217', () => {
    for (const currency of Object.values(dineroCurrencies)) {
      if (currency.code === 'XAD') continue;
      const expected = currency.code === 'MGA' || currency.code === 'MRU' ? 2n : currency.exponent;
      expect([currency.code, minorUnits(currency.code)]).toEqual([currency.code, expected]);
      expect(currencyOf(currency.code)).toEqual({ code: currency.code, base: 10n, exponent: expected });
    }
    expect(minorUnits('IDR')).toBe(2n);
    expect(minorUnits('BHD')).toBe(3n);
    expect(minorUnits('CLF')).toBe(4n);
  });

  it.each(['usd', 'US', 'USDX', 'XXY', 'DAL', ' USD', ''])('%j is none', (code) => {
    expect(currencyOf(code)).toBeUndefined();
  });
});
