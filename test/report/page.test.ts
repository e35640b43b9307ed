import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { gunzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/input/limits.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const example = (name: string) => path.join(ROOT, 'examples', name);
const FIRST = example('first-stream/stream.yaml');
const MONTH = example('month/streams');

async function page(...args: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runCli(['report', ...args]);
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout;
}

/** The one block of data in a page, as a script would find it. */
function embeddedIn(html: string): unknown {
  const [, type, text = ''] = /^<script id="estimate" type="([^"]*)">(.*)<\/script>/m.exec(html) ?? [];
  if (type === 'application/json') return JSON.parse(text);
  return JSON.parse(strFromU8(gunzipSync(Buffer.from(text, 'base64'))));
}

/** What a reader sees, without markup, style and data. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function tagsOf(html: string): string[] {
  return html.match(/<[!/]?[a-z]+/gi) ?? [];
}

interface Live {
  readonly at?: number;
  readonly likes?: number;
  readonly name?: string;
}

/** A LIVE with every source of revenue. */
function richLog({ at = 0, likes = 182_450, name = 'Team banner' }: Live = {}) {
  const startedAt = new Date(Date.UTC(2026, 6, 1) + at * 150_000_000).toISOString().replace('.000', '');
  return {
    version: 1,
    creator: { handle: `@${name}`, country: 'US', age: 24, accountType: 'personal', followers: 18_250 + at },
    live: { id: String(7_137_728_632_142_843n + BigInt(at)), title: name, startedAt, duration: '1h 35m' },
    visibility: {
      likes,
      comments: 3120,
      shares: 410,
      uniqueViewers: 9800,
      peakViewers: 640,
      newFollowers: 215,
    },
    revenue: {
      gifts: [
        { gift: 'Rose', count: 1200 + at },
        { gift: 'TikTok Universe', id: '9072', count: 1 },
        { gift: name, coins: 99, count: 2 },
        { gift: `${name} of no price`, count: 1 },
      ],
      liveRewards: { percentage: 36.5 },
      brandPartnerships: [{ brand: name, fee: '350.00 USD', status: 'invoiced' }],
      productPromotion: [
        {
          product: name,
          kind: 'own',
          unitsSold: 22,
          unitsRefunded: 0,
          unitPrice: '9.00 USD',
          unitCost: '0.60 USD',
          feeRate: '6%',
        },
      ],
    },
  };
}

const ndjson = (logs: readonly object[]) => logs.map((log) => JSON.stringify(log)).join('\n');

