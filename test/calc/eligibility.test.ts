import { describe, expect, it } from 'vitest';
import { eligibility } from '../../src/calc/eligibility/eligibility.js';
import { knownFacts } from '../../src/calc/eligibility/known-facts.js';
import { latestOfEach } from '../../src/calc/lives/latest-of-each.js';
import { programList, shippedPrograms, toProgram } from '../../src/data/program-list.js';
import type { Eligibility, Verdict } from '../../src/model/eligibility.js';
import { parsed, written } from '../support/logs.js';

type Creator = Record<string, unknown>;

/** Meets everything any program asks for. */
const STAR: Creator = {
  handle: '@star',
  country: 'US',
  age: 40,
  accountType: 'personal',
  goodStanding: true,
  followers: 2_000_000,
  videoViewsLast30Days: 9_000_000,
  postsLast30Days: 40,
  accountCreatedOn: '2015-01-01',
  effects: { videosLast90Days: 900_000, published: 20, usedIn1000Videos: 9 },
};

function judge(id: string, day: string, changes: Creator = {}, visibility = {}): Eligibility {
  const programs = shippedPrograms();
  const creator = { ...STAR, ...changes };
  for (const key of Object.keys(creator)) if (creator[key] === undefined) delete creator[key];
  const log = parsed(
    written({
      creator,
      live: { startedAt: `${day}T20:00:00Z` },
      visibility: { likes: 10, ...visibility },
    }),
  );
  return eligibility(programs.program(id), knownFacts(log, day), programs);
}

const verdict = (id: string, day: string, changes: Creator = {}) => judge(id, day, changes).verdict;

const TODAY = '2026-11-24';

