import { describe, expect, it } from 'vitest';
import { giftCatalogue, shippedGifts } from '../../src/data/gift-catalogue.js';
import { lookUpGift } from '../../src/data/gift-lookup.js';

describe('the Gift catalogue', () => {
  const gifts = shippedGifts();

  it('has 1,025 Gifts, each with a positive price and its own id', () => {
    expect(gifts.all).toHaveLength(1025);
    expect(new Set(gifts.all.map((gift) => gift.id)).size).toBe(1025);
    for (const gift of gifts.all) {
      expect(gift.id).toMatch(/^\d+$/);
      expect(gift.coins).toBeGreaterThan(0);
      expect(Number.isInteger(gift.coins)).toBe(true);
      expect(gift.firstSeen <= gift.lastSeen).toBe(true);
      expect([undefined, 1, 2, 4]).toContain(gift.giftType);
    }
  });

  it('finds by id, by name, and however it is capitalised', () => {
    expect(gifts.byId('5655')).toMatchObject({ name: 'Rose', coins: 1, giftType: 1 });
    expect(gifts.byId('0')).toBeUndefined();
    expect(gifts.byName('Lion').map((gift) => gift.coins)).toEqual([29999]);
    expect(gifts.byName('lion').map((gift) => gift.coins)).toEqual([29999]);
    expect(gifts.byName(" pirate's ship ")).toMatchObject([{ name: 'Pirate’s Ship' }]);
    expect(gifts.byName('toString')).toEqual([]);
    expect(gifts.byName('__proto__')).toEqual([]);
  });

  it('24 names have had several prices', () => {
    const names = new Set(gifts.all.map((gift) => gift.name));
    const several = [...names].filter((name) => lookUpGift(gifts, name, undefined).kind === 'ambiguous');
    expect(several).toHaveLength(24);
    expect(several).toContain('TikTok Universe');
  });

  it('candidates come cheapest first, then by id', () => {
    expect(gifts.byName('Coffee').map((gift) => [gift.coins, gift.id])).toEqual([
      [1, '5333'],
      [1, '5479'],
      [10, '5933'],
      [30, '5961'],
    ]);
  });

  it.each([
    ['Rose', undefined, 'found'],
    [undefined, '9072', 'found'],
    ['TikTok Universe', '9072', 'found'],
    ['TikTok Universe', undefined, 'ambiguous'],
    ['Rose', '1', 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('%s with id %s is %s', (name, id, kind) => {
    expect(lookUpGift(gifts, name, id).kind).toBe(kind);
  });

  it.each([
    ['Ros', 'Rose'],
    ['Roes', undefined],
    ['Fingr Heart', 'Finger Heart'],
    ['Fingr Haert', undefined],
    ['Ro', undefined],
    ['Zorglub', undefined],
    ['x'.repeat(10_000), undefined],
  ])('near %s stands %s', (name, nearest) => {
    expect(lookUpGift(gifts, name, undefined)).toMatchObject({ kind: 'unknown', nearest });
  });

  it('a Gift of one price under two ids is found', () => {
    const twin = { name: 'Twin', coins: 5, giftType: 1, firstSeen: '2024-01', lastSeen: '2024-01' };
    const catalogue = giftCatalogue([
      { id: '2', ...twin },
      { id: '1', ...twin },
    ]);
    expect(lookUpGift(catalogue, 'Twin', undefined)).toMatchObject({ kind: 'found', gift: { id: '1' } });
  });
});
