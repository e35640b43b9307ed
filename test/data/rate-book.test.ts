import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/data/countries.js';
import {
  alternativeOf,
  rateBook,
  shippedRates,
  withAlternative,
  withOwnVersions,
} from '../../src/data/rate-book.js';
import { sourceOf } from '../../src/data/sources.js';
import register from '../../src/data/sources.json' with { type: 'json' };
import { compareDecimal, decimalText } from '../../src/model/decimal.js';
import type { RateVersion } from '../../src/model/rate.js';

const GRADES = ['official', 'reputable', 'folklore'];

const DAY = /^\d{4}-\d\d-\d\d$/;

describe('the rate book', () => {
  const { rates } = shippedRates();

  it.each(rates.map((rate) => [rate.id, rate] as const))('%s is dated, sourced and graded', (id, rate) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rate.title).not.toBe('');
    expect(rate.versions.length).toBeGreaterThan(0);
    for (const version of [...rate.versions, ...rate.alternatives]) {
      expect(version.sources.length).toBeGreaterThan(0);
      expect(version.basis).toMatch(/\.$/);
      expect(compareDecimal(version.value.low, version.value.expected)).toBeLessThanOrEqual(0);
      expect(compareDecimal(version.value.expected, version.value.high)).toBeLessThanOrEqual(0);
    }
    for (const version of rate.versions) {
      expect(GRADES).toContain(version.grade);
      if (version.regions !== 'everywhere') expect(version.regions.every(isCountry)).toBe(true);
      if (version.from) expect(version.from).toMatch(DAY);
      if (version.to) expect(version.to > (version.from ?? '')).toBe(true);
    }
  });

  it('keeps the value of a Diamond as face value and share, never as one number', () => {
    const values = rates.flatMap((rate) =>
      rate.versions.map((version) => decimalText(version.value.expected)),
    );
    expect(values).not.toContain('0.005');
    expect(
      decimalText(shippedRates().inForce('diamond-face-value', 'DE', '2026-01-01')!.value.expected),
    ).toBe('0.01');
    expect(
      decimalText(shippedRates().inForce('live-rewards-share-flat', 'DE', '2026-01-01')!.value.expected),
    ).toBe('0.5');
  });

  it('has the band of Scaled LIVE rewards, 20 to 53 %, in its two parts', () => {
    const part = (id: string) => shippedRates().inForce(id, 'US', '2025-02-10')!.value;
    const [live, weekly] = [part('scaled-per-live-percentage'), part('scaled-weekly-percentage')];
    expect([live.low, live.high, weekly.low, weekly.high].map(decimalText)).toEqual([
      '0.2',
      '0.4',
      '0',
      '0.13',
    ]);
    expect(decimalText(live.expected)).toBe('0.3');
    expect(decimalText(weekly.expected)).toBe('0.065');
  });

  it.each([
    ['US', '2025-02-09', false],
    ['US', '2025-02-10', true],
    ['GB', '2025-02-10', false],
  ])('Scaled LIVE rewards in %s on %s: %s', (country, day, open) => {
    expect(shippedRates().inForce('scaled-weekly-percentage', country, day) !== undefined).toBe(open);
  });

  it('knows a source by its id, and no other', () => {
    for (const id of Object.keys(register))
      expect(sourceOf(id)).toMatchObject({ id, title: expect.any(String) });
    expect(sourceOf('S35').url).toBeUndefined();
    expect(() => sourceOf('S999')).toThrow('no source S999');
    for (const source of Object.values(register)) expect(GRADES).toContain(source.grade);
  });

  it('a rate nobody has is not in force', () => {
    expect(shippedRates().inForce('like-value', 'US', '2026-01-01')).toBeUndefined();
  });

  const version = (from: string | undefined, to: string | undefined, text: string): RateVersion => ({
    regions: ['DE'],
    from,
    to,
    value: shippedRates().inForce('diamond-face-value', 'DE', '2026-01-01')!.value,
    grade: 'personal',
    basis: text,
    sources: [],
  });

  it.each([
    ['2024-12-31', 'DE', 'none'],
    ['2025-01-01', 'DE', 'first'],
    ['2025-05-31', 'DE', 'first'],
    ['2025-06-01', 'DE', 'second'],
    ['2025-06-01', 'FR', 'none'],
  ])('on %s in %s the version is %s', (day, country, basis) => {
    const book = rateBook([
      {
        id: 'x',
        title: '',
        unit: '',
        alternatives: [],
        notes: [],
        versions: [version('2025-01-01', '2025-06-01', 'first'), version('2025-06-01', undefined, 'second')],
      },
    ]);
    expect(book.inForce('x', country, day)?.basis ?? 'none').toBe(basis);
  });

  it("a user's own versions go first", () => {
    const own = new Map([['diamond-face-value', [version('2026-01-01', undefined, 'mine')]]]);
    const book = withOwnVersions(shippedRates(), own);
    expect(book.inForce('diamond-face-value', 'DE', '2026-01-01')).toMatchObject({
      basis: 'mine',
      grade: 'personal',
    });
    expect(book.inForce('diamond-face-value', 'DE', '2025-12-31')?.basis).not.toBe('mine');
    expect(book.inForce('diamond-face-value', 'US', '2026-01-01')?.basis).not.toBe('mine');
    expect(book.rates).toHaveLength(rates.length);
  });

  it('an alternative holds only when it is chosen by name', () => {
    const chosen = withAlternative(shippedRates(), 'diamonds-per-coin', 'two-to-one');
    const used = chosen.inForce('diamonds-per-coin', 'US', '2026-01-01');
    expect(used).toMatchObject({ alternative: 'two-to-one', grade: 'folklore' });
    expect(decimalText(used!.value.expected)).toBe('0.5');
    expect(shippedRates().inForce('diamonds-per-coin', 'US', '2026-01-01')?.alternative).toBeUndefined();
    expect(chosen.inForce('coin-price-app', 'US', '2026-01-01')?.alternative).toBeUndefined();
    expect(chosen.inForce('nothing', 'US', '2026-01-01')).toBeUndefined();
    expect(chosen.rates.map((rate) => rate.id)).toEqual(rates.map((rate) => rate.id));
    expect(
      withAlternative(shippedRates(), 'diamonds-per-coin', 'no-such').inForce(
        'diamonds-per-coin',
        'US',
        '2026-01-01',
      )?.alternative,
    ).toBeUndefined();
    expect(alternativeOf(shippedRates(), 'diamonds-per-coin', 'two-to-one')?.name).toBe('two-to-one');
    expect(alternativeOf(shippedRates(), 'nothing', 'two-to-one')).toBeUndefined();
  });
});
