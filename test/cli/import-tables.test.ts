import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { runCli, scratch, write } from '../support/run-cli.js';

const folder = scratch();
const run = (...args: string[]) => runCli(['import', ...args], { cwd: folder });
const logs = async (...args: string[]) => {
  const outcome = await run(...args, '-o', 'out.ndjson', '--force');
  expect(outcome).toMatchObject({ exitCode: 0 });
  const text = fs.readFileSync(path.join(folder, 'out.ndjson'), 'utf8');
  return {
    ...outcome,
    logs: text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
};
const estimates = async () => {
  const { stdout } = await runCli(['estimate', 'out.ndjson', '--json'], { cwd: folder });
  return JSON.parse(stdout);
};
const csv = (...rows: string[][]) =>
  rows.map((row) => `${row.map((text) => `"${text}"`).join(',')}\n`).join('');

describe('LIVE Backstage', () => {
  const HEADER = [
    'Data period',
    'Creator ID',
    "Creator's username",
    'Diamonds',
    'LIVE duration',
    'LIVE streams',
    'New followers',
  ];
  const row = (
    period: string,
    diamonds: string,
    more: Partial<Record<'id' | 'name' | 'length' | 'lives', string>> = {},
  ) => [
    period,
    more.id ?? '7087613897129493510',
    more.name ?? 'host_account',
    diamonds,
    more.length ?? '10h',
    more.lives ?? '5',
    '12',
  ];
  const OCTOBER = '2026-10-01 ~ 2026-10-31';

  it('a creator and month is a log, whose Diamonds estimate prices', async () => {
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '1,234,567', { length: '88h 27m 36s', lives: '34' })));
    const {
      logs: [log],
      stderr,
    } = await logs('b.csv', '--country', 'US');
    expect(log).toEqual({
      version: 1,
      creator: { country: 'US', handle: '@host_account' },
      live: {
        startedAt: '2026-10-01T00:00:00Z',
        duration: '88h 27m 36s',
        lives: 34,
        endedAt: '2026-10-31T23:59:59Z',
      },
      visibility: { newFollowers: 12 },
      revenue: { diamonds: 1_234_567 },
    });
    expect(stderr).toBe('LIVE Backstage: 1 row, as of 2026-10-31\n');
    const [report] = [await estimates()].flat();
    expect(report.revenue.gifts).toMatchObject({ diamonds: 1_234_567, diamondsFrom: 'recorded' });
    expect(report.warnings).toMatchObject([{ code: 'several-lives' }]);
    const by = JSON.parse(
      (await runCli(['estimate', 'out.ndjson', '--by', 'month', '--json'], { cwd: folder })).stdout,
    );
    expect(by.groups[0]).toMatchObject({ lives: 34 });
  });

  it('the same as XLSX', async () => {
    const rows = [HEADER, row(OCTOBER, '1234567')].map((cells) =>
      cells.map((value) => ({ value, type: String })),
    );
    write(folder, 'b.xlsx', await (await writeXlsxFile(rows)).toBuffer());
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '1234567')));
    expect((await logs('b.xlsx', '--country', 'US')).logs).toEqual(
      (await logs('b.csv', '--country', 'US')).logs,
    );
  });

  it('the same as Excel saves a CSV again: semicolons, UTF-16, tabs', async () => {
    const text = csv(HEADER, row(OCTOBER, '1234567', { length: '10,5h' }));
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '1234567', { length: '10.5h' })));
    const { logs: plain } = await logs('b.csv', '--country', 'US');
    const semicolons = text.replaceAll('","', '";"');
    const le = Buffer.from(`\uFEFF${semicolons.replaceAll(';', '\t')}`, 'utf16le');
    for (const bytes of [
      Buffer.from(semicolons),
      Buffer.from(semicolons.replaceAll('"', '')),
      le,
      Buffer.from(le).swap16(),
    ]) {
      write(folder, 'excel.csv', bytes);
      expect((await logs('excel.csv', '--country', 'US')).logs).toEqual(plain);
    }
  });

  it('the export of the 20th includes that of the 6th, in whatever order they are given', async () => {
    write(folder, '06.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-06', '1000', { lives: '2' })));
    write(folder, '20.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-20', '5000', { lives: '9' })));
    for (const names of [
      ['06.csv', '20.csv'],
      ['20.csv', '06.csv'],
      ['20.csv', '20.csv', '06.csv'],
    ]) {
      const { logs: all } = await logs(...names, '--country', 'US');
      expect(all.map(({ revenue }) => revenue.diamonds)).toEqual([5000]);
    }
    const { logs: each } = await logs('20.csv', '06.csv', '--country', 'US', '--each-export');
    expect(
      each.map(({ live, revenue }) => [live.startedAt.slice(0, 10), live.lives, revenue.diamonds]),
    ).toEqual([
      ['2026-10-01', 2, 1000],
      ['2026-10-07', 7, 4000],
    ]);
  });

  it('a correction that takes Diamonds away counts as the latest says, and has no difference', async () => {
    write(folder, '06.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-06', '1000')));
    write(folder, '20.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-20', '900')));
    expect((await logs('06.csv', '20.csv', '--country', 'US')).logs[0].revenue.diamonds).toBe(900);
    const { exitCode, stderr } = await run('06.csv', '20.csv', '--country', 'US', '--each-export');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error[conflicting-copies]: 20.csv, row 2 has fewer Diamonds (900)');
  });

  it('periods that share days and begin on different ones are refused: they would count twice', async () => {
    write(folder, 'month.csv', csv(HEADER, row(OCTOBER, '5000')));
    write(folder, 'week.csv', csv(HEADER, row('2026-10-05 ~ 2026-10-11', '800')));
    const { exitCode, stderr, stdout } = await run('month.csv', 'week.csv', '--country', 'US');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('share days and do not begin on the same one');
    write(folder, 'next.csv', csv(HEADER, row('2026-11-01 ~ 2026-11-05', '800')));
    expect((await logs('month.csv', 'next.csv', '--country', 'US')).logs).toHaveLength(2);
  });

  it('creators who have left are kept apart, without a name', async () => {
    const gone = { id: 'The creator has quit the network', name: '-' };
    write(
      folder,
      'b.csv',
      csv(HEADER, row(OCTOBER, '5120', gone), row(OCTOBER, '77', gone), row(OCTOBER, '-')),
    );
    const { logs: all, stderr } = await logs('b.csv', '--country', 'US');
    expect(all.map(({ creator, revenue }) => [creator.handle, revenue.diamonds]).sort()).toEqual([
      [undefined, 5120],
      [undefined, 77],
    ]);
    expect(stderr).toContain('left out: no Diamonds stated (1)');
    expect(await estimates()).toHaveLength(2);
  });

  it('several logs do not go into one YAML file, nor make a folder of its name', async () => {
    write(folder, 'two.csv', csv(HEADER, row(OCTOBER, '1'), row(OCTOBER, '2', { id: '2', name: 'b' })));
    for (const output of ['two.yaml', 'two.json', '-']) {
      const { exitCode, stderr } = await run('two.csv', '--country', 'US', '-o', output);
      expect([exitCode, fs.existsSync(path.join(folder, output))]).toEqual([2, false]);
      expect(stderr).toContain(
        '2 logs, and one YAML file holds one\n  name a folder (-o streams/) or a file of many logs',
      );
    }
    expect((await run('two.csv', '--country', 'US', '-o', 'two')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'two'))).toEqual([
      '2026-10-01-b.yaml',
      '2026-10-01-host_account.yaml',
    ]);
  });

  it('a creator who changed the group stands twice: the last row counts', async () => {
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '10'), row(OCTOBER, '20')));
    expect((await logs('b.csv', '--country', 'US')).logs.map(({ revenue }) => revenue.diamonds)).toEqual([
      20,
    ]);
  });

  it('headers in Portuguese, with colons and of other releases; unknown ones are listed', async () => {
    const head = [
      'Período dos dados',
      'Creator ID:',
      'Nome do criador',
      'Diamantes',
      'Duração da LIVE',
      'Coluna nova',
    ];
    write(folder, 'b.csv', csv(head, [OCTOBER, '1', 'ana', '1.234', '3,5h', 'x']));
    const { stderr, exitCode } = await run('b.csv', '--country', 'BR');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'nothing to import: b.csv, row 2: LIVE Backstage, diamonds: "1.234" may mean two numbers',
    );
    const clear = await logs('b.csv', '--country', 'BR', '--decimal-sign', ',');
    expect(clear.logs[0]).toMatchObject({ live: { duration: '3h 30m' }, revenue: { diamonds: 1234 } });
    expect(clear.stderr).toContain('columns not known and not read: Coluna nova (1)');
  });

  it('a row that cannot be read is counted with its place, or an error with --strict', async () => {
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '10'), row('October', '20', { id: '2', name: 'b' })));
    const { stderr } = await logs('b.csv', '--country', 'US');
    expect(stderr).toContain('1 row not counted: LIVE Backstage, period: no days, the first at b.csv, row 3');
    expect(await run('b.csv', '--country', 'US', '--strict')).toMatchObject({ exitCode: 1 });
  });
});