describe('each threshold, one below, at it, one above', () => {
  const effect = (field: string) => (value: number) => ({
    effects: { videosLast90Days: 900_000, published: 20, usedIn1000Videos: 3, [field]: value },
  });
  /** Program, day, country, field, threshold, by facts of the register; more of the creator where it matters. */
  const cases: [string, string, string, string | ((value: number) => Creator), number, Creator?][] = [
    ['live-access', '2022-11-22', 'US', 'age', 16],
    ['live-access', '2022-11-23', 'US', 'age', 18],
    ['live-access', TODAY, 'DE', 'followers', 1000],
    ['live-gifts', TODAY, 'US', 'age', 18],
    ['live-gifts', TODAY, 'KR', 'age', 19],
    ['live-gifts', TODAY, 'US', 'followers', 1000],
    ['video-gifts', '2023-01-01', 'US', 'age', 18],
    ['video-gifts', TODAY, 'KR', 'age', 19],
    ['video-gifts', TODAY, 'JP', 'age', 18],
    ['video-gifts', TODAY, 'US', 'followers', 10_000],
    ['video-gifts', TODAY, 'US', 'postsLast30Days', 1],
    ['creator-fund', '2023-12-15', 'US', 'age', 18],
    ['creator-fund', '2023-12-15', 'US', 'followers', 10_000],
    ['creator-fund', '2023-06-01', 'DE', 'followers', 10_000],
    ['creativity-program-beta', '2024-03-17', 'US', 'age', 18],
    ['creativity-program-beta', '2024-03-17', 'US', 'followers', 10_000],
    ['creativity-program-beta', '2024-03-17', 'BR', 'videoViewsLast30Days', 100_000],
    ['creator-rewards', TODAY, 'US', 'age', 18],
    ['creator-rewards', TODAY, 'KR', 'age', 18],
    ['creator-rewards', TODAY, 'US', 'followers', 10_000],
    ['creator-rewards', TODAY, 'JP', 'followers', 10_000],
    ['creator-rewards', TODAY, 'GB', 'videoViewsLast30Days', 100_000],
    ['subscription', TODAY, 'US', 'age', 18],
    ['subscription', TODAY, 'US', 'followers', 1000, { videoViewsLast30Days: 0 }],
    ['shop-affiliate', '2025-12-16', 'US', 'followers', 1000],
    ['shop-affiliate', TODAY, 'GB', 'followers', 1000],
    ['series', TODAY, 'US', 'age', 18],
    ['series', TODAY, 'KR', 'age', 19],
    ['series', TODAY, 'US', 'postsLast30Days', 3],
    ['series', TODAY, 'US', 'videoViewsLast30Days', 1000],
    ['creator-marketplace', TODAY, 'US', 'age', 18],
    ['creator-marketplace', TODAY, 'KR', 'age', 19],
    ['creator-marketplace', TODAY, 'US', 'followers', 10_000],
    ['creator-marketplace', TODAY, 'KR', 'followers', 50_000],
    ['creator-marketplace', TODAY, 'US', 'videoViewsLast30Days', 1000],
    ['creator-marketplace', TODAY, 'US', 'postsLast30Days', 3],
    ['pulse', TODAY, 'US', 'age', 18],
    ['pulse', TODAY, 'US', 'followers', 100_000],
    ['pulse', TODAY, 'US', 'postsLast30Days', 5],
    ['effect-creator-rewards', '2023-10-11', 'US', effect('videosLast90Days'), 500_000],
    ['effect-creator-rewards', '2023-10-12', 'US', effect('videosLast90Days'), 200_000],
    ['effect-creator-rewards', '2023-12-31', 'US', effect('published'), 5],
    ['effect-creator-rewards', '2023-12-31', 'US', effect('usedIn1000Videos'), 3],
    ['effect-creator-rewards', '2024-01-01', 'US', effect('videosLast90Days'), 100_000],
  ];

  it.each(cases)('%s on %s in %s: %s %i', (id, day, country, field, threshold, more = {}) => {
    const at = (value: number): Verdict => {
      const change = typeof field === 'string' ? { [field]: value } : field(value);
      return verdict(id, day, { country, ...more, ...change });
    };
    expect([at(threshold - 1), at(threshold), at(threshold + 1)]).toEqual([
      'not-eligible',
      'eligible',
      'eligible',
    ]);
  });

  it.each([
    ['creator-fund', '2023-12-15', 'US', 'videoViewsLast30Days', 10_000, 100_000],
    ['shop-affiliate', '2025-12-15', 'US', 'followers', 1000, 5000],
    ['shop-affiliate', TODAY, 'ID', 'followers', 300, 500],
  ])('%s on %s in %s: sources disagree on %s from %i to %i', (id, day, country, field, least, most) => {
    const at = (value: number) => verdict(id, day, { country, [field]: value });
    expect([at(least - 1), at(least), at(most - 1), at(most)]).toEqual([
      'not-eligible',
      'cannot-tell',
      'cannot-tell',
      'eligible',
    ]);
    const judged = judge(id, day, { country, [field]: least }).criteria;
    expect(judged.filter(({ outcome }) => outcome === 'disputed')).toHaveLength(1);
  });

  it('an invitation nobody can read from a log leaves open what the figures allow', () => {
    const at = (creator: Creator) => verdict('subscription', '2024-09-22', creator);
    expect([at({ age: 17 }), at({ age: 18 })]).toEqual(['not-eligible', 'cannot-tell']);
    expect([at({ followers: 999 }), at({ followers: 1000 })]).toEqual(['not-eligible', 'cannot-tell']);
  });

  it('a window that sources disagree on matters only below the threshold', () => {
    const views = (value: number) =>
      verdict('subscription', TODAY, { followers: 10_000, videoViewsLast30Days: value, country: 'US' });
    expect(views(100_000)).toBe('eligible');
    const old = (value: number) => {
      const programs = shippedPrograms();
      const log = parsed(
        written({
          creator: { ...STAR, followers: 10_000, videoViewsLast30Days: value },
          live: { startedAt: '2026-01-01T20:00:00Z' },
        }),
      );
      return eligibility(programs.program('subscription'), knownFacts(log, TODAY), programs).verdict;
    };
    expect([old(99_999), old(100_000)]).toEqual(['cannot-tell', 'eligible']);
    const outcomes = (value: number | undefined) =>
      judge('subscription', TODAY, { videoViewsLast30Days: value }).ways[0]?.map(({ outcome }) => outcome);
    expect(outcomes(99_999)).toEqual(['met', 'disputed']);
    expect(outcomes(100_000)).toEqual(['met', 'met']);
    expect(outcomes(undefined)).toEqual(['met', 'missing']);
  });

  it.each([
    [27, 'eligible'],
    [28, 'eligible'],
    [29, 'cannot-tell'],
  ])('Subscription: a LIVE %i days ago is %s', (ago, expected) => {
    const programs = shippedPrograms();
    const start = new Date(Date.UTC(2026, 10, 24) - ago * 86_400_000).toISOString().slice(0, 10);
    const log = parsed(
      written({
        creator: { ...STAR, followers: 2000, videoViewsLast30Days: 0 },
        live: { startedAt: `${start}T12:00:00Z` },
      }),
    );
    expect(eligibility(programs.program('subscription'), knownFacts(log, TODAY), programs).verdict).toBe(
      expected,
    );
  });

  it('weaker sources are shown and do not decide: 50,000 followers in Korea, said by one blog', () => {
    const { verdict: found, criteria } = judge('creator-rewards', TODAY, {
      country: 'KR',
      followers: 20_000,
    });
    expect(found).toBe('eligible');
    expect(
      criteria.flatMap(({ criterion }) => (criterion.operator === 'at-least' ? criterion.rivals : [])),
    ).toEqual([
      expect.objectContaining({ threshold: 19, grade: 'folklore' }),
      expect.objectContaining({ threshold: 50_000, grade: 'folklore' }),
    ]);
  });

  it.each([
    ['video-gifts', TODAY],
    ['series', TODAY],
  ])('%s: an account is 30 days old from the thirtieth day on', (id, day) => {
    const at = (accountCreatedOn: string) => verdict(id, day, { accountCreatedOn });
    expect([at('2026-10-26'), at('2026-10-25'), at('2026-10-24')]).toEqual([
      'not-eligible',
      'eligible',
      'eligible',
    ]);
  });

  it.each([
    ['creator-rewards', ['personal'], ['business', 'organization', 'government']],
    ['video-gifts', ['personal'], ['business', 'organization', 'government']],
    ['live-gifts', ['personal', 'business', 'organization'], ['government']],
    ['series', ['personal', 'business'], ['organization', 'government']],
  ])('%s: account types', (id, good, bad) => {
    for (const accountType of good)
      expect([accountType, verdict(id, TODAY, { accountType })]).toEqual([accountType, 'eligible']);
    for (const accountType of bad)
      expect([accountType, verdict(id, TODAY, { accountType })]).toEqual([accountType, 'not-eligible']);
  });

  it.each(['live-access', 'live-gifts', 'creator-marketplace', 'pulse'])('%s: good standing', (id) => {
    expect(verdict(id, TODAY, { goodStanding: false })).toBe('not-eligible');
  });
});

