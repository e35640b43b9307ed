import { describe, expect, it } from 'vitest';
import { readAmount, readCount, readDuration, readPercent } from '../../../src/input/log/texts.js';
import { decimalText } from '../../../src/model/decimal.js';

describe('text as people write it', () => {
  it.each([
    ['21.7K', 21700, 50],
    ['21K', 21000, 500],
    ['1M', 1_000_000, 500_000],
    ['1.25m', 1_250_000, 5000],
    ['1.5B', 1_500_000_000, 50_000_000],
    ['0.5k', 500, 50],
    [182450, 182450, 0],
  ])('%s is %i, give or take %i', (text, value, plusOrMinus) => {
    expect(readCount(text)).toEqual({ value, plusOrMinus });
  });

  it.each([
    ['1h 35m', 5700],
    ['1h35m', 5700],
    ['95m', 5700],
    ['95 min', 5700],
    ['2h', 7200],
    ['1h 0m 5s', 3605],
    ['45s', 45],
  ])('%s is %i seconds', (text, seconds) => expect(readDuration(text)).toBe(seconds));

  it.each([
    ['350.00 USD', '350', 'USD'],
    ['EUR 40', '40', 'EUR'],
    ['0 JPY', '0', 'JPY'],
  ])('%s is %s in %s', (text, digits, currency) => {
    const amount = readAmount(text);
    expect([decimalText(amount.value), amount.currency]).toEqual([digits, currency]);
  });

  it.each([
    ['15%', '15'],
    ['12.5 %', '12.5'],
    [36.5, '36.5'],
  ])('%s is %s percent', (text, digits) => expect(decimalText(readPercent(text))).toBe(digits));
});