describe('Shop LIVE analysis', () => {
  const HEADER = [
    'Creator ID',
    'Creator',
    'Launched Time',
    'Duration',
    'Revenue',
    'Unit Sales',
    'Viewers',
    'ACU',
    'PCU',
    'Comments',
    'Shares',
    'Likes',
    'New Followers',
  ];
  const LIVE = [
    '1',
    'maya.cooks',
    '2026-10-03 18:00',
    '1h 35min',
    '$412.50',
    '22',
    '9,800',
    '310',
    '640',
    '3,120',
    '410',
    '182,450',
    '215',
  ];
  const costs = ['--tz', 'America/New_York', '--unit-cost', '2 USD', '--fee-rate', '6%'];

  it('likes stand beside sales, two rows below a title, in the time zone of the shop', async () => {
    write(folder, 'Live.csv', csv(['LIVE analysis'], ['2026-10-01 - 2026-10-31'], HEADER, LIVE));
    const {
      logs: [log],
    } = await logs('Live.csv', '--country', 'US', ...costs);
    expect(log).toEqual({
      version: 1,
      creator: { country: 'US', handle: '@maya.cooks' },
      live: { startedAt: '2026-10-03T18:00:00-04:00', duration: '1h 35m' },
      visibility: {
        likes: 182_450,
        comments: 3120,
        shares: 410,
        uniqueViewers: 9800,
        peakViewers: 640,
        averageViewers: 310,
        newFollowers: 215,
      },
      revenue: {
        productPromotion: [
          {
            product: 'Sales of this LIVE',
            kind: 'shop',
            sales: '412.50 USD',
            unitsSold: 22,
            unitCost: '2 USD',
            feeRate: '6%',
          },
        ],
      },
    });
    const [report] = [await estimates()].flat();
    expect(report.revenue.productPromotion).toMatchObject({ expected: '343.75', status: 'recorded' });
    expect(report.likes).toEqual({ count: 182_450, directRevenue: '0.00' });
  });

  it('what is left of the sales is asked for, and the time zone, and the currency', async () => {
    write(folder, 'Live.csv', csv(HEADER, LIVE));
    const { exitCode, stderr } = await run('Live.csv', '--country', 'US');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'add --tz (its times are local), --unit-cost ("0 USD" if nothing), --fee-rate (0% if none)',
    );
    write(
      folder,
      'Live.csv',
      csv(
        HEADER,
        LIVE.map((text) => text.replace('$', '')),
      ),
    );
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      '"412.50" tells no currency: add --currency USD',
    );
    const {
      logs: [log],
    } = await logs('Live.csv', '--country', 'GB', ...costs, '--currency', 'GBP');
    expect(log.revenue.productPromotion[0].sales).toBe('412.50 GBP');
  });
});