describe('each date and country', () => {
  it.each<[string, string, string, Verdict]>([
    ['creator-fund', 'US', '2020-06-30', 'not-offered'],
    ['creator-fund', 'US', '2020-07-01', 'eligible'],
    ['creator-fund', 'US', '2023-12-15', 'eligible'],
    ['creator-fund', 'US', '2023-12-16', 'closed'],
    ['creator-fund', 'GB', '2023-12-15', 'eligible'],
    ['creator-fund', 'GB', '2023-12-16', 'closed'],
    ['creator-fund', 'DE', '2023-12-16', 'closed'],
    ['creator-fund', 'FR', '2023-12-15', 'eligible'],
    ['creator-fund', 'FR', '2023-12-16', 'closed'],
    ['creator-fund', 'IT', '2024-03-31', 'eligible'],
    ['creator-fund', 'IT', '2024-04-01', 'closed'],
    ['creator-fund', 'ES', '2024-03-31', 'eligible'],
    ['creator-fund', 'JP', '2023-06-01', 'not-offered'],
    ['creativity-program-beta', 'US', '2023-02-19', 'not-offered'],
    ['creativity-program-beta', 'FR', '2023-02-20', 'eligible'],
    ['creativity-program-beta', 'BR', '2024-03-17', 'eligible'],
    ['creativity-program-beta', 'US', '2024-03-18', 'closed'],
    ['creativity-program-beta', 'GB', '2023-05-16', 'not-offered'],
    ['creativity-program-beta', 'KR', '2023-05-17', 'eligible'],
    ['creativity-program-beta', 'DE', '2024-03-18', 'closed'],
    ['creativity-program-beta', 'MX', '2023-06-01', 'not-offered'],
    ['creator-rewards', 'US', '2024-03-17', 'not-offered'],
    ['creator-rewards', 'US', '2024-03-18', 'eligible'],
    ['creator-rewards', 'GB', TODAY, 'eligible'],
    ['creator-rewards', 'DE', TODAY, 'eligible'],
    ['creator-rewards', 'JP', TODAY, 'eligible'],
    ['creator-rewards', 'KR', TODAY, 'eligible'],
    ['creator-rewards', 'FR', TODAY, 'eligible'],
    ['creator-rewards', 'BR', TODAY, 'eligible'],
    ['creator-rewards', 'MX', TODAY, 'cannot-tell'],
    ['creator-rewards', 'ES', TODAY, 'cannot-tell'],
    ['creator-rewards', 'IT', TODAY, 'cannot-tell'],
    ['creator-rewards', 'AU', TODAY, 'not-offered'],
    ['subscription', 'US', '2022-05-22', 'not-offered'],
    ['subscription', 'US', '2022-05-23', 'cannot-tell'],
    ['shop-affiliate', 'GB', TODAY, 'eligible'],
    ['shop-affiliate', 'FR', TODAY, 'cannot-tell'],
    ['shop-affiliate', 'PH', TODAY, 'eligible'],
    ['shop-affiliate', 'BR', TODAY, 'not-offered'],
    ['series', 'US', '2023-06-05', 'not-offered'],
    ['series', 'US', '2023-06-06', 'eligible'],
    ['pulse', 'US', '2022-09-30', 'not-offered'],
    ['pulse', 'US', '2022-10-01', 'eligible'],
    ['effect-creator-rewards', 'US', '2023-05-16', 'not-offered'],
    ['effect-creator-rewards', 'US', '2023-05-17', 'eligible'],
    ['work-with-artists', 'US', TODAY, 'cannot-tell'],
    ['live-studio', 'US', TODAY, 'eligible'],
    ['live-studio', 'GB', TODAY, 'not-offered'],
  ])('%s in %s on %s: %s', (id, country, day, expected) => {
    expect(verdict(id, day, { country })).toBe(expected);
  });

  it('a disputed country changes nothing for who is not eligible anyway', () => {
    expect(verdict('creator-rewards', TODAY, { country: 'MX', followers: 9_999 })).toBe('not-eligible');
  });

  it('after the end of the Creator Fund the answer goes on with what came then', () => {
    const first = judge('creator-fund', '2023-12-16');
    expect(first.interim).toMatchObject({ program: { id: 'creativity-program-beta' }, verdict: 'eligible' });
    expect(first.successor).toMatchObject({
      program: { id: 'creator-rewards' },
      verdict: 'not-offered',
      byCriteria: 'eligible',
      standing: { state: 'not-yet', opens: '2024-03-18' },
    });
    const later = judge('creator-fund', TODAY, { followers: 8250 });
    expect(later.interim).toBeUndefined();
    expect(later.successor).toMatchObject({ verdict: 'not-eligible' });
    expect(judge('creator-fund', '2023-12-15').successor).toBeUndefined();
  });

  it('the older Video Gifts asked for what no log tells', () => {
    expect(verdict('video-gifts', '2022-12-31')).toBe('cannot-tell');
    expect(verdict('video-gifts', '2022-12-31', { followers: 99_999 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { country: 'JP', age: 19 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { country: 'KR', age: 18 })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { accountType: 'business' })).toBe('not-eligible');
    expect(verdict('video-gifts', '2022-12-31', { accountType: 'organization' })).toBe('cannot-tell');
  });
});

describe('what is missing is never false', () => {
  const FIELDS = [
    'age',
    'followers',
    'accountType',
    'goodStanding',
    'videoViewsLast30Days',
    'postsLast30Days',
    'accountCreatedOn',
    'effects',
  ];
  const asks: Record<string, string[]> = {
    'live-access': ['age', 'followers', 'goodStanding'],
    'live-gifts': ['age', 'followers', 'goodStanding', 'accountType'],
    'video-gifts': ['age', 'followers', 'accountCreatedOn', 'postsLast30Days', 'accountType'],
    'creator-rewards': ['age', 'followers', 'videoViewsLast30Days', 'accountType'],
    subscription: ['age', 'followers'],
    'shop-affiliate': ['followers'],
    series: [
      'age',
      'followers',
      'accountCreatedOn',
      'postsLast30Days',
      'videoViewsLast30Days',
      'accountType',
    ],
    'creator-marketplace': ['age', 'followers', 'videoViewsLast30Days', 'postsLast30Days', 'goodStanding'],
    pulse: ['age', 'followers', 'postsLast30Days', 'goodStanding'],
    'effect-creator-rewards': ['effects'],
    'live-studio': ['followers'],
  };

  it.each(
    Object.entries(asks).flatMap(([id, fields]) =>
      FIELDS.map((field) => [id, field, fields.includes(field)] as const),
    ),
  )('%s without %s: asked for is %s', (id, field, isAsked) => {
    expect(verdict(id, TODAY, { [field]: undefined })).toBe(isAsked ? 'cannot-tell' : 'eligible');
  });

  it('unless something else settles it', () => {
    expect(verdict('creator-rewards', TODAY, { age: undefined, followers: 9_999 })).toBe('not-eligible');
    expect(verdict('subscription', TODAY, { age: 17, followers: undefined })).toBe('not-eligible');
  });

  it('a rounded count on both sides of a threshold tells nothing', () => {
    const at = (followers: string) => verdict('creator-rewards', TODAY, { followers });
    expect([at('9.9K'), at('10K'), at('10.1K')]).toEqual(['not-eligible', 'cannot-tell', 'eligible']);
  });

  it('says what would have to turn out well, for each way', () => {
    const open = judge('subscription', TODAY, {
      age: undefined,
      followers: undefined,
      videoViewsLast30Days: undefined,
    });
    expect(open.openQuestions.map((way) => way.map(({ criterion }) => criterion.fact))).toEqual([
      ['age', 'followers', 'videoViewsLast30Days'],
      ['age', 'followers'],
    ]);
    expect(judge('series', TODAY, { followers: 10 }).openQuestions.map((way) => way.length)).toEqual([1]);
    expect(judge('creator-rewards', TODAY).openQuestions).toEqual([]);
  });

  it('a day before the LIVE of the log tells nothing of LIVEs', () => {
    const programs = shippedPrograms();
    const log = parsed(
      written({ creator: { ...STAR, videoViewsLast30Days: 0 }, live: { startedAt: '2026-11-15T12:00:00Z' } }),
    );
    expect(
      eligibility(programs.program('subscription'), knownFacts(log, '2026-11-14'), programs).verdict,
    ).toBe('cannot-tell');
  });
});

describe('the gap', () => {
  const followers = (changes: Creator, visibility = {}) =>
    judge('creator-rewards', TODAY, changes, visibility).criteria.find(
      ({ criterion }) => criterion.fact === 'followers',
    );

  it.each([
    [8250, { newFollowers: 215 }, 1750, 9],
    [8250, {}, 1750, undefined],
    [8250, { newFollowers: 0 }, 1750, undefined],
    [9999, { newFollowers: 215 }, 1, 1],
    [9785, { newFollowers: 215 }, 215, 1],
    [9784, { newFollowers: 215 }, 216, 2],
    [10_000, { newFollowers: 215 }, undefined, undefined],
  ])('from %i followers with %j: %s, %s LIVEs', (count, visibility, gap, lives) => {
    const judged = followers({ followers: count }, visibility);
    expect([judged?.gap, judged?.livesToGo]).toEqual([gap, lives]);
  });

  it('of a rounded count is at least so much; only followers come with LIVEs', () => {
    expect(followers({ followers: '8.2K' })?.gap).toBe(1750);
    const views = judge('creator-rewards', TODAY, { videoViewsLast30Days: 1 }, { newFollowers: 9 }).criteria;
    expect(views.find(({ gap }) => gap)).toMatchObject({ gap: 99_999, livesToGo: undefined });
  });
});

describe('days', () => {
  it.each(['UTC', 'Pacific/Apia', 'America/New_York'])('an account is as old in %s as anywhere', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const log = parsed(
        written({
          creator: { country: 'US', accountCreatedOn: '2011-12-30' },
          live: { startedAt: '2012-01-29T00:30:00Z' },
        }),
      );
      expect(knownFacts(log, '2012-01-29').counts.accountAgeDays).toEqual({ low: 30, high: 30 });
      expect(knownFacts(log, '2011-01-01').counts.accountAgeDays).toEqual({ low: 0, high: 0 });
    } finally {
      process.env['TZ'] = before;
    }
  });
});

