import { describe, expect, it } from 'vitest';
import {
  amountStatus,
  isExact,
  isNothing,
  knownAmount,
  mayBeNegative,
  nothing,
  sumAmounts,
  unknownAmount,
} from '../../src/model/amount.js';
import { decimal } from '../../src/model/decimal.js';
import { type Currency, currencyOf, money, moneyText } from '../../src/model/money.js';

const usd = currencyOf('USD') as Currency<'USD'>;
const range = (low: string, expected: string, high: string) => ({
  low: money(decimal(low), usd),
  expected: money(decimal(expected), usd),
  high: money(decimal(high), usd),
});
const exact = (text: string) => {
  const value = money(decimal(text), usd);
  return { low: value, expected: value, high: value };
};
const gap = { reason: { code: 'no-rpm', program: 'a' } as const, mayBeNegative: false };
const loss = { reason: { code: 'no-rpm', program: 'b' } as const, mayBeNegative: true };

describe('amount', () => {
  it('sums low with low, high with high', () => {
    const sum = sumAmounts(
      [knownAmount(range('1', '2', '3'), 'estimated'), knownAmount(exact('10'), 'recorded')],
      usd,
    );
    expect([sum.known.low, sum.known.expected, sum.known.high].map(moneyText)).toEqual([
      '11.00',
      '12.00',
      '13.00',
    ]);
    expect(amountStatus(sum)).toBe('estimated');
  });

  it.each([
    [[], 'none'],
    [[nothing(usd)], 'none'],
    [[knownAmount(exact('5'), 'recorded'), nothing(usd)], 'recorded'],
    [[nothing(usd), knownAmount(exact('5'), 'estimated')], 'estimated'],
    [[knownAmount(exact('5'), 'recorded'), unknownAmount(usd, gap)], 'at-least'],
    [[nothing(usd), unknownAmount(usd, gap)], 'unknown'],
    [[knownAmount(exact('5'), 'recorded'), unknownAmount(usd, loss)], 'unknown'],
  ])('case %#: its status is %s', (amounts, status) => {
    expect(amountStatus(sumAmounts(amounts, usd))).toBe(status);
  });

  it('keeps every reason, from both sides', () => {
    const sum = sumAmounts([unknownAmount(usd, gap), unknownAmount(usd, loss)], usd);
    expect(sum.unknowns).toEqual([gap, loss]);
    expect(sumAmounts([nothing(usd), unknownAmount(usd, gap)], usd).unknowns).toEqual([gap]);
  });

  it('nothing is nothing only without a range and without an unknown', () => {
    expect(isNothing(nothing(usd))).toBe(true);
    expect(isNothing(unknownAmount(usd, gap))).toBe(false);
    expect(isNothing(knownAmount(range('0', '0', '1'), 'estimated'))).toBe(false);
    expect(isNothing(knownAmount(exact('1'), 'recorded'))).toBe(false);
    expect(isExact(range('1', '1', '2'))).toBe(false);
    expect(isExact(range('0', '1', '1'))).toBe(false);
    expect(isExact(range('1', '1', '1'))).toBe(true);
  });

  it.each([
    [range('-1', '1', '2'), true],
    [range('1', '-1', '2'), true],
    [range('1', '1', '-2'), true],
    [range('0', '0', '0'), false],
  ])('case %#: may it be a loss? %s', (value, answer) => expect(mayBeNegative(value)).toBe(answer));
});