describe('affiliate orders', () => {
  const HEADER = [
    'Order ID',
    'SKU ID',
    'Product name',
    'Currency',
    'Order settlement status',
    'Content Type',
    'Content ID',
    'Est. standard commission',
    'Total final earned amount',
    'Order date',
  ];
  const ROOM = '7556000000000000001';
  const order = (
    id: string,
    more: Partial<Record<'type' | 'est' | 'final' | 'state' | 'currency' | 'room', string>> = {},
  ) => [
    id,
    '1',
    'Knife',
    more.currency ?? 'USD',
    more.state ?? 'Pending',
    more.type ?? 'LIVE',
    more.room ?? ROOM,
    more.est ?? '1.10',
    more.final ?? '',
    '03/10/2026',
  ];

  it('those of LIVEs become commission, settled apart from estimated, to the last cent', async () => {
    write(
      folder,
      'o.csv',
      csv(
        HEADER,
        order('1', { final: '1.05', state: 'Settled' }),
        order('2'),
        order('3'),
        order('4', { type: 'Video' }),
        order('5', { state: 'Ineligible' }),
        order('6', { est: '-' }),
      ),
    );
    const {
      logs: [log],
      stderr,
    } = await logs('o.csv', '--country', 'US');
    expect(log.live).toEqual({ id: ROOM, startedAt: '2026-10-03T00:00:00Z' });
    expect(log.revenue.productPromotion).toEqual([
      {
        product: '2 affiliate orders',
        kind: 'commission',
        amount: '2.20 USD',
        status: 'estimated',
      },
      {
        product: '1 affiliate order',
        kind: 'commission',
        amount: '1.05 USD',
        status: 'settled',
      },
    ]);
    expect(stderr).toContain('affiliate orders: 3 orders of 1 LIVE, 1 settled');
    expect(stderr).toContain(
      'left out: orders of videos or the showcase (1), orders that came back or are not eligible (1), orders without any commission stated (1)',
    );
    const [report] = [await estimates()].flat();
    expect(report.revenue.productPromotion).toMatchObject({ expected: '3.25', status: 'estimated' });
  });

  it('an order given twice counts once, as settled when it is', async () => {
    write(folder, 'old.csv', csv(HEADER, order('1'), order('2')));
    write(folder, 'new.csv', csv(HEADER, order('1', { final: '0.90' })));
    const sums = async (...names: string[]) =>
      (await logs(...names, '--country', 'US')).logs[0].revenue.productPromotion.map(
        ({ amount }: { amount: string }) => amount,
      );
    expect(await sums('old.csv', 'new.csv')).toEqual(['1.10 USD', '0.90 USD']);
    expect(await sums('new.csv', 'old.csv')).toEqual(['1.10 USD', '0.90 USD']);
  });

  it('the seller’s own CSV, with tabs behind its cells', async () => {
    const head = [
      'Order ID',
      'Creator Username',
      'Content Type',
      'Content ID',
      'Est. standard commission payment',
      'Actual Commission Payment',
      'Time Created',
    ];
    write(
      folder,
      's.csv',
      csv(head, ['9\t', 'maya\t', 'Live\t', `${ROOM}\t`, '£2.00\t', '£1.80\t', '03/10/2026 18:20:11\t']),
    );
    const {
      logs: [log],
    } = await logs('s.csv', '--country', 'GB');
    expect(log).toMatchObject({
      creator: { handle: '@maya' },
      revenue: { productPromotion: [{ amount: '1.80 GBP', status: 'settled' }] },
    });
  });

  it('is joined with the recording and TikTok’s own record of the same LIVE', async () => {
    const capture = [
      {
        event: 'gift',
        data: {
          giftId: 5655,
          giftName: 'Rose',
          diamondCount: 1,
          giftType: 2,
          repeatCount: 1,
          userId: '1',
          msgId: '1',
          roomId: ROOM,
          createTime: '1790964004000',
        },
      },
      {
        event: 'like',
        data: { likeCount: 3, totalLikeCount: 30, roomId: ROOM, createTime: '1790964064000' },
      },
    ];
    write(folder, 'c.jsonl', capture.map((event) => `${JSON.stringify(event)}\n`).join(''));
    write(folder, 'o.csv', csv(HEADER, order('1', { final: '1.05' })));
    const list = [
      {
        LiveStartTime: '2026-10-02 18:00:04',
        LiveEndTime: '2026-10-02 19:00:04',
        RoomId: ROOM,
        TotalEarning: '9',
        TotalLike: '40',
      },
    ];
    write(folder, 'd.json', JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } } }));
    const { logs: all, stderr } = await logs(
      'c.jsonl',
      'o.csv',
      'd.json',
      '--country',
      'US',
      '--earning-unit',
      'diamonds',
    );
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      visibility: { likes: 3 },
      revenue: {
        gifts: [{ gift: 'Rose', count: 1 }],
        diamonds: 9,
        productPromotion: [{ amount: '1.05 USD' }],
      },
    });
    expect(stderr).toContain('what several files tell of one LIVE is joined: 1 log');
    const [report] = [await estimates()].flat();
    expect(report.warnings.map(({ code }: { code: string }) => code)).toContain('diamonds-differ');
  });
});

