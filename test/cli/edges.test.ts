import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedRates, withOwnVersions } from '../../src/data/rate-book.js';
import { decimal } from '../../src/model/decimal.js';
import { likesLine } from '../../src/report/words/likes-line.js';
import { reported, written } from '../support/logs.js';
import { runCli, scratch, write } from '../support/run-cli.js';

const text = (more: object) => JSON.stringify({ ...written(), ...more });
const unpriced = (handle: string, more: object = {}) =>
  text({ creator: { country: 'DE', handle }, revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] }, ...more });

describe('sums of several LIVEs', () => {
  it('say what is not known: Diamonds, likes, prices', async () => {
    const folder = scratch();
    const priced = text({
      creator: { country: 'DE', handle: '@b' },
      revenue: {
        gifts: [
          { gift: 'Galaxy', count: 1 },
          { gift: 'Zorglub', count: 1 },
        ],
      },
    });
    write(folder, 'a.ndjson', `${unpriced('@a', { visibility: { comments: 1 } })}\n${priced}\n`);
    const { stdout } = await runCli(['estimate', 'a.ndjson'], { cwd: folder });
    expect(stdout).toMatch(/@a +│ +— │ +unknown │ +unknown/);
    expect(stdout).toContain('at least 1,000');
    expect(stdout).toContain('Likes: 10 → $0.00 (recorded in 1 of 2 LIVEs)');
    expect(stdout).toContain('Assumed: live-rewards-share-flat: 50 %');
    const { groups, totals, rates, warnings } = JSON.parse(
      (await runCli(['estimate', 'a.ndjson', '--by', 'creator', '--json'], { cwd: folder })).stdout,
    );
    expect(groups[0]).toMatchObject({
      key: '@a',
      diamonds: null,
      diamondsAreFloor: true,
      likes: { count: null, lives: 0 },
    });
    expect(totals[0]).toMatchObject({
      diamonds: 1000,
      diamondsAreFloor: true,
      total: { status: 'at-least' },
    });
    expect(rates.map(({ id }: { id: string }) => id)).toEqual([
      'diamond-face-value',
      'diamonds-per-coin',
      'live-rewards-share-flat',
    ]);
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual(['unknown-gift', 'unknown-gift']);
    expect(
      (await runCli(['estimate', 'a.ndjson', '--by', 'creator', '-f', 'csv'], { cwd: folder })).stdout,
    ).toContain('1 × Zorglub: price not known');
  });

  it('carry the notes of each LIVE, ten of them in words', async () => {
    const folder = scratch();
    const live = (at: number) =>
      text({
        live: { startedAt: '2026-11-15T19:00:00Z', id: `${at}` },
        revenue: { diamonds: 9, gifts: [{ gift: 'Rose', count: 1 }] },
      });
    write(folder, 'a.ndjson', Array.from({ length: 12 }, (_, at) => live(at)).join('\n'));
    const { stdout } = await runCli(['estimate', 'a.ndjson'], { cwd: folder });
    expect(stdout.match(/^Note: a\.ndjson: TikTok showed 9 Diamonds/gm)).toHaveLength(10);
    expect(stdout).toContain('… and 2 more notes');
    expect(await runCli(['estimate', 'a.ndjson', '--explain'], { cwd: folder })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--explain explains one LIVE'),
    });
  });

  it('one file under two names is one file; @Maya and maya are one creator', async () => {
    const folder = scratch();
    write(folder, 'a.json', text({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));
    fs.symlinkSync('a.json', path.join(folder, 'b.json'));
    const twice = await runCli(['estimate', 'a.json', './a.json', 'b.json', '--json'], { cwd: folder });
    expect(JSON.parse(twice.stdout)).toHaveLength(1);
    write(
      folder,
      'c.ndjson',
      ['@Maya', 'maya']
        .map((handle, at) =>
          text({ creator: { country: 'US', handle }, live: { startedAt: `2026-11-1${at}T19:00:00Z` } }),
        )
        .join('\n'),
    );
    expect(
      JSON.parse(
        (await runCli(['estimate', 'c.ndjson', '--by', 'creator', '--json'], { cwd: folder })).stdout,
      ).groups,
    ).toMatchObject([{ key: '@maya', lives: 2 }]);
    write(
      folder,
      'd.ndjson',
      ['@Maya', 'maya'].map((handle) => text({ creator: { country: 'US', handle } })).join('\n'),
    );
    expect(
      JSON.parse((await runCli(['estimate', 'd.ndjson', '--json'], { cwd: folder })).stdout),
    ).toHaveLength(1);
  });

  it('a copy in a line of NDJSON has its line', async () => {
    const folder = scratch();
    const live = text({ live: { startedAt: '2026-11-15T19:00:00Z', id: '7' } });
    write(folder, 'a.ndjson', `${text({})}\n${live}\n${live}\n`);
    expect((await runCli(['estimate', 'a.ndjson'], { cwd: folder })).stdout).toContain(
      'a.ndjson:3 is the same LIVE as a.ndjson:2: counted once',
    );
  });
});

