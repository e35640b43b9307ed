import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/data/countries.js';
import { giftCatalogue, shippedGifts } from '../../src/data/gift-catalogue.js';
import { lookUpGift } from '../../src/data/gift-lookup.js';
import { programList, shippedPrograms } from '../../src/data/program-list.js';
import {
  alternativeOf,
  rateBook,
  shippedRates,
  withAlternative,
  withOwnVersions,
} from '../../src/data/rate-book.js';
import { toRequirements } from '../../src/data/requirements.js';
import { sourceOf } from '../../src/data/sources.js';
import register from '../../src/data/sources.json' with { type: 'json' };
import { holds } from '../../src/model/dated.js';
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

/** Program, what is counted, threshold, source: each claim of the register about a threshold. */
const PROGRAM_FACTS: [string, string, number, string][] = [
  ['live-access', 'age', 16, 'S21'],
  ['live-access', 'age', 18, 'S22'],
  ['live-access', 'followers', 1000, 'S54'],
  ['live-gifts', 'age', 18, 'S15'],
  ['live-gifts', 'age', 19, 'S15'],
  ['video-gifts', 'age', 18, 'S17'],
  ['video-gifts', 'age', 19, 'S17'],
  ['video-gifts', 'age', 20, 'S17'],
  ['video-gifts', 'followers', 100_000, 'S17'],
  ['video-gifts', 'followers', 10_000, 'S17'],
  ['video-gifts', 'accountAgeDays', 30, 'S17'],
  ['video-gifts', 'postsLast30Days', 1, 'S17'],
  ['creator-fund', 'age', 18, 'S09'],
  ['creator-fund', 'followers', 10_000, 'S09'],
  ['creator-fund', 'videoViewsLast30Days', 100_000, 'S09'],
  ['creator-fund', 'videoViewsLast30Days', 10_000, 'S18'],
  ['creativity-program-beta', 'age', 18, 'S32'],
  ['creativity-program-beta', 'followers', 10_000, 'S32'],
  ['creativity-program-beta', 'videoViewsLast30Days', 100_000, 'S32'],
  ['creator-rewards', 'age', 18, 'S09'],
  ['creator-rewards', 'age', 19, 'S55'],
  ['creator-rewards', 'followers', 10_000, 'S09'],
  ['creator-rewards', 'followers', 50_000, 'S55'],
  ['creator-rewards', 'videoViewsLast30Days', 100_000, 'S09'],
  ['subscription', 'age', 18, 'S12'],
  ['subscription', 'followers', 1000, 'S12'],
  ['subscription', 'age', 18, 'S57'],
  ['subscription', 'followers', 10_000, 'S57'],
  ['subscription', 'followers', 1000, 'S35'],
  ['subscription', 'videoViewsLast30Days', 100_000, 'S57'],
  ['subscription', 'videoViewsLast30Days', 100_000, 'S58'],
  ['shop-affiliate', 'followers', 1000, 'S60'],
  ['shop-affiliate', 'followers', 5000, 'S62'],
  ['shop-affiliate', 'followers', 1000, 'S61'],
  ['shop-affiliate', 'followers', 300, 'S61'],
  ['shop-affiliate', 'followers', 500, 'S61'],
  ['series', 'age', 18, 'S16'],
  ['series', 'age', 19, 'S16'],
  ['series', 'accountAgeDays', 30, 'S16'],
  ['series', 'postsLast30Days', 3, 'S16'],
  ['series', 'videoViewsLast30Days', 1000, 'S16'],
  ['series', 'followers', 10_000, 'S16'],
  ['creator-marketplace', 'age', 18, 'S59'],
  ['creator-marketplace', 'age', 19, 'S59'],
  ['creator-marketplace', 'followers', 10_000, 'S59'],
  ['creator-marketplace', 'followers', 50_000, 'S59'],
  ['creator-marketplace', 'videoViewsLast30Days', 1000, 'S59'],
  ['creator-marketplace', 'postsLast30Days', 3, 'S59'],
  ['pulse', 'age', 18, 'S63'],
  ['pulse', 'followers', 100_000, 'S63'],
  ['pulse', 'postsLast30Days', 5, 'S63'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 500_000, 'S65'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 200_000, 'S66'],
  ['effect-creator-rewards', 'effectsPublished', 5, 'S66'],
  ['effect-creator-rewards', 'effectsUsedIn1000Videos', 3, 'S66'],
  ['effect-creator-rewards', 'effectVideosLast90Days', 100_000, 'S67'],
  ['live-studio', 'followers', 10_000, 'S35'],
];