describe('TikTok Studio', () => {
  const days = Array.from({ length: 31 }, (_, at) => new Date(Date.UTC(2025, 11, 2 + at)));
  const name = (day: Date) =>
    `${day.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' })} ${day.getUTCDate()}`;
  const overview = csv(
    ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
    ...days.map((day, at) => [name(day), String(at === 3 ? -40 : 100), '1', '97', '4', '2']),
  );
  const followers = csv(
    ['Date', 'Followers', 'Difference in followers from previous day'],
    ['December 31', '5120', 'undefined'],
    ['January 1', '5129', '9'],
  );

  it('fills the creator block of a log, with the year that the tables leave out', async () => {
    write(folder, 'Overview.csv', overview);
    write(folder, 'FollowerHistory.csv', followers);
    write(
      folder,
      'b.csv',
      csv(['Data period', 'Creator ID', 'Diamonds'], ['2026-01-01 ~ 2026-01-02', '1', '5']),
    );
    const {
      logs: [log],
      stderr,
    } = await logs(
      'b.csv',
      'Overview.csv',
      'FollowerHistory.csv',
      '--country',
      'US',
      '--until',
      '2026-01-01',
    );
    expect(log.creator).toEqual({ country: 'US', followers: 5129, videoViewsLast30Days: 29 * 100 - 40 });
    expect(stderr).toContain('TikTok Studio: 31 days, 2025-12-02 to 2026-01-01');
  });

  it('alone, and as the zip it comes in, is a creator block', async () => {
    const zip = zipSync({
      'Overview.csv': Buffer.from(overview),
      'FollowerHistory.csv': Buffer.from(followers),
      'Viewers.csv': Buffer.from('Date,Total Viewers\n'),
    });
    write(folder, 'Overview_2025-12-02_2026-01-01.zip', zip);
    const { stdout, exitCode } = await run('Overview_2025-12-02_2026-01-01.zip', '--country', 'US');
    expect(exitCode).toBe(0);
    expect(stdout).toBe('creator:\n  country: US\n  followers: 5129\n  videoViewsLast30Days: 2860\n');
    write(folder, 'creator.yaml', stdout);
    write(folder, 'b.csv', csv(['Data period', 'Diamonds'], ['2026-01-01 ~ 2026-01-02', '5']));
    expect((await logs('b.csv', '--creator', 'creator.yaml')).logs[0].creator.followers).toBe(5129);
  });

  it('without a year anywhere it asks for the last day', async () => {
    write(folder, 'Overview.csv', overview);
    const { stderr, exitCode } = await run('Overview.csv', '--country', 'US');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('days are written without a year; add --until 2026-11-23');
  });
});

