import { describe, expect, it } from 'vitest';
import { giftSums } from '../../../src/calc/sums/top-gifts.js';
import { moneyText } from '../../../src/model/money.js';
import { estimated, written } from '../../support/logs.js';

describe('Gifts over several LIVEs', () => {
  const live = (revenue: Record<string, unknown>, more: object = {}) =>
    estimated(written({ visibility: {}, revenue: { liveRewards: { percentage: 50 }, ...revenue }, ...more }));
  const gift = (name: string, coins: number | undefined, count: number) => ({
    gift: name,
    ...(coins === undefined ? {} : { coins }),
    count,
  });
  const sums = (most: number, ...lives: ReturnType<typeof live>[]) => {
    const all = giftSums();
    for (const each of lives) all.add(each);
    return all
      .done(most)
      .map(({ what, count, thousandths, isFloor, amount, currency }) => [
        what.of === 'gift' ? what.name : what.of === 'others' ? what.kinds : what.of,
        count,
        thousandths === undefined ? undefined : Number(thousandths) / 1000,
        isFloor,
        moneyText(amount.known.expected),
        currency,
      ]);
  };

  it('adds counts, Diamonds and amounts of one Gift; most Diamonds first, equal ones by name', () => {
    expect(
      sums(
        9,
        live({ gifts: [gift('Bbbbbb', 10, 1), gift('Aaaaaa', 10, 1), gift('Cccccc', 5, 100)] }),
        live({ gifts: [gift('Cccccc', 5, 2)] }),
      ),
    ).toEqual([
      ['Cccccc', 102, 510, false, '2.55', 'USD'],
      ['Aaaaaa', 1, 10, false, '0.05', 'USD'],
      ['Bbbbbb', 1, 10, false, '0.05', 'USD'],
    ]);
  });

  it('puts the others together, and says when some of them have no price', () => {
    const gifts = [
      gift('Aaaaaa', 30, 1),
      gift('Bbbbbb', 20, 1),
      gift('Cccccc', 10, 2),
      gift('Zorglub of Night', undefined, 4),
    ];
    expect(sums(1, live({ gifts }))).toEqual([
      ['Aaaaaa', 1, 30, false, '0.15', 'USD'],
      [3, 7, 40, true, '0.20', 'USD'],
    ]);
    expect(sums(1, live({ gifts: gifts.slice(0, 3) }))[1]).toEqual([2, 3, 40, false, '0.20', 'USD']);
    expect(sums(2, live({ gifts: gifts.slice(0, 3) })).map(([name]) => name)).toEqual([
      'Aaaaaa',
      'Bbbbbb',
      'Cccccc',
    ]);
    const unpriced = [
      gift('Aaaaaa', 30, 1),
      gift('Zorglub of Night', undefined, 4),
      gift('Yorglub of Night', undefined, 1),
    ];
    expect(sums(1, live({ gifts: unpriced }))[1]).toEqual([2, 5, undefined, false, '0.00', 'USD']);
  });

  it('keeps what no list tells, and what TikTok showed, apart and never lost', () => {
    const all = sums(
      1,
      live({ diamonds: 1000, gifts: [gift('Aaaaaa', 30, 1), gift('Bbbbbb', 20, 1)] }),
      live({ liveRewards: { amount: '20.00 USD' } }),
      live({ diamonds: 7 }),
    );
    expect(all).toEqual([
      ['Aaaaaa', 1, 30, false, '0.15', 'USD'],
      ['Bbbbbb', 1, 20, false, '0.10', 'USD'],
      ['beyond-list', undefined, 957, false, '4.79', 'USD'],
      ['all-gifts', undefined, undefined, false, '20.00', 'USD'],
    ]);
  });

  it('never adds two currencies', () => {
    const fx = { EUR: { rate: '1.00 USD', asOf: '2026-11-14' } };
    const gifts = [gift('Aaaaaa', 30, 10)];
    expect(sums(5, live({ gifts }), live({ gifts }, { currency: 'EUR', fx }))).toEqual([
      ['Aaaaaa', 10, 300, false, '1.50', 'EUR'],
      ['Aaaaaa', 10, 300, false, '1.50', 'USD'],
    ]);
  });
});