describe('programs are data', () => {
  const entry = {
    id: 'tea-fund',
    name: 'Tea Fund',
    availability: [{ regions: ['NL'], from: '2026-01-01', sources: ['S35'] }],
    requirements: [
      { to: '2026-06-01', criteria: [{ fact: 'followers', atLeast: 50, sources: ['S35'] }] },
      {
        from: '2026-06-01',
        criteria: [
          { fact: 'followers', atLeast: 60, sources: ['S35'] },
          { program: 'tea-fund-gate', sources: ['S35'] },
        ],
      },
    ],
  };
  const gate = {
    id: 'tea-fund-gate',
    name: 'Gate',
    availability: [{ regions: 'unlisted', sources: ['S35'] }],
    requirements: [{ criteria: [{ fact: 'goodStanding', sources: ['S35'] }] }],
  };

  it('a new program, a changed threshold, a program that asks for another', () => {
    const programs = programList([toProgram(entry), toProgram(gate)]);
    const on = (day: string, followers: number, goodStanding = true) => {
      const log = parsed(
        written({
          creator: { country: 'NL', followers, goodStanding },
          live: { startedAt: `${day}T12:00:00Z` },
        }),
      );
      return eligibility(programs.program('tea-fund'), knownFacts(log, day), programs).verdict;
    };
    expect([on('2026-05-31', 50), on('2026-06-01', 59), on('2026-06-01', 60)]).toEqual([
      'eligible',
      'not-eligible',
      'eligible',
    ]);
    expect(on('2025-12-31', 60)).toBe('not-offered');
    expect(on('2026-06-01', 60, false)).toBe('not-eligible');
  });
});