describe('a data download', () => {
  const list = [
    { LiveStartTime: '2026-10-02 18:00:04', RoomId: '7', TotalEarning: '24.97', TotalLike: '40' },
  ];
  const json = JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } } });

  it('in money is what the Gifts earned, not an estimate', async () => {
    write(folder, 'user_data_tiktok.json', json);
    const {
      logs: [log],
      stderr,
    } = await logs('user_data_tiktok.json', '--country', 'GB', '--earning-unit', 'gbp');
    expect(log.revenue).toEqual({ liveRewards: { amount: '24.97 GBP' } });
    expect(stderr).toBe('Go Live History: 1 LIVE from 2026-10-02 to 2026-10-02, 24.97 GBP, 40 likes\n');
    const { stdout } = await runCli(['estimate', 'out.ndjson', '--json'], { cwd: folder });
    const [report] = [JSON.parse(stdout)].flat();
    expect(report.revenue.gifts).toMatchObject({ status: 'unknown', diamonds: null });
    const { stdout: pounds } = await runCli(['estimate', '-', '--json'], {
      stdin: `${JSON.stringify({ ...log, currency: 'GBP' })}\n`,
    });
    expect([JSON.parse(pounds)].flat()[0].revenue.gifts).toMatchObject({
      status: 'recorded',
      low: '24.97',
      high: '24.97',
    });
  });

  it('is the same as the zip it comes in, of which nothing else is unpacked', async () => {
    write(folder, 'user_data_tiktok.json', json);
    write(
      folder,
      'TikTok_Data.zip',
      zipSync({ 'user_data_tiktok.json': Buffer.from(json), 'secret.json': Buffer.from('{') }),
    );
    const options = ['--country', 'GB', '--earning-unit', 'USD'];
    expect((await logs('TikTok_Data.zip', ...options)).logs).toEqual(
      (await logs('user_data_tiktok.json', ...options)).logs,
    );
  });
});