describe('report', () => {
  it('shows the same table, total, likes line and rates as the terminal', async () => {
    const text = textOf(await page(FIRST));
    for (const part of [
      'Indirect: contributes to overall engagement metrics',
      'Direct: boosts profile and content visibility',
      'Total: $768.33',
      'Likes: 182,450 → $0.00',
      '46,400 Diamonds; Scaled LIVE rewards',
      '— (never money)',
      'diamond-face-value',
      'Creator Rewards Program',
      'TikTok Universe',
      'An estimate, not a sum owed',
      'not eligible',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('NaN');
  });

  it('writes a file, never over another without --force, and takes no terminal for a browser', async () => {
    const folder = scratch();
    const args = ['report', FIRST, '-o', 'report.html'];
    expect(await runCli(args, { cwd: folder })).toMatchObject({ exitCode: 0, stdout: '' });
    const written = fs.readFileSync(path.join(folder, 'report.html'), 'utf8');
    write(folder, 'report.html', 'mine');
    const again = await runCli(args, { cwd: folder });
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
    expect(fs.readFileSync(path.join(folder, 'report.html'), 'utf8')).toBe('mine');
    expect(await runCli([...args, '--force'], { cwd: folder })).toMatchObject({ exitCode: 0 });
    expect(fs.readFileSync(path.join(folder, 'report.html'), 'utf8')).toBe(written);
    const terminal = await runCli(['report', FIRST], { columns: 80 });
    expect([terminal.exitCode, terminal.stdout, terminal.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('-o report.html'),
    ]);
  });

  it('is what `estimate` prints as HTML', async () => {
    const expected = await page(FIRST);
    expect((await runCli(['estimate', FIRST, '-f', 'html'])).stdout).toBe(expected);
    const folder = scratch();
    await runCli(['estimate', FIRST, '-o', path.join(folder, 'x.html')]);
    expect(fs.readFileSync(path.join(folder, 'x.html'), 'utf8')).toBe(expected);
  });

  it('the example is what is printed today: npx vitest run -u renews it, npm run pictures its pictures', async () => {
    const folder = example('report');
    const { stdout } = await runCli(['report', 'streams'], { cwd: folder });
    await expect(stdout).toMatchFileSnapshot(path.join(folder, 'report.html'));
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    const svg = fs.readFileSync(path.join(folder, 'table.svg'), 'utf8');
    const drawn = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
      text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    );
    const table = await runCli(['estimate', 'stream.yaml'], { cwd: example('first-stream') });
    expect(words(drawn.join(' '))).toEqual(words(`$ tiktok-earn estimate stream.yaml\n${table.stdout}`));
  });

  it('a page is written as nothing else, and says so of a forgotten -o', async () => {
    const folder = scratch();
    for (const name of ['x.pdf', 'x.csv', 'x.json']) {
      const { exitCode, stderr } = await runCli(['report', FIRST, '-o', name], { cwd: folder });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('-o report.html')]);
    }
    expect((await runCli(['report', FIRST, 'out.html'], { cwd: folder })).stderr).toContain('-o out.html');
    expect((await runCli(['report', FIRST, '--format', 'html'], { cwd: folder })).stderr).not.toContain(
      '--force',
    );
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('eligibility has no page of its own, and says where it is', async () => {
    const { exitCode, stderr } = await runCli(['eligibility', FIRST, '-o', path.join(scratch(), 'x.html')]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('tiktok-earn report')]);
  });

  it.each([
    ['one LIVE', [FIRST]],
    ['several', [MONTH]],
  ])('holds what `estimate --json` prints: %s', async (_name, logs) => {
    const { stdout } = await runCli(['estimate', ...logs, '--json']);
    expect(embeddedIn(await page(...logs))).toEqual(JSON.parse(stdout));
  });

  it('fifty LIVEs with everything in them: under 400 KB, their JSON packed and whole', async () => {
    const folder = scratch();
    const file = write(folder, 'l.ndjson', ndjson(Array.from({ length: 50 }, (_, at) => richLog({ at }))));
    const html = await page(file);
    expect(Buffer.byteLength(html)).toBeLessThan(400_000);
    expect(html).toContain('type="application/gzip"');
    const { stdout } = await runCli(['estimate', file, '--json']);
    expect(embeddedIn(html)).toEqual(JSON.parse(stdout));
  });

  it('loads nothing and runs nothing', async () => {
    for (const html of [await page(FIRST), await page(MONTH)]) {
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/\ssrc=|<link|<iframe|<img|@import|url\(|\son[a-z]+="|\sstyle="/);
      expect(html.match(/<script/g)).toHaveLength(1);
      for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
    }
  });

  it('a source that is no web page is no link', async () => {
    const folder = scratch();
    const rates = write(
      folder,
      'rates.yaml',
      'version: 1\nrates: [{ id: diamond-face-value, expected: 0.02, source: "javascript:alert(1)", sourceDate: 2026-01-01 }]',
    );
    const html = await page(FIRST, '--rates', rates);
    expect(textOf(html)).toContain('javascript:alert(1)');
    expect(html).not.toMatch(/href="javascript/);
  });

  it('no name makes markup: law', async () => {
    const folder = scratch();
    const plain = tagsOf(await page(write(folder, 'p.ndjson', ndjson([0, 1].map((at) => richLog({ at }))))));
    const hostile = fc.oneof(
      fc
        .string({ unit: 'binary', minLength: 1, maxLength: 60 })
        .filter((text) => text.isWellFormed() && text.trim() !== ''),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'--><style>*{}</style>",
        '</title></bdi></svg>',
        '&lt;b&gt;',
        '$&$`$1',
        ']]>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const file = write(folder, 'h.ndjson', ndjson([0, 1].map((at) => richLog({ at, name: `x${name}` }))));
        const { stdout, exitCode } = await runCli(['report', file]);
        expect(exitCode).toBe(0);
        expect(tagsOf(stdout)).toEqual(plain);
        expect(embeddedIn(stdout)).toMatchObject([{ log: { live: { title: `x${name}` } } }, {}]);
      }),
      { numRuns: 40 },
    );
  });

  it('likes change no amount on it: law', async () => {
    const folder = scratch();
    const amounts = async (likes: number) => {
      const html = await page(
        write(folder, 'l.ndjson', ndjson([0, 3, 9].map((at) => richLog({ at, likes })))),
      );
      return textOf(html).match(/(?:at least )?\$[\d.,]+/g);
    };
    expect(await amounts(0)).toEqual(await amounts(987_654_321));
    expect((await amounts(0))?.length).toBeGreaterThan(60);
  });

  it('the order of the LIVEs does not matter: law', async () => {
    const folder = scratch();
    const logs = [0, 1, 2, 3, 4].map((at) => richLog({ at }));
    const paged = async (some: readonly object[]) => {
      const html = await page(write(folder, 'o.ndjson', ndjson(some)));
      return html.replace(/<script.*<\/script>/, '').replaceAll(/o\.ndjson:\d+/g, 'o.ndjson');
    };
    expect(await paged([...logs].reverse())).toBe(await paged(logs));
  });

  it('unknown is never 0: it says so, and draws no bar', async () => {
    const html = await page(example('unknown-gift/stream.yaml'));
    expect(textOf(html)).toMatch(/at least/);
    expect(textOf(html)).toContain('Not known');
    expect(html).toContain('class="whisker open"');
    const folder = scratch();
    const only = { ...richLog(), revenue: { gifts: [{ gift: 'Nobody prices it', count: 3 }] } };
    const unknown = await page(write(folder, 'u.json', JSON.stringify(only)));
    expect(unknown).toContain('class="track unknown"');
    expect(textOf(unknown)).toContain('Gifts & Diamonds: unknown');
  });

  it('rejected logs are told beside the totals, and the run still fails', async () => {
    const folder = scratch();
    write(folder, 'a.json', JSON.stringify(richLog()));
    write(folder, 'b.yaml', 'version: 2');
    const strict = await runCli(['report', '.'], { cwd: folder });
    expect([strict.exitCode, strict.stdout]).toEqual([1, '']);
    const { exitCode, stdout } = await runCli(['report', '.', '--skip-invalid'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(textOf(stdout)).toContain('1 of 2 logs rejected: they are not in the totals');
  });

  it('sums never add two currencies: each has its own table', async () => {
    const folder = scratch();
    const euro = {
      ...richLog({ at: 2 }),
      currency: 'EUR',
      fx: { EUR: { rate: '1.10 USD', asOf: '2026-06-01' } },
    };
    const html = await page(write(folder, 'c.ndjson', ndjson([richLog(), euro])));
    const text = textOf(html);
    expect(text).toContain('The five aspects, in EUR');
    expect(text).toContain('The five aspects, in USD');
    expect(text).toContain('1 EUR = 1.1 USD');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('shows the sums that suit the days, or those that are asked for', async () => {
    const open = (html: string) => /<details class="sums" open[^>]*><summary>([^<]*)/.exec(html)?.[1];
    expect(open(await page(MONTH))).toBe('By day');
    expect(open(await page(MONTH, '--by', 'month'))).toBe('By month');
    expect(open(await page(MONTH, '--by', 'creator'))).toBe('By creator');
    const folder = scratch();
    const long = write(folder, 'y.ndjson', ndjson([0, 60, 120].map((at) => richLog({ at }))));
    expect(open(await page(long))).toBe('By month');
    const season = write(folder, 's.ndjson', ndjson([0, 30].map((at) => richLog({ at }))));
    expect(open(await page(season))).toBe('By week');
  });

  it('eligibility: one creator in words, several as a matrix, by the rules of a day', async () => {
    const agency = textOf(await page(example('eligibility-of-many/logs.ndjson'), '--on', '2026-11-24'));
    expect(agency).toContain('Creators and programs');
    expect(agency).toContain('by the rules of 2026-11-24');
    const one = textOf(await page(FIRST, '--on', '2023-12-16'));
    expect(one).toContain('by the rules of 2023-12-16');
  });

  it('sums of counts say what they lack: deals, units, refunds, likes, peaks, followers', async () => {
    const folder = scratch();
    const live = (at: number, seen: object, paid: object) => ({
      ...richLog({ at }),
      visibility: seen,
      revenue: paid,
    });
    const sale = {
      product: 'P',
      kind: 'affiliate',
      unitsSold: 1,
      unitsRefunded: 0,
      unitPrice: '10 USD',
      commissionRate: '10%',
    };
    const commission = { product: 'C', kind: 'commission', amount: '5.00 USD', status: 'settled' };
    const sums = async (...logs: object[]) => textOf(await page(write(folder, 's.ndjson', ndjson(logs))));
    const some = await sums(
      live(
        0,
        { comments: 1 },
        {
          productPromotion: [sale],
          brandPartnerships: [{ brand: 'A', fee: '1 USD', status: 'agreed' }],
          creatorFund: { qualifiedViews: 500 },
        },
      ),
      live(1, { likes: 7 }, { productPromotion: [commission] }),
    );
    for (const part of [
      'at least 1 unit sold',
      '1 deal: 1 agreed',
      '7 likes (recorded in 1 of 2 LIVEs)',
      '500 qualified views',
    ])
      expect(some).toContain(part);
    const others = await sums(
      live(0, { comments: 1 }, { productPromotion: [{ ...sale, unitsSold: 9, unitsRefunded: 2 }] }),
      live(1, { comments: 7, newFollowers: 3 }, { gifts: [{ gift: 'Nobody prices it', count: 1 }] }),
    );
    for (const part of [
      '9 units sold, 2 refunded',
      'likes not recorded, 3 new followers',
      'No deals',
      'at least 0 Diamonds',
    ])
      expect(others).toContain(part);
    const bare = await sums(
      live(0, { comments: 1 }, { gifts: [{ gift: 'Nobody prices it', count: 1 }] }),
      live(1, { comments: 2 }, { gifts: [{ gift: 'Nobody prices it', count: 1 }] }),
    );
    expect(bare).toContain('Diamonds not known');
    expect(bare).toContain('unknown');
    expect(bare).toContain('Likes: not recorded');
  });

  it('of many Gifts the top ones, all others as one: the table foots', async () => {
    const folder = scratch();
    const gifts = Array.from({ length: 40 }, (_, at) => ({ gift: `Gift ${at}`, coins: 10 + at, count: 2 }));
    const same = [
      { gift: 'Gift 39', coins: 7, count: 1 },
      ...Array.from({ length: 3 }, (_, at) => ({ gift: `None ${at}`, count: 1 })),
    ];
    const logs = [0, 1].map((at) => ({
      ...richLog({ at }),
      revenue: { gifts: [...gifts, ...same], liveRewards: { percentage: 50 } },
    }));
    const html = await page(write(folder, 'g.ndjson', ndjson(logs)));
    const rows = [
      ...html.matchAll(
        /<tr><th scope="row">(?:<bdi>)?([^<]*)(?:<\/bdi>)?<\/th><td class="figure">([^<]*)<\/td><td class="figure">([^<]*)<\/td><td class="figure">([^<]*)<\/td>/g,
      ),
    ].filter(([, name = '']) => /^(Gift \d|None|\d+ other)/.test(name));
    expect(rows.at(-1)?.[1]).toBe('19 other Gifts');
    expect(rows.at(-1)?.[4]).toMatch(/^at least /);
    const diamonds = rows.map(([, , , , count = '0']) => Number(count.replace(/at least |,/g, '')));
    expect(diamonds.reduce((sum, count) => sum + count, 0)).toBe(
      2 * (gifts.reduce((sum, { coins }) => sum + 2 * coins, 0) + 7),
    );
    const total = await runCli(['estimate', path.join(folder, 'g.ndjson'), '--by', 'month', '--json']);
    expect(JSON.parse(total.stdout).totals[0].diamonds).toBe(
      2 * (gifts.reduce((sum, { coins }) => sum + 2 * coins, 0) + 7),
    );
  });

  it('a LIVE without names, rewards as TikTok showed them, rates of one country and time', async () => {
    const folder = scratch();
    const bare = {
      version: 1,
      creator: { country: 'DE' },
      live: { startedAt: '2026-11-15T19:00:00+01:00' },
      visibility: { likes: 3 },
    };
    const shown = textOf(
      await page(
        write(
          folder,
          'a.json',
          JSON.stringify({ ...bare, revenue: { liveRewards: { amount: '24.97 USD' } } }),
        ),
      ),
    );
    expect(shown).toContain('a LIVE');
    expect(shown).toContain('As recorded.');
    expect(shown).toContain('All Gifts of LIVEs whose rewards TikTok showed');
    const many = textOf(
      await page(
        write(
          folder,
          'b.ndjson',
          ndjson([
            bare,
            { ...bare, live: { ...bare.live, startedAt: '2026-11-16T19:00:00+01:00', title: 'Two' } },
          ]),
        ),
      ),
    );
    expect(many).toContain(' 2 LIVEs 2026');
    const titled = textOf(
      await page(
        write(folder, 'c.json', JSON.stringify({ ...bare, live: { ...bare.live, title: 'Only a title' } })),
      ),
    );
    expect(titled).toContain('Only a title 2026-11-15');
    const convention = textOf(
      await page(example('first-stream/stream.yaml'), '--use', 'diamonds-per-coin=two-to-one'),
    );
    expect(convention).toContain('diamonds-per-coin [two-to-one]');
  });

  it('two Gifts of one name are told apart by their price; what is not there has no heading', async () => {
    const folder = scratch();
    const gifts = [
      { gift: 'Twin', coins: 5, count: 1 },
      { gift: 'Twin', coins: 9, count: 1 },
      { gift: 'Sole', coins: 4, count: 1 },
    ];
    const html = await page(write(folder, 't.json', JSON.stringify({ ...richLog(), revenue: { gifts } })));
    expect(html).toMatch(/class="label">Twin, 9 Coins</);
    expect(html).toMatch(/class="label">Sole</);
    const bare = textOf(
      await page(
        write(
          folder,
          'b.json',
          JSON.stringify({
            version: 1,
            creator: { country: 'AQ' },
            live: { startedAt: '2026-11-15T19:00:00Z' },
            visibility: { likes: 1 },
          }),
        ),
      ),
    );
    for (const heading of [
      'Top Gifts',
      'Assumed:',
      'Not known',
      'Revenue over time',
      'How each amount was made',
    ])
      expect(bare).not.toContain(heading);
    const fx = textOf(
      await page(
        write(
          folder,
          'f.json',
          JSON.stringify({
            ...richLog(),
            fx: { EUR: { rate: '1.10 USD', asOf: '2026-06-01' } },
            revenue: { brandPartnerships: [{ brand: 'A', fee: '5 EUR', status: 'paid' }] },
          }),
        ),
      ),
    );
    expect(fx).toContain('1 EUR = 1.1 USD');
  });

  it('Diamonds without a Gift are never lost between LIVEs', async () => {
    const folder = scratch();
    const live = (at: number, revenue: object) => ({ ...richLog({ at }), revenue });
    const logs = [
      live(0, { diamonds: 10_000 }),
      live(1, { liveRewards: { amount: '20.00 USD' } }),
      live(2, { diamonds: 7 }),
    ];
    const text = textOf(await page(write(folder, 'd.ndjson', ndjson(logs))));
    expect(text).toContain('Diamonds beyond the list of Gifts — — 10,007');
    expect(text).toContain('All Gifts of LIVEs whose rewards TikTok showed — — not known $20.00');
  });

  it('names a creator only when all LIVEs are of that one, however the handle is spelt; counts what a log sums up', async () => {
    const folder = scratch();
    const by = (at: number, handle: string | undefined, more: object = {}) => {
      const log = richLog({ at });
      return {
        ...log,
        creator: { country: 'US', ...(handle === undefined ? {} : { handle }) },
        live: { ...log.live, ...more },
      };
    };
    const heading = async (...logs: object[]) => {
      const html = await page(write(folder, 'n.ndjson', ndjson(logs)));
      return textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').trim();
    };
    expect(await heading(by(0, '@Maya'), by(1, 'maya'))).toMatch(/^@?[Mm]aya *: 2 LIVEs$/);
    expect(await heading(by(0, '@a'), by(1, undefined))).toBe('2 LIVEs');
    expect(await heading(by(0, '@a'), by(1, '@b'))).toBe('2 LIVEs of 2 creators');
    expect(await heading(by(0, '@a'), by(1, '@a', { lives: 34 }))).toContain('35 LIVEs');
  });

  it('days are those of --tz everywhere', async () => {
    const folder = scratch();
    const log = { ...richLog(), live: { startedAt: '2026-11-01T23:30:00-05:00' } };
    const html = await page(
      write(folder, 't.ndjson', ndjson([log, { ...log, live: { startedAt: '2026-11-02T00:30:00-05:00' } }])),
      '--tz',
      'Europe/Berlin',
    );
    expect(textOf(html)).not.toContain('2026-11-01');
    expect(textOf(html)).toContain('2026-11-02');
  });

  it('small amounts have ticks that differ, yen have whole ones', async () => {
    const folder = scratch();
    const deal = (at: number, fee: string, currency: string) => ({
      ...richLog({ at }),
      currency,
      revenue: { brandPartnerships: [{ brand: 'A', fee, status: 'paid' }] },
    });
    const ticks = async (...logs: object[]) =>
      [
        ...(await page(write(folder, 'k.ndjson', ndjson(logs)))).matchAll(
          /<text class="grid" x="0" y="[\d.]+">([A-Z¥$][^<]*)<\/text>/g,
        ),
      ].map(([, text = '']) => text);
    const dinars = await ticks(deal(0, '0.005 KWD', 'KWD'), deal(1, '0.010 KWD', 'KWD'));
    expect(new Set(dinars).size).toBe(dinars.length);
    expect(dinars.length).toBeGreaterThan(3);
    expect(await ticks(deal(0, '900 JPY', 'JPY'), deal(1, '400 JPY', 'JPY'))).toContain('¥400');
  });

  it('a loss is drawn to the left of a zero, and not like a gain', async () => {
    const folder = scratch();
    const loss = {
      product: 'P',
      kind: 'own',
      unitsSold: 10,
      unitsRefunded: 0,
      unitPrice: '1 USD',
      unitCost: '9 USD',
      feeRate: '6%',
    };
    const html = await page(
      write(folder, 'l.json', JSON.stringify({ ...richLog(), revenue: { productPromotion: [loss] } })),
    );
    expect(html).toContain('class="loss series-4"');
    expect(html).toContain('class="zero"');
    /** A browser would break a line behind a hyphen. */
    expect(html).toContain('\u2212$');
    expect(html.slice(0, html.indexOf('<script'))).not.toMatch(/-\$\d/);
    expect(embeddedIn(html)).toMatchObject({ total: { expected: expect.stringMatching(/^-/) } });
  });

  it('hostile handles are cleaned in drawings too', async () => {
    const folder = scratch();
    const handles = ['@evil\u202E\u0007\u200B'.padEnd(10_000, 'x'), '@b'];
    const logs = handles.map((handle, at) => ({ ...richLog({ at }), creator: { country: 'US', handle } }));
    const html = (await page(write(folder, 'x.ndjson', ndjson(logs)), '--by', 'creator')).replace(
      /<script.*<\/script>/s,
      '',
    );
    expect(html).not.toMatch(/[\u202E\u0007\u200B]|x{300}/);
  });

  it('the file of the creator is never the output', async () => {
    const folder = scratch();
    write(folder, 'creator.html', 'creator:\n  country: GB\n');
    const capture = example('recorded-live/capture.jsonl');
    for (const command of ['report', 'estimate', 'eligibility']) {
      const { exitCode, stderr } = await runCli(
        [
          command,
          capture,
          '--creator',
          'creator.html',
          '-o',
          'creator.html',
          '--force',
          ...(command === 'report' ? [] : ['-f', 'json']),
        ],
        { cwd: folder },
      );
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is one of the inputs')]);
    }
  });

  it('its data is in the order in which the logs were named', async () => {
    const folder = scratch();
    const file = write(folder, 'r.ndjson', ndjson([richLog({ at: 5 }), richLog({ at: 1 })]));
    const { stdout } = await runCli(['estimate', file, '--json']);
    expect(embeddedIn(await page(file))).toEqual(JSON.parse(stdout));
  });

  it('a recording is shown minute by minute, with its gaps; likes as the room counted them', async () => {
    const folder = scratch();
    const begin = Date.UTC(2026, 10, 15, 23, 59, 0);
    const event = (at: number, name: string, data: object) =>
      JSON.stringify({ ts: begin + at * 60_000, event: name, data: { msgId: `${name}${at}`, ...data } });
    const recorded = (minutes: readonly number[]) =>
      minutes
        .flatMap((at) => [
          event(at, 'roomUser', { viewerCount: 100 + at }),
          event(at, 'like', { userId: '1', likeCount: 1, totalLikeCount: 10 * at + 1 }),
        ])
        .join('\n');
    const html = await page(
      write(folder, 'c.jsonl', recorded([0, 1, 2, 5, 6])),
      '--country',
      'US',
      '--tz',
      'America/New_York',
    );
    const text = textOf(html);
    expect(text).toContain('Visibility over time, from the recording');
    expect(text).toContain('18:59 100 1');
    expect(text).toContain('19:02 not recorded not recorded');
    expect(html.match(/d="M[^"]*M[^"]*"/g)?.length).toBe(2);
    const sparse = await page(
      write(folder, 's.jsonl', recorded(Array.from({ length: 65 }, (_, at) => 2 * at))),
      '--country',
      'US',
    );
    expect(sparse.match(/<circle class="seen"[^>]*r="1.5"/g)?.length).toBe(130);
    const long = textOf(
      await page(
        write(folder, 'd.jsonl', recorded([0, ...Array.from({ length: 15 }, (_, at) => 1 + 100 * at), 1500])),
        '--country',
        'US',
      ),
    );
    expect(long).toContain('Minute by minute');
    const dull = textOf(
      await page(write(folder, 'e.jsonl', event(0, 'chat', { comment: 'hi' })), '--country', 'US'),
    );
    expect(dull).not.toContain('Minute by minute');
  });

  it('a thousand LIVEs fit, one more is refused by name', async () => {
    const folder = scratch();
    const lives = Array.from({ length: LIMITS.pageLives + 1 }, (_, at) => ({
      version: 1,
      creator: { country: 'US' },
      live: { id: `${at}`, startedAt: '2026-11-15T19:00:00Z' },
      visibility: { likes: at },
    }));
    const { exitCode, stdout, stderr } = await runCli(['report', write(folder, 'm.ndjson', ndjson(lives))]);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining('1000 LIVEs')]);
    const fits = await page(write(folder, 'n.ndjson', ndjson(lives.slice(1))));
    expect(textOf(fits)).toContain('1,000 LIVEs');
  });
});
