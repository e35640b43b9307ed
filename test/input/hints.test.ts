import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template } from '../../src/cli/commands/init/run.js';
import { shippedGifts } from '../../src/data/gift-catalogue.js';
import { parseLogText } from '../../src/input/log/parse-stream-log.js';

function problems(text: string, format: 'yaml' | 'json' = 'yaml') {
  return parseLogText({ file: 's.yaml', text, firstLine: 1 }, format, shippedGifts()).problems;
}

interface Parts {
  readonly creator?: string;
  readonly live?: string;
  readonly seen?: string;
  readonly paid?: string;
  readonly more?: string;
}

function log({
  creator = 'country: US',
  live = 'startedAt: 2026-11-15T19:00:00-05:00',
  seen = 'likes: 1',
  paid,
  more = '',
}: Parts): string {
  const block = (name: string, text: string | undefined) =>
    text === undefined
      ? ''
      : `${name}:\n${text
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}\n`;
  return `version: 1\n${block('creator', creator)}${block('live', live)}${block('visibility', seen)}${block('revenue', paid)}${more}`;
}

const deal = (fee: string) =>
  log({ paid: `brandPartnerships:\n  - brand: A\n    fee: ${fee}\n    status: paid` });
const start = (value: string) => log({ live: `startedAt: ${value}` });
const length = (value: string) => log({ live: `startedAt: 2026-11-15T19:00:00-05:00\nduration: ${value}` });
const likes = (value: string) => log({ seen: `likes: ${value}` });
const diamonds = (value: string) => log({ paid: `diamonds: ${value}` });
const country = (value: string) => log({ creator: `country: ${value}` });
const rate = (value: string) =>
  log({
    paid: `productPromotion:\n  - product: A\n    kind: affiliate\n    unitsSold: 1\n    unitPrice: 1 USD\n    commissionRate: ${value}`,
  });

/** What a tired person types, and the one thing to write instead. */
const SLIPS: readonly (readonly [
  name: string,
  of: (value: string) => string,
  typed: string,
  write: string,
])[] = [
  ...(
    [
      ['2026-11-15 19:00 -05:00', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15 19:00:00 -05:00', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15T19:00-05:00', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15T19:00:00-0500', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15T19:00:00-5', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15T19:00:00−05:00', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15T19:00:00 EST', '2026-11-15T19:00:00-05:00'],
      ['2026-11-15 19:00 America/New_York', '2026-11-15T19:00:00-05:00'],
      ['2026-07-15 19:00 Europe/Berlin', '2026-07-15T19:00:00+02:00'],
      ['2026-11-15t19:00:00z', '2026-11-15T19:00:00+00:00'],
      ['15.11.2026 19:00 CET', '2026-11-15T19:00:00+01:00'],
      ['Nov 15, 2026 7:00 PM EST', '2026-11-15T19:00:00-05:00'],
      ['15 November 2026 7pm UTC', '2026-11-15T19:00:00+00:00'],
      ['2026/11/15T7:00:00-05:00', '2026-11-15T07:00:00-05:00'],
      ['2026-11-15 19:00 Europe/London', '2026-11-15T19:00:00+00:00'],
    ] as const
  ).map(([typed, write]) => ['startedAt', start, typed, write] as const),
  ...(
    [
      ['350 $', '350 USD'],
      ['350$', '350 USD'],
      ['$350', '350 USD'],
      ['350€', '350 EUR'],
      ['350 €', '350 EUR'],
      ['350usd', '350 USD'],
      ['USD350', '350 USD'],
      ['usd 350', '350 USD'],
      ['US$350', '350 USD'],
      ['$1,200', '1200 USD'],
      ['$1,200.50', '1200.50 USD'],
      ['350 dollars', '350 USD'],
      ['350 pounds', '350 GBP'],
      ['1.200,50 USD', '1200.50 USD'],
      ['1 200 EUR', '1200 EUR'],
      ['3,50 EUR', '3.50 EUR'],
      ['350  USD', '350 USD'],
      ['3.5K USD', '3500 USD'],
      ['R$350', '350 BRL'],
      ['.50 USD', '0.50 USD'],
    ] as const
  ).map(([typed, write]) => ['fee', deal, typed, write] as const),
  ...(
    [
      ['95 minutes', '95m'],
      ['1:35:20', '1h 35m 20s'],
      ['1.5h', '1h 30m'],
      ['1,5h', '1h 30m'],
      ['1h35', '1h 35m'],
      ['2 hours', '2h'],
      ['1 hr 35 min', '1h 35m'],
      ['90 mins', '90m'],
      ['1H 35M', '1h 35m'],
    ] as const
  ).map(([typed, write]) => ['duration', length, typed, write] as const),
  ...(
    [
      ['21.7 K', '21.7K'],
      ['21,7K', '21.7K'],
      ['1,2 Mio', '1.2M'],
      ['100k+', '100K'],
      ['100+', '100'],
      ['182450 likes', '182450'],
      ['1,200', '1200'],
      ["1'200", '1200'],
      ['1.234.567', '1234567'],
      ['“500”', '500'],
      ['500;', '500'],
    ] as const
  ).map(([typed, write]) => ['likes', likes, typed, write] as const),
  ...(
    [
      ['uk', 'GB'],
      ['UK', 'GB'],
      ['USA', 'US'],
      ['usa', 'US'],
      ['us', 'US'],
      ['U.S.', 'US'],
      ['United States', 'US'],
      ['Germany', 'DE'],
      ['England', 'GB'],
      ['EN', 'GB'],
      ['“US”', 'US'],
    ] as const
  ).map(([typed, write]) => ['country', country, typed, write] as const),
  ...(
    [
      ['15', '15%'],
      ['0.15', '15%'],
      ['"15"', '15%'],
      ['15 percent', '15%'],
      ['12,5%', '12.5%'],
    ] as const
  ).map(([typed, write]) => ['commissionRate', rate, typed, write] as const),
  ['diamonds', diamonds, '46.4K', '46400'],
  ['currency', (value) => log({ more: `currency: ${value}\n` }), 'usd', 'USD'],
  ['currency', (value) => log({ more: `currency: ${value}\n` }), 'euro', 'EUR'],
  ['version', (value) => log({}).replace('version: 1', `version: ${value}`), '"1"', '1'],
  [
    'accountCreatedOn',
    (value) => log({ creator: `country: US\naccountCreatedOn: ${value}` }),
    '14.11.2025',
    '2025-11-14',
  ],
];