describe('files that are none of these', () => {
  it.each([
    ['another table', 'x.csv', 'a,b\n1,2\n', 'error[wrong-file]: nothing of a LIVE in it'],
    ['no text', 'x.csv', Buffer.from([0xff, 0xfe, 0x00]), 'error[wrong-file]'],
    ['an empty file', 'x.csv', '', 'error[wrong-file]'],
    ['a zip of other things', 'x.zip', zipSync({ 'a.txt': Buffer.from('hi') }), 'error[wrong-file]'],
    [
      'a damaged zip',
      'x.zip',
      Buffer.from('PK\u0003\u0004nonsense'),
      'error[unreadable]: it is a damaged zip',
    ],
    [
      'a zip without sheets under .xlsx',
      'x.xlsx',
      zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }),
      'error[unreadable]: it is no XLSX file',
    ],
  ])('%s', async (_, name, bytes, message) => {
    write(folder, name, bytes);
    const { exitCode, stderr, stdout } = await run(name, '--country', 'US');
    expect(stderr).toContain(message);
    expect([exitCode === 0, stdout]).toEqual([false, '']);
  });

  it.each(['x.csv', 'x.xlsx', 'x.zip', 'user_data_tiktok.json'])(
    'estimate of %s says to import it',
    async (name) => {
      write(folder, 'x.csv', csv(['Data period', 'Diamonds'], ['2026-01-01 ~ 2026-01-02', '5']));
      write(folder, 'x.xlsx', zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }));
      write(folder, 'x.zip', zipSync({ 'a.csv': Buffer.from('hi') }));
      const { exitCode, stderr } = await runCli(['estimate', name], { cwd: folder });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error[wrong-file]');
      expect(stderr).toContain('tiktok-earn import');
    },
  );
});