describe('the latest LIVE of each creator', () => {
  const live = (handle: string | undefined, startedAt: string) => ({
    log: parsed(written({ creator: { country: 'US', ...(handle ? { handle } : {}) }, live: { startedAt } })),
  });

  it('stands for the creator; who has no handle stands alone; order does not matter', () => {
    const lives = [
      live('@b', '2026-01-02T00:00:00Z'),
      live('@a', '2026-01-01T00:00:00Z'),
      live('B', '2026-01-03T00:00:00Z'),
      live(undefined, '2026-01-09T00:00:00Z'),
      live(undefined, '2026-01-08T00:00:00Z'),
    ];
    const found = (order: typeof lives, on?: string) => {
      const taken = latestOfEach<(typeof lives)[number]>(on);
      for (const each of order) taken.add(each);
      return taken.done().map(({ log }) => [log.creator.handle, log.live.day]);
    };
    expect(found(lives)).toEqual([
      ['@a', '2026-01-01'],
      ['B', '2026-01-03'],
      [undefined, '2026-01-08'],
      [undefined, '2026-01-09'],
    ]);
    expect(found([...lives].reverse())).toEqual(found(lives));
    for (const order of [lives, [...lives].reverse()]) {
      const of = (on: string) => found(order, on).find(([handle]) => handle !== '@a')?.[1];
      expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-01'].map(of)).toEqual([
        '2026-01-02',
        '2026-01-02',
        '2026-01-03',
        '2026-01-03',
      ]);
    }
  });
});
