import { describe, expect, it } from 'vitest';
import { shippedGifts } from '../../../src/data/gift-catalogue.js';
import { parseLogText } from '../../../src/input/log/parse-stream-log.js';
import { written } from '../../support/logs.js';

function problemsOf(text: string) {
  return parseLogText({ file: 'stream.yaml', text, firstLine: 1 }, 'yaml', shippedGifts()).problems;
}

function found(log: object) {
  return problemsOf(JSON.stringify(log)).map(({ code, path }) => `${code} ${path}`);
}

const GIFTS = (...gifts: object[]) => written({ revenue: { gifts } });

const FIRST = 'revenue.gifts.0';

const PRODUCT = { product: 'P', kind: 'affiliate', unitsSold: 5, unitPrice: '1 USD', commissionRate: '10%' };

const DEAL = { brand: 'B', fee: '1 USD', status: 'paid' };

describe('a stream log', () => {
  it('a product may be called like an amount', () => {
    const sale = { product: '12 PCS', kind: 'commission', amount: '1.00 USD', status: 'settled' };
    const text = JSON.stringify({
      version: 1,
      creator: { country: 'US' },
      live: { startedAt: '2026-11-15T19:00:00Z' },
      revenue: { productPromotion: [sale] },
    });
    expect(parseLogText({ file: 'x', text, firstLine: 1 }, 'json', shippedGifts()).problems).toEqual([]);
  });

  it('needs version, country, start and one entry', () => {
    expect(found({}).sort()).toEqual(['missing ', 'missing creator', 'missing live', 'missing version']);
    expect(found({ version: 1, creator: {}, live: {}, visibility: {} }).sort()).toEqual([
      'missing ',
      'missing creator.country',
      'missing live.startedAt',
    ]);
    expect(found(written())).toEqual([]);
    expect(found(written({ visibility: {}, revenue: { diamonds: 1 } }))).toEqual([]);
  });

  it.each([
    ['just text', 'wrong-type '],
    ['- 1', 'wrong-type '],
    ['42', 'wrong-type '],
  ])('%j is none', (text, expected) => {
    expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });

  it.each<[string, object, string[]]>([
    ['version 2', written({ version: 2 as 1 }), ['invalid-value version']],
    [
      'a country of three letters',
      written({ creator: { country: 'USA' } }),
      ['invalid-value creator.country'],
    ],
    ['UK', written({ creator: { country: 'UK' } }), ['invalid-value creator.country']],
    [
      'a handle that is a number',
      written({ creator: { country: 'US', handle: 5 } }),
      ['wrong-type creator.handle'],
    ],
    [
      'an empty handle',
      written({ creator: { country: 'US', handle: '' } }),
      ['invalid-value creator.handle'],
    ],
    ['an age of 0', written({ creator: { country: 'US', age: 0 } }), ['invalid-value creator.age']],
    [
      'yes for true',
      written({ creator: { country: 'US', goodStanding: 'yes' } }),
      ['wrong-type creator.goodStanding'],
    ],
    [
      'an unknown account type',
      written({ creator: { country: 'US', accountType: 'privat' } }),
      ['invalid-value creator.accountType'],
    ],
    [
      'followers with a comma',
      written({ creator: { country: 'US', followers: '18,250' } }),
      ['invalid-value creator.followers'],
    ],
    [
      'no day of the calendar',
      written({ live: { startedAt: '2026-02-30T19:00:00Z' } }),
      ['invalid-value live.startedAt'],
    ],
    [
      'a start without offset',
      written({ live: { startedAt: '2026-02-03T19:00:00' } }),
      ['invalid-value live.startedAt'],
    ],
    [
      'an end before the start',
      written({ live: { startedAt: '2026-02-03T19:00:00Z', endedAt: '2026-02-03T18:00:00Z' } }),
      ['inconsistent live.endedAt'],
    ],
    [
      'two lengths',
      written({
        live: { startedAt: '2026-02-03T19:00:00Z', endedAt: '2026-02-03T20:00:00Z', duration: '2h' },
      }),
      ['inconsistent live.duration'],
    ],
    [
      'two lengths a minute apart',
      written({
        live: { startedAt: '2026-02-03T19:00:00Z', endedAt: '2026-02-03T20:00:59Z', duration: '1h' },
      }),
      [],
    ],
    [
      'a duration in words',
      written({ live: { startedAt: '2026-02-03T19:00:00Z', duration: 'an hour' } }),
      ['invalid-value live.duration'],
    ],
    [
      'a blank duration',
      written({ live: { startedAt: '2026-02-03T19:00:00Z', duration: ' ' } }),
      ['invalid-value live.duration'],
    ],
    ['negative likes', written({ visibility: { likes: -1 } }), ['invalid-value visibility.likes']],
    ['half a like', written({ visibility: { likes: 1.5 } }), ['wrong-type visibility.likes']],
    ['quoted likes', written({ visibility: { likes: '182450' } }), ['invalid-value visibility.likes']],
    [
      'a trillion and one likes',
      written({ visibility: { likes: 1_000_000_000_001 } }),
      ['invalid-value visibility.likes'],
    ],
    [
      'an average above the peak',
      written({ visibility: { averageViewers: 700, peakViewers: 640 } }),
      ['inconsistent visibility.averageViewers'],
    ],
    [
      'an average within the rounding of the peak',
      written({ visibility: { averageViewers: 1040, peakViewers: '1K' } }),
      [],
    ],
    ['a Gift without name', GIFTS({ count: 1 }), [`missing ${FIRST}`]],
    ['a Gift without count', GIFTS({ gift: 'Rose' }), [`missing ${FIRST}.count`]],
    ['a Gift of 0 Coins', GIFTS({ gift: 'Rose', coins: 0, count: 1 }), [`invalid-value ${FIRST}.coins`]],
    ['a misspelt Gift', GIFTS({ gift: 'Ros', count: 1 }), [`unknown-gift ${FIRST}.gift`]],
    ['a misspelt Gift with its price', GIFTS({ gift: 'Ros', coins: 3, count: 1 }), []],
    ['an ambiguous Gift', GIFTS({ gift: 'Coffee', count: 1 }), [`ambiguous-gift ${FIRST}.gift`]],
    ['an ambiguous Gift with its price', GIFTS({ gift: 'Coffee', coins: 10, count: 1 }), []],
    ['an ambiguous Gift with its id', GIFTS({ gift: 'Coffee', id: 5933, count: 1 }), []],
    [
      'a deal in dollars by sign',
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: '$350' }] } }),
      ['invalid-value revenue.brandPartnerships.0.fee'],
    ],
    [
      'a deal without currency',
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: 350 }] } }),
      ['wrong-type revenue.brandPartnerships.0.fee'],
    ],
    [
      'a negative fee',
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: '-1 USD' }] } }),
      ['invalid-value revenue.brandPartnerships.0.fee'],
    ],
    [
      'a currency nobody has',
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: '1 XXY' }] } }),
      ['invalid-value revenue.brandPartnerships.0.fee'],
    ],
    [
      'a wrong status',
      written({ revenue: { brandPartnerships: [{ ...DEAL, status: 'payed' }] } }),
      ['invalid-value revenue.brandPartnerships.0.status'],
    ],
    [
      'a wrong kind',
      written({ revenue: { productPromotion: [{ ...PRODUCT, kind: 'afiliate' }] } }),
      ['wrong-type revenue.productPromotion.0.kind'],
    ],
    [
      'no kind',
      written({ revenue: { productPromotion: [{ product: 'P' }] } }),
      ['missing revenue.productPromotion.0.kind'],
    ],
    [
      'a rate without its sign',
      written({ revenue: { productPromotion: [{ ...PRODUCT, commissionRate: 15 }] } }),
      ['wrong-type revenue.productPromotion.0.commissionRate'],
    ],
    [
      'more refunds than sales',
      written({ revenue: { productPromotion: [{ ...PRODUCT, unitsRefunded: 6 }] } }),
      ['inconsistent revenue.productPromotion.0.unitsRefunded'],
    ],
    [
      'a cost for an affiliate',
      written({ revenue: { productPromotion: [{ ...PRODUCT, unitCost: '1 USD' }] } }),
      ['unknown-key revenue.productPromotion.0.unitCost'],
    ],
    [
      '101 percent',
      written({ revenue: { liveRewards: { percentage: 101 } } }),
      ['invalid-value revenue.liveRewards.percentage'],
    ],
    [
      'a fraction for a percentage',
      written({ revenue: { liveRewards: { percentage: 0.365 } } }),
      ['inconsistent revenue.liveRewards.percentage'],
    ],
    [
      '101% as text',
      written({ revenue: { liveRewards: { percentage: '101%' } } }),
      ['inconsistent revenue.liveRewards.percentage'],
    ],
    [
      'parts that do not add up',
      written({ revenue: { liveRewards: { percentage: 40, perLivePercentage: 30, weeklyPercentage: 8 } } }),
      ['inconsistent revenue.liveRewards.percentage'],
    ],
    [
      'an account opened after the LIVE',
      written({ creator: { country: 'US', accountCreatedOn: '2030-01-01' } }),
      ['inconsistent creator.accountCreatedOn'],
    ],
    [
      'more effects in use than published',
      written({ creator: { country: 'US', effects: { published: 2, usedIn1000Videos: 3 } } }),
      ['inconsistent creator.effects.usedIn1000Videos'],
    ],
    [
      'as many effects in use as published, and none said to be published',
      written({ creator: { country: 'US', effects: { usedIn1000Videos: 3 } } }),
      [],
    ],
    ['a country nobody has', written({ creator: { country: 'ZZ' } }), ['invalid-value creator.country']],
    [
      'parts that do',
      written({
        revenue: { liveRewards: { percentage: '38%', perLivePercentage: 30, weeklyPercentage: 8 } },
      }),
      [],
    ],
    [
      'a part above its cap',
      written({ revenue: { liveRewards: { weeklyPercentage: '13.5%' } } }),
      ['inconsistent revenue.liveRewards.weeklyPercentage'],
    ],
    ['a report currency nobody has', written({ currency: 'XXY' }), ['invalid-value currency']],
    [
      'a rate of a currency nobody has',
      written({ fx: { XXY: { rate: '1 USD', asOf: '2026-11-14' } } }),
      ['invalid-value fx.XXY'],
    ],
    [
      'a rate of itself',
      written({ fx: { USD: { rate: '1 USD', asOf: '2026-11-14' } } }),
      ['inconsistent fx.USD.rate'],
    ],
    [
      'a rate of 0',
      written({ fx: { EUR: { rate: '0 USD', asOf: '2026-11-14' } } }),
      ['inconsistent fx.EUR.rate'],
    ],
    ['a rate without a day', written({ fx: { EUR: { rate: '1 USD' } } }), ['missing fx.EUR.asOf']],
    [
      'a rate key that is no code',
      written({ fx: { euro: { rate: '1 USD', asOf: '2026-11-14' } } }),
      ['invalid-value fx.euro'],
    ],
    [
      'Diamonds under visibility',
      written({ visibility: { diamonds: 5 } }),
      ['unknown-key visibility.diamonds'],
    ],
    ['likes at the top', { ...written(), likes: 5 }, ['unknown-key likes']],
    ['likes under revenue', written({ revenue: { likes: 5 } }), ['likes-under-revenue revenue.likes']],
    ['a homoglyph', written({ visibility: { lіkes: 5 } }), ['unknown-key visibility.lіkes']],
    [
      'a list for a map',
      written({ visibility: [] as unknown as Record<string, unknown> }),
      ['wrong-type visibility', 'missing '],
    ],
    ['null in a list', GIFTS(null as unknown as object), [`wrong-type ${FIRST}`]],
  ])('%s', (_, log, expected) => {
    expect(found(log).sort()).toEqual([...expected].sort());
  });

  it.each<[object, RegExp]>([
    [written({ creator: { country: 'us' } }), /write US/],
    [written({ creator: { country: 'UK' } }), /write GB/],
    [written({ creator: { country: 'US', handle: 5 } }), /put quotes around it: "5"/],
    [written({ creator: { country: 'US', goodStanding: 'no' } }), /write false/],
    [written({ creator: { country: 'US', goodStanding: 'on' } }), /write true/],
    [written({ creator: { country: 'US', accountType: 'personl' } }), /did you mean `personal`/],
    [written({ creator: { country: 'US', followers: '18,250' } }), /write 18250/],
    [written({ visibility: { likes: '1_000' } }), /write 1000/],
    [written({ visibility: { likes: '21,7K' } }), /^write 21\.7K$/],
    [written({ visibility: { likes: '5' } }), /write 5 without quotes/],
    [written({ visibility: { like: 5 } }), /did you mean `likes`/],
    [written({ visibility: { diamonds: 5 } }), /it belongs under `revenue:`/],
    [written({ visibility: { zzzzzzz: 5 } }), /known here: likes, comments/],
    [{ ...written(), likes: 5 }, /it belongs under `visibility:`/],
    [written({ revenue: { likes: 5 } }), /write `likes` under `visibility:`/],
    [
      written({ live: { startedAt: '2026-11-15' } }),
      /add the time and your distance from London time: 2026-11-15T/,
    ],
    [written({ live: { startedAt: '2026-11-15 19:00:00Z' } }), /^write 2026-11-15T19:00:00\+00:00$/],
    [
      written({ live: { startedAt: '2026-11-15T19:00' } }),
      /^write 2026-11-15T19:00:00 and right behind it how far your clock is/,
    ],
    [written({ live: { startedAt: '2026-13-15T19:00:00Z' } }), /in no calendar/],
    [written({ revenue: { brandPartnerships: [{ ...DEAL, fee: '£9.50' }] } }), /write 9\.50 GBP/],
    [
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: '350' }] } }),
      /add your currency: 350 USD, 350 EUR or 350 GBP/,
    ],
    [
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: 350 }] } }),
      /add your currency: 350 USD, 350 EUR or 350 GBP/,
    ],
    [
      written({ revenue: { brandPartnerships: [{ ...DEAL, fee: 'lots' }] } }),
      /digits, a space and the three letters/,
    ],
    [written({ revenue: { productPromotion: [{ ...PRODUCT, commissionRate: 15 }] } }), /write 15%/],
    [
      written({ revenue: { productPromotion: [{ ...PRODUCT, kind: 'afiliate' }] } }),
      /did you mean `affiliate`/,
    ],
    [GIFTS({ gift: 'Ros', count: 1 }), /did you mean "Rose"/],
    [GIFTS({ gift: 'Coffee', count: 1 }), /add the `id:` or the price as `coins:`/],
  ])('case %#: the hint says what to write', (log, hint) => {
    expect(
      problemsOf(JSON.stringify(log))
        .map((problem) => problem.hint)
        .join('\n'),
    ).toMatch(hint);
  });

  it('an unknown Gift is a warning, a different price too', () => {
    const problems = problemsOf(
      JSON.stringify(
        GIFTS(
          { gift: 'Zorglub', count: 1 },
          { id: '5655', coins: 7, count: 1 },
          { id: '999999999', count: 1 },
        ),
      ),
    );
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning unknown-gift',
      'warning inconsistent',
      'warning unknown-gift',
    ]);
  });

  it('every fault of a file is told at once, in its place, in order', () => {
    const text = `version: 1
creator:
  country: UK
live:
  startedAt: 2026-11-15T19:00:00-05:00
visibility:
  likes: 0x10
  likes: 5
revenue:
  gifts:
    - gift: Ros
      count: "12"
`;
    expect(problemsOf(text).map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 12, 'invalid-value'],
      [7, 10, 'not-plain'],
      [8, 3, 'duplicate-key'],
      [11, 13, 'unknown-gift'],
      [12, 14, 'wrong-type'],
    ]);
  });

  it('a missing key is shown where it is missed, a long line is cut around the fault', () => {
    const [missing] = problemsOf(
      'version: 1\ncreator: { handle: "@a" }\nlive: { startedAt: 2026-11-15T19:00:00Z }\nvisibility: { likes: 1 }\n',
    );
    expect(missing).toMatchObject({ line: 2, path: 'creator.country' });
    const [long] = problemsOf(
      `{"version":1,"creator":{"country":"US"},"live":{"startedAt":"2026-11-15T19:00:00Z","title":"${'x'.repeat(5000)}"},"visibility":{"likez":1}}`,
    );
    expect(long?.code).toBe('unknown-key');
    expect(long?.excerpt?.text.length).toBeLessThanOrEqual(300);
    expect(long?.excerpt?.text.slice(long.excerpt.start)).toMatch(/^"likez"/);
  });

  it('reads every field into the model', () => {
    const { log } = parseLogText(
      {
        file: 'x',
        firstLine: 1,
        text: JSON.stringify(
          written({
            creator: {
              handle: '@a',
              country: 'US',
              age: 24,
              accountType: 'personal',
              goodStanding: true,
              followers: '18.2K',
              videoViewsLast30Days: 5,
              postsLast30Days: 9,
              accountCreatedOn: '2024-02-11',
            },
            live: {
              id: '7137728632142843000',
              title: 'T',
              startedAt: '2026-11-15T19:00:00-05:00',
              endedAt: '2026-11-16T01:35:00Z',
            },
            revenue: {
              gifts: [
                { id: 5655, count: 2 },
                { id: '77', coins: 3, count: 1 },
              ],
            },
            fx: { EUR: { rate: 'USD 1.08', asOf: '2026-11-14' } },
          }),
        ),
      },
      'json',
      shippedGifts(),
    );
    expect(log?.creator).toEqual({
      handle: '@a',
      country: 'US',
      age: 24,
      accountType: 'personal',
      goodStanding: true,
      followers: { value: 18200, plusOrMinus: 50 },
      videoViewsLast30Days: { value: 5, plusOrMinus: 0 },
      postsLast30Days: 9,
      accountCreatedOn: '2024-02-11',
    });
    expect(log?.live).toEqual({
      id: '7137728632142843000',
      moment: Date.parse('2026-11-16T00:00:00Z'),
      title: 'T',
      startedAt: '2026-11-15T19:00:00-05:00',
      day: '2026-11-15',
      seconds: 5700,
      lives: 1,
    });
    expect(log?.revenue.gifts).toEqual([
      { name: 'Rose', id: '5655', coins: 1, priceFrom: 'catalogue', count: 2 },
      { name: 'Gift 77', id: '77', coins: 3, priceFrom: 'log', count: 1 },
    ]);
    expect(log?.fx).toEqual([
      { from: 'EUR', to: 'USD', rate: { amount: 108n, scale: 2n }, asOf: '2026-11-14' },
    ]);
  });
});