describe('programs', () => {
  it('are sourced, and their countries exist', () => {
    for (const program of shippedPrograms().programs) {
      for (const each of program.availability) {
        expect(each.sources.length).toBeGreaterThan(0);
        if (each.regions !== 'unlisted') expect(each.regions.every(isCountry)).toBe(true);
      }
      if (program.successor) expect(shippedPrograms().program(program.successor).id).toBe(program.successor);
      if (program.rpm) expect(shippedRates().rates.map((rate) => rate.id)).toContain(program.rpm);
    }
  });

  it('ask for nothing without a source; their days and countries exist, their versions follow each other', () => {
    const ids = shippedPrograms().programs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, interim, requirements, notes } of shippedPrograms().programs) {
      if (interim) expect(ids).toContain(interim);
      for (const { sources } of notes) expect(sources.length).toBeGreaterThan(0);
      for (const { from, to, regions, criteria, ways } of requirements) {
        if (from) expect(from).toMatch(DAY);
        if (to) expect(to > (from ?? '')).toBe(true);
        if (regions !== 'everywhere') expect(regions.every(isCountry)).toBe(true);
        for (const criterion of [...criteria, ...ways.flat()]) {
          expect([id, criterion.sources.length]).not.toEqual([id, 0]);
          expect(GRADES).toContain(criterion.grade);
          expect([...(criterion.regions ?? []), ...(criterion.exceptRegions ?? [])].every(isCountry)).toBe(
            true,
          );
          if (criterion.operator === 'eligible-for') expect(ids).toContain(criterion.program);
          if (criterion.operator === 'at-least') {
            expect(criterion.threshold).toBeGreaterThan(0);
            for (const rival of criterion.rivals) expect(rival.sources.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('never two rules for one country on one day', () => {
    for (const { id, requirements } of shippedPrograms().programs) {
      const days = requirements.flatMap(({ from, to }) => [from ?? '2015-01-01', to ?? '2030-01-01']);
      for (const day of days) {
        for (const country of ['US', 'GB', 'KR', 'JP', 'ID', 'FR']) {
          const found = requirements.filter((each) => holds(each, country, day));
          expect([id, country, day, found.length]).toEqual([id, country, day, Math.min(found.length, 1)]);
        }
      }
    }
  });

  it('no program leads back to itself', () => {
    const nextOf = (id: string): string[] => {
      const { successor, interim, requirements } = shippedPrograms().program(id);
      const asked = requirements.flatMap(({ criteria, ways }) => [...criteria, ...ways.flat()]);
      const others = asked.flatMap((each) => (each.operator === 'eligible-for' ? [each.program] : []));
      return [successor, interim, ...others].filter((next) => next !== undefined);
    };
    for (const { id } of shippedPrograms().programs) {
      const seen = new Set<string>();
      for (const open = nextOf(id); open.length > 0; ) {
        const next = open.pop() ?? '';
        expect(next).not.toBe(id);
        if (!seen.has(next)) open.push(...nextOf(next));
        seen.add(next);
      }
    }
  });

  it('a criterion that asks nothing known is a mistake of ours', () => {
    const entry = { criteria: [{ fact: 'followers', atleast: 5, sources: ['S35'] }] };
    expect(() => toRequirements(entry)).toThrow('a criterion that asks nothing');
  });

  it.each(PROGRAM_FACTS)('%s asks for %s: %s, by %s', (id, fact, threshold, source) => {
    const { requirements } = shippedPrograms().program(id);
    const asked = requirements.flatMap(({ criteria, ways }) => [...criteria, ...ways.flat()]);
    const claims = asked.flatMap((criterion) =>
      criterion.operator === 'at-least' && criterion.fact === fact ? [criterion, ...criterion.rivals] : [],
    );
    const found = claims.filter((claim) => claim.threshold === threshold);
    expect(found.some(({ sources }) => sources.some((each) => each.id === source))).toBe(true);
  });

  it('an unknown program is a mistake of ours', () => {
    expect(() => programList([]).program('x')).toThrow('no program x');
  });
});

describe('countries', () => {
  it.each(['US', 'GB', 'DE', 'JP', 'ZW'])('%s is one', (code) => expect(isCountry(code)).toBe(true));
  it.each(['UK', 'XX', 'us', 'D A', '', 'EU', 'USA'])('%j is none', (code) =>
    expect(isCountry(code)).toBe(false),
  );
});