describe('edges', () => {
  it.each([
    ['live-rewards-share-flat', 'expected: 47', 'write 47% if you mean percent'],
    ['diamond-face-value', 'expected: 0.01\n    regions: [UK]', 'write GB'],
    ['diamond-face-value', 'expected: 0.01\n    regions: [XX]', 'no country has the code XX'],
    [
      'diamond-face-value',
      'expected: 0.01\n    from: 2026-05-01\n    to: 2026-05-01',
      'it ends before it begins',
    ],
    ['diamonds-per-coin', 'expected: 0.7\n    low: 0.5', 'one number with at most three decimals'],
    ['diamonds-per-coin', 'expected: 0.0005', 'one number with at most three decimals'],
  ])('a rates file with %s, %s is refused', async (id, lines, message) => {
    const folder = scratch();
    write(folder, 'a.json', text({}));
    write(
      folder,
      'r.yaml',
      `version: 1\nrates:\n  - id: ${id}\n    ${lines}\n    source: me\n    sourceDate: 2026-01-01\n`,
    );
    const { stderr, exitCode } = await runCli(['estimate', 'a.json', '--rates', 'r.yaml'], { cwd: folder });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(
      (await runCli(['estimate', 'a.json', '--rates', 'r.yaml', '-o', 'o.json'], { cwd: folder })).stderr,
    ).toContain('"problems"');
  });

  it.each([
    [
      { fx: { EUR: { rate: '1.08 USD', asOf: '2026-01-01' }, USD: { rate: '0.5 EUR', asOf: '2026-01-01' } } },
      'two rates: one for each direction',
    ],
    [
      { revenue: { liveRewards: { program: 'flat', weeklyPercentage: 8 } } },
      'flat LIVE rewards have no per-LIVE and weekly parts',
    ],
    [
      {
        revenue: {
          productPromotion: [
            { product: 'P', kind: 'affiliate', unitsSold: 1, unitPrice: '1 USD', commissionRate: '150%' },
          ],
        },
      },
      '`commissionRate` is above 100 %',
    ],
    [
      {
        revenue: {
          productPromotion: [
            {
              product: 'P',
              kind: 'own',
              unitsSold: 1,
              unitPrice: '1 USD',
              unitCost: '1 USD',
              feeRate: '101%',
            },
          ],
        },
      },
      '`feeRate` is above 100 %',
    ],
    [
      {
        revenue: {
          productPromotion: [
            {
              product: 'P',
              kind: 'own',
              unitsSold: 1,
              unitPrice: '1 USD',
              unitCost: '1 USD',
              feeRate: '1%',
              commissionRate: '1%',
            },
          ],
        },
      },
      'it belongs to another `kind`',
    ],
    [
      {
        revenue: {
          productPromotion: [
            { product: 'P', kind: 'affiliate', unitsSold: 1, unitPrice: '1 USD', commissionRate: 0.15 },
          ],
        },
      },
      'write 15% or 0.15%',
    ],
    [{ visibility: { likes: '99999999999999999K' } }, '`likes` must be a count'],
    [{ visibility: { likes: {} } }, 'not a map'],
    [{ creator: { country: 'U1' } }, 'two capital letters'],
    [{ revenue: { brandPartnerships: [{ brand: 'B', fee: '¥5', status: 'paid' }] } }, 'write 5 JPY'],
  ])('case %#: %s is refused', async (more, message) => {
    const folder = scratch();
    write(folder, 'a.json', text(more));
    const { stderr, exitCode } = await runCli(['check', 'a.json'], { cwd: folder });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  it('parts of a rewards percentage count wherever TikTok showed them', () => {
    const { gifts } = reported(
      written({
        creator: { country: 'GB' },
        revenue: { diamonds: 10_000, liveRewards: { perLivePercentage: 30, weeklyPercentage: 8 } },
      }),
    ).revenue;
    expect(gifts).toMatchObject({ expected: '38.00', program: 'scaled' });
  });

  it('nothing is nothing in any currency', () => {
    const free = reported(
      written({
        revenue: {
          brandPartnerships: [{ brand: 'B', fee: '0 EUR', status: 'paid' }],
          gifts: [{ gift: 'Zorglub', count: 0 }],
        },
      }),
    );
    expect(free.total).toMatchObject({ expected: '0.00', status: 'recorded' });
  });

  it('a range of the rewards is a range of the withdrawal fee', () => {
    const [face] = shippedRates().rates.filter(({ id }) => id === 'diamond-face-value');
    const value = { low: decimal('0.01'), expected: decimal('0.02'), high: decimal('0.03') };
    const rates = withOwnVersions(
      shippedRates(),
      new Map([['diamond-face-value', [{ ...face!.versions[0]!, value }]]]),
    );
    const { gifts } = reported(
      written({ creator: { country: 'GB' }, revenue: { diamonds: 20_000 } }),
      rates,
    ).revenue;
    expect(gifts.withdrawals[0]).toMatchObject({
      method: 'paypal',
      low: '1.60',
      expected: '3.10',
      high: '4.60',
    });
  });

  it('the likes line knows currencies without cents, and likes nobody recorded', () => {
    expect(likesLine({ likes: { count: null }, currency: 'JPY' })).toBe('Likes: not recorded → ¥0');
    expect(likesLine({ likes: { count: 5 }, currency: 'KWD' })).toBe('Likes: 5 → KWD 0.000');
  });

  it('-o - is standard output; a folder, an empty name and the rates file are no output; init writes YAML', async () => {
    const folder = scratch();
    write(folder, 'a.json', text({}));
    write(folder, 'r.yaml', 'version: 1\n');
    expect((await runCli(['estimate', 'a.json', '-o', '-'], { cwd: folder })).stdout).toContain(
      'Likes: 10 → $0.00',
    );
    for (const output of ['.', '', 'r.yaml']) {
      expect(
        (await runCli(['estimate', 'a.json', '--rates', 'r.yaml', '--force', '-o', output], { cwd: folder }))
          .exitCode,
      ).toBe(2);
    }
    expect((await runCli(['init', 'x.json'], { cwd: folder })).stderr).toContain('name a .yaml file');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.json', 'r.yaml']);
  });

  it('what is known of a total may be enough, or not', async () => {
    const folder = scratch();
    write(
      folder,
      'a.json',
      text({
        creator: { country: 'DE' },
        revenue: {
          gifts: [
            { gift: 'Galaxy', count: 1 },
            { gift: 'Zorglub', count: 1 },
          ],
        },
      }),
    );
    expect((await runCli(['estimate', 'a.json', '--fail-under', '5'], { cwd: folder })).exitCode).toBe(0);
    expect((await runCli(['estimate', 'a.json', '--fail-under', '6'], { cwd: folder })).stderr).toContain(
      'what is known of the expected total',
    );
  });

  it('folders inside folders are read in the order of their names, hidden ones and others left out', async () => {
    const folder = scratch();
    const log = (hour: number) =>
      text({ live: { startedAt: `2026-11-15T1${hour}:00:00Z` }, revenue: { diamonds: 1 } });
    for (const inside of ['b', 'a/deep', '.hidden', 'node_modules'])
      fs.mkdirSync(path.join(folder, inside), { recursive: true });
    for (const [at, name] of ['b/2.json', 'a/deep/1.json', 'a/9.json', '0.json'].entries())
      write(folder, name, log(at));
    for (const name of ['.hidden/x.json', 'node_modules/x.json', 'notes.txt']) write(folder, name, 'x');
    const { stdout, stderr } = await runCli(['estimate', '.', '-f', 'csv'], { cwd: folder });
    expect(stderr).toBe('');
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0]);
    expect(files).toEqual(['file', '0.json', 'a/9.json', 'a/deep/1.json', 'b/2.json']);
  });

  it('YAML of more words than a log has is refused at once', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', `version: 1\nx: [${'a,'.repeat(1_000_000)}]\n`);
    const { stdout, stderr, exitCode } = await runCli(['estimate', 'a.yaml'], { cwd: folder });
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('a.yaml');
    expect(stderr.length).toBeLessThan(1000);
  });

  it('an escape in an option is shown, not obeyed', async () => {
    const { stderr } = await runCli(['\u001B[31mx']);
    expect(stderr).toContain('␛[31mx');
    expect(stderr).not.toContain('\u001B');
  });

  it('the rates command takes only days of the calendar', async () => {
    expect((await runCli(['rates', '--on', '2026-02-30'])).exitCode).toBe(2);
    expect((await runCli(['rates', 'rpm', '--on', '2024-02-29'])).exitCode).toBe(0);
  });
});