describe('what to write instead', () => {
  it.each(SLIPS)('%s: %#', (_name, of, typed, write) => {
    const [problem, ...others] = problems(of(typed));
    expect(others).toEqual([]);
    expect(problem?.hint).toContain(write);
    expect(problem?.hint?.startsWith('write ')).toBe(true);
    /** And it is taken. */
    expect(problems(of(write)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a value that is proposed is taken: law', () => {
    const fields = [start, deal, length, likes, diamonds, country, rate];
    const pieces = fc.constantFrom(
      ...'2026-11-15|15.11.2026|11/12/2026|T|19:00|7pm|-05:00|EST| |Europe/Berlin|350|1,200|1.200|0|.5|K|M|$|€|USD|usd|dollars|h|m|min|1:35|95|%|percent|UK|germany|“|”|+|likes|-'.split(
        '|',
      ),
    );
    const typed = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, (of, text) => {
        const found = problems(of(JSON.stringify(text)));
        for (const { hint } of found) {
          const [, proposed] = /^write (\S.*)$/.exec(hint ?? '') ?? [];
          if (proposed === undefined || /\bif\b|\bor\b|\band\b|,|without quotes/.test(proposed)) continue;
          if (/^(an amount|digits|year|your|a continent|name)/.test(proposed)) continue;
          expect([
            text,
            proposed,
            problems(of(proposed)).filter(({ severity }) => severity === 'error'),
          ]).toEqual([text, proposed, []]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a list for a count', likes('[1]'), /^undefined$/],
    ['a map for an amount', deal('{ a: 1 }'), /^undefined$/],
    ['a list for a section', log({}).replace('visibility:\n  likes: 1', 'visibility: [1]'), /likes: 182450/],
    ['true for a count', likes('true'), /^undefined$/],
    ['a percentage above 100', rate('150'), /^undefined$/],
    ['a percentage below 0', rate('-5'), /^undefined$/],
    ['words for a percentage', rate('a lot'), /^undefined$/],
    [
      'a rewards percentage in quotes',
      log({ paid: 'liveRewards:\n  percentage: "36.5"' }),
      /write 36\.5 without quotes/,
    ],
    [
      'a rewards percentage in words',
      log({ paid: 'liveRewards:\n  percentage: 36,5 percent' }),
      /write 36\.5/,
    ],
    ['no rewards percentage', log({ paid: 'liveRewards:\n  percentage: high' }), /^undefined$/],
    ['maybe for yes or no', log({ creator: 'country: US\ngoodStanding: maybe' }), /^undefined$/],
    ['yes for true', log({ creator: 'country: US\ngoodStanding: "yes"' }), /write true/],
    ['a number for a text', log({ creator: 'country: US\nhandle: 5' }), /put quotes around it: "5"/],
    ['a count below zero', likes('-5'), /not below 0/],
    ['a fraction of no thousands', likes('1.2345'), /write it without a point$/],
    ['a rounded count that must be exact', log({ paid: 'diamonds: 46.4K' }), /write it out: 46400/],
    ['words for a count', likes('many'), /^undefined$/],
    ['words for a length', length('long'), /^undefined$/],
    ['words for a country', country('Atlantis'), /two capital letters/],
    ['words for a day', log({ creator: 'country: US\naccountCreatedOn: spring' }), /year, month and day/],
    ['a day that is none', log({ creator: 'country: US\naccountCreatedOn: "2025-02-30"' }), /in no calendar/],
    ['free', deal('free'), /0 USD/],
    ['words for an amount', deal('lots'), /^write digits/],
    ['no currency of that name', deal('5 Taler'), /^write digits/],
    ['a currency nobody knows', log({ more: 'currency: Taler\n' }), /three capital letters/],
    ['a zone nobody knows', start('2026-11-15 19:00 Mars/Olympus'), /right behind it/],
    ['a day alone', start('2026-11-15'), /add the time/],
    ['thirteen in the afternoon', start('2026-11-15 13pm EST'), /on no clock/],
    ['a day that may be two', start('11/12/2026 19:00 -05:00'), /2026-12-11 or 2026-11-12/],
    ['no zone', start('2026-11-15 19:00'), /^write 2026-11-15T19:00:00 and right behind it how far/],
    ['no day', start('7pm'), /^write day, T, time/],
    ['a day in no calendar', start('2026-02-30T19:00:00-05:00'), /in no calendar/],
    ['an hour on no clock', start('2026-11-15T25:00:00-05:00'), /on no clock/],
    ['no currency', deal('350'), /350 USD, 350 EUR or 350 GBP/],
    ['an amount below zero', deal('-350 USD'), /is 0 or more/],
    ['two amounts', deal('350-400 USD'), /^write digits/],
    ['minutes or hours', length('95'), /95m if these are minutes/],
    ['hours and minutes or minutes and seconds', length('1:35'), /1h 35m \(or 1m 35s/],
    ['a count with a fraction', likes('182.456'), /182456, without a point/],
    [
      'a count with a fraction that may be anything',
      likes('5.5'),
      /^a count has no fraction: write it without a point$/,
    ],
    [
      'a rewards percentage above its most',
      log({ paid: 'liveRewards:\n  perLivePercentage: 45' }),
      /^undefined$/,
    ],
    [
      'a status by another name, of those that this field takes',
      log({
        paid: 'productPromotion:\n  - product: A\n    kind: commission\n    amount: 1 USD\n    status: pending',
      }),
      /^write estimated$/,
    ],
    ['a fraction for a percentage', rate('"0.15"'), /^write 15% or 0\.15%$/],
    ['a decimal comma in it', rate('0,15'), /^write 15% or 0\.15%$/],
    ['a number with a fraction for an amount', deal('1.200'), /^write digits/],
    ['digits glued for a time', start('20261115T193045Z'), /^write 2026-11-15T19:30:45\+00:00$/],
    ['a French time', start('2026-11-15 19h30 CET'), /^write 2026-11-15T19:30:00\+01:00$/],
    ['a time in four digits', start('2026-11-15 1930 EST'), /^write 2026-11-15T19:30:00-05:00$/],
    [
      'no map but a name and a number',
      log({ paid: 'gifts: Rose 5' }),
      /- gift: Rose, and below that count: 12/,
    ],
    ['a special space in an amount', deal('350.00\u00A0USD'), /special space/],
    [
      'a glued key in braces',
      log({}).replace('visibility:\n  likes: 1', 'visibility: { likes:182450 }'),
      /^write likes: 182450$/,
    ],
    ['dollars of another country', deal('$350'), /^write 350 USD, or if it is another one, 350 CAD/],
    ['not known', likes('n/a'), /leave the line out/],
    ['a symbol', log({ more: 'currency: $\n' }), /write USD/],
    [
      'a pair',
      log({ more: 'fx: { EUR/USD: { rate: 1.08 USD, asOf: 2026-11-14 } }\n' }),
      /write EUR, and the other one/,
    ],
    ['a small letter', log({ more: 'fx: { eur: { rate: 1.08 USD, asOf: 2026-11-14 } }\n' }), /write EUR/],
    ['a list of Gifts', log({ paid: 'gifts: 500' }), /- gift: Rose, and below that count: 12/],
    ['rewards', log({ paid: 'liveRewards: 36.5' }), /percentage: 36\.5, or amount:/],
    ['a fund', log({ paid: 'creatorFund: 125000' }), /qualifiedViews: 125000/],
    ['curly quotes', log({ live: 'startedAt: 2026-11-15T19:00:00-05:00\nid: “7137”' }), /straight ones/],
    ['another word for a status', deal('1 USD').replace('paid', 'pending'), /agreed or invoiced/],
    ['a merch', rate('1%').replace('affiliate', 'merch'), /write own/],
  ])('%s', (_name, text, hint) => {
    expect(problems(text).map((problem) => String(problem.hint))).toEqual(
      expect.arrayContaining([expect.stringMatching(hint)]),
    );
  });

  it.each([
    ['viewers', 'visibility', 'uniqueViewers'],
    ['followers', 'visibility', 'newFollowers'],
    ['date', 'live', 'startedAt'],
    ['username', 'creator', 'handle'],
  ])('%s under %s is %s', (key, section, meant) => {
    const part = { visibility: 'seen', live: 'live', creator: 'creator' }[section] as keyof Parts;
    const text = log({
      [part]: `${key}: x\n${section === 'live' ? 'startedAt: 2026-11-15T19:00:00-05:00' : section === 'creator' ? 'country: US' : 'likes: 1'}`,
    });
    const [problem] = problems(text).filter(({ code }) => code === 'unknown-key');
    expect(problem?.hint).toContain(meant);
  });

  it('likes by another name are told why they are no revenue', () => {
    for (const key of ['likes', 'lieks', 'likeCount', 'totalLikes'])
      expect(problems(log({ paid: `${key}: 5` })).map(({ code }) => code)).toEqual(['likes-under-revenue']);
  });

  it('an amount that is read two ways in the world is refused, also where it could be exact', () => {
    expect(problems(deal('1.200 USD'))).toMatchObject([
      { code: 'not-plain', hint: 'write 1200 USD, or 1.2000 USD if the point is a decimal one' },
    ]);
    for (const fine of ['1200 USD', '1.2000 USD', '0.125 USD', '1.200 KWD', '1234.567 USD'])
      expect(problems(deal(fine)).filter(({ code }) => code === 'not-plain')).toEqual([]);
  });
});

describe('one mistake is told once, where it was made', () => {
  const place = (text: string) =>
    problems(text).map(({ line, message, hint }) => `${line} ${message} | ${hint}`);

  it.each<[string, string, RegExp]>([
    ['a key misspelt that is needed', log({ creator: 'contry: US' }), /^3 unknown key "contry".*`country`/],
    ['a key in capitals', log({}).replace('version', 'Version'), /^1 unknown key "Version".*`version`/],
    [
      'an empty value',
      'version: 1\ncreator:\n  country: US\nlive:\n  startedAt: 2026-11-15T19:00:00-05:00\nvisibility:\n  likes:\n',
      /^7 `likes` is empty/,
    ],
    ['an empty value that is needed', log({ creator: 'country:' }), /^3 `country` is empty.*add country: US/],
    ['a glued value', log({ seen: 'likes:100' }), /^7 .*write `likes: 100`/],
    [
      'a glued value beside another',
      log({ seen: 'likes:500\ncomments: 3' }),
      /^7 a space is missing after the colon \| write likes: 500/,
    ],
    [
      'a key without a colon',
      log({}).replace('visibility:', 'visibility'),
      /^6 a colon is missing \| write visibility:/,
    ],
    [
      'a number without a colon',
      log({ seen: 'likes 100\ncomments: 3' }),
      /^7 a colon is missing \| write likes: 100/,
    ],
    [
      'an equals sign',
      log({ seen: 'likes = 100\ncomments: 3' }),
      /^7 a colon is missing \| write likes: 100/,
    ],
    [
      'a line too far in',
      log({ seen: 'likes: 100\n  comments: 3' }),
      /^8 this line starts with 4 spaces.*give comments 2 spaces/,
    ],
    [
      'a line not far enough in',
      log({ seen: 'likes: 100\n comments: 3' }).replace('   comments', ' comments'),
      /^8 this line starts with 1 space/,
    ],
    [
      'a hash taken away without its space',
      log({}).replace('visibility:', ' visibility:'),
      /^6 this line starts with 1 space.*together with the space/,
    ],
    [
      'a Gift line out of place',
      log({ paid: 'gifts:\n  - gift: Rose\n     count: 3' }),
      /^11 this line starts with 7 spaces.*count/,
    ],
    [
      'a dash without a space',
      log({ paid: 'gifts:\n  -gift: Rose\n   count: 3' }),
      /^10 a space is missing after the dash \| write - gift: Rose/,
    ],
    [
      'a quote left open',
      log({ creator: 'handle: "@maya\ncountry: US' }),
      /^3 this quote is never closed \| write "@maya"/,
    ],
    [
      'a text with a colon',
      log({ live: 'title: LIVE: pasta night\nstartedAt: 2026-11-15T19:00:00-05:00' }),
      /^5 this text.*title: "LIVE: pasta night"/,
    ],
    [
      'a handle without quotes',
      log({ creator: 'handle: @maya\ncountry: US' }),
      /^3 this text.*handle: "@maya"/,
    ],
    [
      'a percent sign in front',
      log({ live: 'title: %50 off\nstartedAt: 2026-11-15T19:00:00-05:00' }),
      /^5 this text.*title: "%50 off"/,
    ],
    [
      'a word in quotes and more',
      log({ live: 'title: "Best" pasta\nstartedAt: 2026-11-15T19:00:00-05:00' }),
      /^5 this text.*title: '"Best" pasta'/,
    ],
    [
      'a bracket and more',
      log({ live: 'title: [NEW] pasta\nstartedAt: 2026-11-15T19:00:00-05:00' }),
      /^5 this text.*title: "\[NEW\] pasta"/,
    ],
    [
      'a brace left open',
      'version: 1\ncreator: {country: US\nlive:\n  startedAt: 2026-11-15T19:00:00-05:00\nvisibility: {likes: 1}\n',
      /^2 this brace is never closed/,
    ],
    [
      'a space from a web page',
      log({}).replace('  country', '\u00A0 country').replace('live:', 'live:\n'),
      /^3 a special space/,
    ],
    [
      'a comma that splits an exchange rate',
      log({ more: 'fx: { EUR: { rate: 1,08 USD, asOf: 2026-11-14 } }\n' }),
      /^8 .*08 USD/,
    ],
  ])('%s', (_name, text, expected) => {
    const told = place(text);
    expect(
      told.some((each) => expected.test(each)),
      told.join('\n'),
    ).toBe(true);
    if (!/exchange rate/.test(_name)) expect(told).toHaveLength(1);
  });

  it('a text that a # has swallowed is warned of', () => {
    const text = log({ live: 'title: #1 in pasta\nstartedAt: 2026-11-15T19:00:00-05:00' });
    expect(problems(text)).toMatchObject([
      { severity: 'warning', line: 5, hint: 'put it in quotes if it is text: title: "#1 in pasta"' },
    ]);
    expect(problems(log({ live: 'title: # none yet\nstartedAt: 2026-11-15T19:00:00-05:00' }))).toEqual([]);
  });

  it.each([
    'title: Sunday # pasta: the best',
    'title: "Sunday" # my title',
    "title: 'it''s: mine'",
    'title: "say \\"hi\\" now: yes"',
    'title: |\n  likes 100 today\n  -5: degrees\n    deeper: than this',
    'title: >-\n  a: b\n  likes:100',
    'title: "Sunday { pasta"',
    'title: "one\n  two: three\n  four"',
    'title: plain\n  text that goes on',
    'duration: 1h 35m   # note: x',
  ])('what reads is never blamed for a mistake elsewhere: %j', (fine) => {
    const live = `startedAt: 2026-11-15T19:00:00-05:00\n${fine}`;
    const good = log({ live, seen: 'likes: 1 # note: x' }).replace(
      'creator:\n  country: US',
      'creator: { country: US,\n  age: 24 } # a map: in braces',
    );
    expect(problems(good)).toEqual([]);
    const bad = `${good}revenue:\n  brandPartnerships:\n    - brand: @acme\n      fee: 1 USD\n      status: paid\n`;
    const line = bad.split('\n').findIndex((each) => each.includes('@acme')) + 1;
    expect(problems(bad).map(({ line: told, hint }) => [told, hint])).toEqual([
      [line, 'put the whole text in quotes: brand: "@acme"'],
    ]);
  });

  it('a mistake in the log that init writes is told in its own line', async () => {
    const text = template('2026-11-15', 'US').replace('  # title: Sunday pasta', '  title: Pasta: the best');
    const line = text.split('\n').findIndex((each) => each.includes('Pasta: the best')) + 1;
    expect(problems(text).map(({ line: told, hint }) => [told, hint])).toEqual([
      [line, 'put the whole text in quotes: title: "Pasta: the best"'],
    ]);
    const kept = problems(log({ creator: 'handle: @maya # me\ncountry: US' }));
    expect(kept.map(({ hint }) => hint)).toEqual(['put the whole text in quotes: handle: "@maya"']);
  });

  it.each([
    [
      'a key of a section that is not far enough in',
      log({ live: 'startedAt: 2026-11-15T19:00:00-05:00\nduration: 1h 35m' }).replace(
        '  duration',
        ' duration',
      ),
      'duration',
      2,
    ],
    [
      'a key of a Gift',
      log({ paid: 'gifts:\n  - gift: Rose\n    count: 12' }).replace('      count', '     count'),
      'count',
      6,
    ],
    ['the first of two, further in', log({ seen: ' likes: 1\ncomments: 3' }), 'likes', 2],
    ['a key too far in', log({ seen: 'likes: 1\n   comments: 3' }), 'comments', 2],
  ])('as many spaces as it says are right: %s', (_name, text, key, wanted) => {
    const [problem, ...others] = problems(text);
    expect([problem?.hint, others]).toEqual([
      expect.stringMatching(new RegExp(`^give ${key} ${wanted} spaces`)),
      [],
    ]);
    expect(
      problems(text.replace(new RegExp(`^ *${key}:`, 'm'), `${' '.repeat(wanted)}${key}:`)).filter(
        ({ code }) => code === 'syntax',
      ),
    ).toEqual([]);
  });
});

describe('JSON says where, on every Node', () => {
  it.each([
    ['hello', 1, 'not valid JSON from here on', undefined],
    ['{"version": 1,\n "a": yes}', 2, 'not valid JSON from here on', /write true, false/],
    ["{'version': 1}", 1, 'not valid JSON from here on', /double quotes/],
    ['version: 1\ncreator:\n', 1, 'not valid JSON from here on', /YAML/],
    ['{"version": 1', 1, 'not valid JSON: it ends too early', undefined],
    ['', 1, 'there is nothing in it', /init/],
  ])('%j', (text, line, message, hint) => {
    const [problem] = problems(text, 'json');
    expect([problem?.line, problem?.message]).toEqual([line, message]);
    if (hint) expect(problem?.hint).toMatch(hint);
  });
});

describe('where an entry belongs is known, not guessed', () => {
  const gifts = 'gifts:\n  - gift: Rose\n    count: 5\n  - gift: Lion\n    id: "6369"\n    count: 1';
  it.each<[string, string, string, RegExp]>([
    [
      'a section one space in',
      log({}).replace('visibility:', ' visibility:'),
      ' visibility:',
      /give visibility 0 spaces/,
    ],
    ['a section three spaces in', log({}).replace('live:', '   live:'), '   live:', /give live 0 spaces/],
    [
      'a key at the start of a line, its neighbours below it',
      'version: 1\ncreator:\ncountry: US\n  age: 24\n  handle: m\nlive:\n  startedAt: 2026-11-15T19:00:00-05:00\nvisibility:\n  likes: 1\n',
      'country: US',
      /give country 2 spaces/,
    ],
    [
      'the first of several too far in',
      log({ seen: '   likes: 5\ncomments: 1\nshares: 2' }),
      '     likes',
      /give likes 2 spaces/,
    ],
    [
      'a Gift line at the place of its dash',
      log({ paid: gifts.replace('    count: 5', '  count: 5') }),
      '    count: 5',
      /give count 6 spaces/,
    ],
    [
      'a line of an exchange rate',
      log({ more: 'fx:\n  EUR:\n       rate: 1.08 USD\n    asOf: 2026-11-14\n' }),
      '       rate',
      /give rate 4 spaces/,
    ],
    [
      'a section below another',
      log({}).replace('live:\n  startedAt', '  live:\n  startedAt'),
      '  live:',
      /begins at the start of a line/,
    ],
    [
      'two keys on one line',
      log({}).replace('creator:\n  country: US', 'creator: country: US'),
      'creator: country',
      /begin a new line below creator:/,
    ],
    ['a semicolon for a colon', log({ seen: 'likes; 5\ncomments: 1' }), 'likes; 5', /^write likes: 5$/],
    [
      'JSON’s comma behind a quote',
      log({ creator: 'handle: "@maya",\ncountry: US' }),
      'handle',
      /^delete the ,$/,
    ],
    [
      'a comment without its blank',
      log({ creator: 'handle: "@maya"#me\ncountry: US' }),
      'handle',
      /write a space and # before a comment: "@maya" # me/,
    ],
    ['a kind that is misspelt', rate('1%').replace('kind:', 'Kind:'), 'Kind:', /did you mean `kind`/],
    [
      'a Gift whose name is misspelt',
      log({ paid: 'gifts:\n  - Gift: Rose\n    count: 5' }),
      'Gift: Rose',
      /did you mean `gift`/,
    ],
    [
      'a section that is misspelt',
      log({}).replace('visibility:', 'Visibility:'),
      'Visibility:',
      /did you mean `visibility`/,
    ],
    [
      'a quote left open above other quotes',
      log({
        creator: 'handle: "@maya\ncountry: US',
        live: 'startedAt: 2026-11-15T19:00:00-05:00\ntitle: "Sunday"',
      }),
      'handle',
      /^write "@maya"$/,
    ],
    [
      'text with a backslash',
      log({ live: 'title: Mood: \\o/\nstartedAt: 2026-11-15T19:00:00-05:00' }),
      'title',
      /title: 'Mood: \\o\/'$/,
    ],
  ])('%s', (_name, text, at, hint) => {
    const line = text.split('\n').findIndex((each) => each.includes(at)) + 1;
    expect(problems(text).map((problem) => [problem.line, problem.hint])).toEqual([
      [line, expect.stringMatching(hint)],
    ]);
  });

  it.each([
    ['2026-11-15 at 20:30', /^write 2026-11-15T20:30:00 and right behind it/],
    ['15.11.2026 um 20:30 Uhr', /^write 2026-11-15T20:30:00 and right behind it/],
    ['Nov 15, 2026 at 8:30 PM EST', /^write 2026-11-15T20:30:00-05:00$/],
    ['2026-11-15 about eight', /^write day, T, time/],
  ])('no part of a time is thrown away: %s', (typed, hint) => {
    expect(problems(start(typed)).map((problem) => problem.hint)).toEqual([expect.stringMatching(hint)]);
  });

  it('a comma before K may be either, and is not read as one', () => {
    for (const text of [likes('1,357K'), deal('1,200K USD')])
      expect(problems(text)[0]?.hint ?? '').not.toMatch(/1357000|1200000/);
  });

  it('special spaces in a number take one round', () => {
    expect(problems(likes('1\u202F357'))[0]?.hint).toBe('write 1357');
  });
});
