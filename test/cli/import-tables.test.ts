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
      expect(stderr).toContain('2 logs, and one YAML file holds one');
    }
    expect((await run('two.csv', '--country', 'US', '-o', 'two')).exitCode).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'two'))).toEqual([
      '2026-10-01-b.yaml',
      '2026-10-01-host_account.yaml',
    ]);
  });

  it('two files that tell one period differently are refused, in either order', async () => {
    write(folder, 'b1.csv', csv(HEADER, row(OCTOBER, '100')));
    write(folder, 'b2.csv', csv(HEADER, row(OCTOBER, '200')));
    const gone = { id: 'The creator has quit the network', name: '-' };
    write(folder, 'n1.csv', csv(HEADER, row(OCTOBER, '50', gone)));
    write(folder, 'n2.csv', csv(HEADER, row(OCTOBER, '60', gone)));
    for (const names of [
      ['b1.csv', 'b2.csv'],
      ['b2.csv', 'b1.csv'],
      ['n1.csv', 'n2.csv'],
      ['n2.csv', 'n1.csv'],
    ]) {
      const { exitCode, stderr } = await run(...names, '--country', 'US');
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining('of one creator and the same days, but do not say the same'),
      ]);
    }
  });

  it('a month counts its LIVEs twice also when it does not say how many, or whose they are', async () => {
    write(folder, 'm.csv', csv(['Data period', "Creator's username", 'Diamonds'], [OCTOBER, 'anna', '100']));
    const list = [{ LiveStartTime: '2026-10-08 18:00:04', TotalEarning: '120' }];
    write(folder, 'd.json', JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } } }));
    const { exitCode, stderr } = await run(
      'm.csv',
      'd.json',
      '--country',
      'US',
      '--earning-unit',
      'diamonds',
    );
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('it would count twice')]);
  });

  it('the order of files changes nothing', async () => {
    write(
      folder,
      'x.csv',
      csv(
        HEADER,
        row(OCTOBER, '1', { id: '3', name: 'c' }),
        row(OCTOBER, '9', { id: 'has left', name: '-' }),
      ),
    );
    write(folder, 'y.csv', csv(HEADER, row(OCTOBER, '1', { id: '4', name: 'b' })));
    write(folder, 'z.csv', csv(HEADER, row('2026-09-01 ~ 2026-09-30', '2', { id: '3', name: 'c' })));
    const texts = new Set<string>();
    for (const names of [
      ['x', 'y', 'z'],
      ['z', 'y', 'x'],
      ['y', 'x', 'z'],
    ]) {
      texts.add(JSON.stringify((await logs(...names.map((name) => `${name}.csv`), '--country', 'US')).logs));
    }
    expect(texts.size).toBe(1);
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
      'b.csv, row 2: LIVE Backstage, Diamantes: "1.234" may mean two numbers: add --decimal-sign .',
    );
    const clear = await logs('b.csv', '--country', 'BR', '--decimal-sign', ',');
    expect(clear.logs[0]).toMatchObject({ live: { duration: '3h 30m' }, revenue: { diamonds: 1234 } });
    expect(clear.stderr).toContain('columns not known and not read: Coluna nova (1)');
  });

  it.each([
    ['a month in words', row('October', '20')],
    ['a day that is none', row('2026-02-30 ~ 2026-03-05', '20')],
    ['days the wrong way round', row('2026-10-06 ~ 2026-10-01', '20')],
    ['a sum of all under the table', row(OCTOBER, '30', { id: 'Total', name: '-' })],
    ['Diamonds in thousands', row(OCTOBER, '12K')],
    ['Diamonds of 23 digits', row(OCTOBER, '9'.repeat(23))],
    ['LIVEs below zero', row(OCTOBER, '5', { lives: '-1' })],
  ])('%s is an error with its place, and nothing is written', async (_, bad) => {
    write(folder, 'b.csv', csv(HEADER, row(OCTOBER, '10', { id: '7' }), [''], bad));
    const { exitCode, stderr, stdout } = await run('b.csv', '--country', 'US', '-o', 'never.ndjson');
    expect([exitCode, stdout, fs.existsSync(path.join(folder, 'never.ndjson'))]).toEqual([1, '', false]);
    expect(stderr).toContain('error[lost-lines]: b.csv, row 4: LIVE Backstage, ');
  });

  it('of creators who have left only the latest export counts, and a file given twice counts once', async () => {
    const gone = { id: 'The creator has quit the network', name: '-' };
    write(folder, 'q6.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-06', '1000', gone)));
    write(folder, 'q20.csv', csv(HEADER, row('2026-10-01 ~ 2026-10-20', '1500', gone)));
    fs.copyFileSync(path.join(folder, 'q20.csv'), path.join(folder, 'q20-copy.csv'));
    for (const names of [
      ['q6.csv', 'q20.csv'],
      ['q20.csv', 'q6.csv'],
      ['q20.csv', 'q20-copy.csv'],
    ]) {
      const { logs: all } = await logs(...names, '--country', 'US');
      expect(all.map(({ revenue }) => revenue.diamonds)).toEqual([1500]);
    }
  });

  it('a month and a LIVE in it are not both counted', async () => {
    write(folder, 'anna.yaml', 'country: US\nhandle: "@anna"\nage: 30\n');
    write(
      folder,
      'b.csv',
      csv(HEADER, row(OCTOBER, '2497', { name: 'Anna' }), row(OCTOBER, '7', { id: '2', name: 'ben' })),
    );
    const list = [
      { LiveStartTime: '2026-10-02 18:00:04', RoomId: '7', TotalEarning: '2497', TotalLike: '40' },
    ];
    write(folder, 'd.json', JSON.stringify({ 'TikTok Live': { 'Go Live History': { GoLiveList: list } } }));
    const { exitCode, stderr } = await run(
      'b.csv',
      'd.json',
      '--creator',
      'anna.yaml',
      '--earning-unit',
      'diamonds',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('are a sum of several LIVEs and one of them: it would count twice');
    const { logs: all } = await logs('b.csv', '--creator', 'anna.yaml');
    expect(all.map(({ creator }) => creator)).toEqual([
      { country: 'US', handle: '@anna', age: 30 },
      { country: 'US', handle: '@ben' },
    ]);
  });

  it('every sheet counts that is a table, and none is lost among many rows', async () => {
    const cells = (rows: string[][]) => rows.map((each) => each.map((value) => ({ value, type: String })));
    const sheets = [
      { data: cells([['Cover']]), sheet: 'Cover' },
      { data: cells([HEADER, row(OCTOBER, '1000')]), sheet: 'A' },
      { data: cells([HEADER, row(OCTOBER, '5000', { id: '2', name: 'ben' })]), sheet: 'B' },
    ];
    write(folder, 'three.xlsx', await (await writeXlsxFile(sheets)).toBuffer());
    expect(
      (await logs('three.xlsx', '--country', 'US')).logs.map(({ revenue }) => revenue.diamonds).sort(),
    ).toEqual([1000, 5000]);
    const many = Array.from({ length: 150_000 }, () => row(OCTOBER, '3'));
    write(
      folder,
      'many.csv',
      csv(HEADER) + many.map((each) => `${each.map((text) => `"${text}"`).join(',')}\n`).join(''),
    );
    expect((await logs('many.csv', '--country', 'US')).logs).toHaveLength(1);
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

  it('a LIVE in two exports counts once when they agree, and is refused when they do not', async () => {
    write(folder, 'Live.csv', csv(HEADER, LIVE));
    fs.copyFileSync(path.join(folder, 'Live.csv'), path.join(folder, 'again.csv'));
    expect((await logs('Live.csv', 'again.csv', '--country', 'US', ...costs)).logs).toHaveLength(1);
    write(
      folder,
      'again.csv',
      csv(
        HEADER,
        LIVE.map((text) => text.replace('$412.50', '$9.00')),
      ),
    );
    const { exitCode, stderr } = await run('Live.csv', 'again.csv', '--country', 'US', ...costs);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('are of one creator and start')]);
  });

  it('a time that was on no clock, and units that nobody told, are refused', async () => {
    const cells = (launched: string, units: string) =>
      LIVE.map((text, at) =>
        HEADER[at] === 'Launched Time' ? launched : HEADER[at] === 'Unit Sales' ? units : text,
      );
    write(folder, 'Live.csv', csv(HEADER, cells('2026-03-08 02:30', '22')));
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      'was on no clock in America/New_York',
    );
    write(folder, 'Live.csv', csv(HEADER, cells('2026-03-08 18:30', '-')));
    expect((await run('Live.csv', '--country', 'US', ...costs)).stderr).toContain(
      'Unit Sales: nothing stated',
    );
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
    expect(stderr).toContain(
      'affiliate orders: 4 orders of 1 LIVE, 1 settled, 1 came back or are not eligible',
    );
    expect(stderr).toContain(
      'left out: orders of videos or the showcase (1), orders without any commission stated (1)',
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
      live: { startedAt: '2026-10-02T18:00:04Z', endedAt: '2026-10-02T19:00:04Z' },
      visibility: { likes: 40 },
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

describe('affiliate orders that are not plain', () => {
  const HEADER = [
    'Order ID',
    'SKU ID',
    'Creator Username',
    'Currency',
    'Order Status',
    'Content Type',
    'Content ID',
    'Est. standard commission',
    'Est. Shop Ads commission',
    'Total final earned amount',
    'Order date',
  ];
  const order = (
    more: Partial<
      Record<'id' | 'sku' | 'who' | 'currency' | 'state' | 'est' | 'ads' | 'final' | 'day', string>
    > = {},
  ) => [
    more.id ?? '1',
    more.sku ?? '1',
    more.who ?? 'anna',
    more.currency ?? 'USD',
    more.state ?? 'Completed',
    'LIVE',
    '7556000000000000001',
    more.est ?? '',
    more.ads ?? '',
    more.final ?? '',
    more.day ?? '03/10/2026',
  ];
  const commission = async (...rows: string[][]) => {
    write(folder, 'o.csv', csv(HEADER, ...rows));
    const { logs: all } = await logs('o.csv', '--country', 'US');
    return all[0].revenue.productPromotion.map(
      ({ amount, status }: { amount: string; status: string }) => `${amount} ${status}`,
    );
  };

  it('a final 0 of an order that still waits is no amount yet', async () => {
    expect(await commission(order({ state: 'Awaiting settlement', est: '12.50', final: '0.00' }))).toEqual([
      '12.50 USD estimated',
    ]);
    expect(await commission(order({ state: 'Completed', est: '12.50', final: '0.00' }))).toEqual([
      '0 USD settled',
    ]);
  });

  it('what is expected is all that is expected: Shop Ads too', async () => {
    expect(await commission(order({ state: 'Pending', est: '10.00', ads: '5.00' }))).toEqual([
      '15 USD estimated',
    ]);
  });

  it('partly refunded and not refunded are not refunded', async () => {
    const states = ['Partially refunded', 'No refund', 'Refunded', 'Cancelled'];
    const rows = states.map((state, at) => order({ id: String(at + 1), state, est: '100.00' }));
    expect(await commission(...rows)).toEqual(['200 USD estimated']);
  });

  it('what was taken back is taken off', async () => {
    expect(await commission(order({ final: '8.00' }), order({ id: '2', final: '-5.00' }))).toEqual([
      '3 USD settled',
    ]);
  });

  it('two rows of one order are two parts of it', async () => {
    expect(await commission(order({ sku: '', final: '5.00' }), order({ sku: '', final: '8.00' }))).toEqual([
      '13 USD settled',
    ]);
  });

  it.each([
    [
      'an id that Excel has shortened',
      { id: '5.77E+17', final: '1.00' },
      'Order ID: "5.77E+17" is not all of its digits; if Excel has shortened it, download the file again',
    ],
    ['a currency nobody knows', { currency: 'ABC', final: '1.00' }, '"ABC" is no currency'],
    ['a sign that is not the column’s', { currency: 'MXN', final: '€1.00' }, '"€1.00" is not in MXN'],
    ['a sign that is none', { final: 'about 1.00' }, 'no currency is called "about"'],
    ['parentheses', { final: '(1.50)' }, '"(1.50)" is no amount'],
    ['a day that is none', { final: '1.00', day: '30/02/2026' }, ': "30/02/2026" is no date'],
    ['a month before a day', { final: '1.00', day: '10/13/2026' }, 'days come before months'],
  ])('%s is an error with its place', async (_, more, message) => {
    write(folder, 'o.csv', csv(HEADER, order({ final: '2.00' }), order({ id: '2', ...more })));
    const { exitCode, stderr, stdout } = await run('o.csv', '--country', 'MX');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('o.csv, row 3: affiliate orders, ');
    expect(stderr).toContain(message);
  });

  it('one order with two settled amounts, and one LIVE of two creators, are refused', async () => {
    write(folder, 'a.csv', csv(HEADER, order({ final: '1.50' })));
    write(folder, 'b.csv', csv(HEADER, order({ final: '9.50' })));
    for (const names of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ]) {
      const { exitCode, stderr } = await run(...names, '--country', 'US');
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining('are the same order, but do not say the same'),
      ]);
    }
    write(
      folder,
      'c.csv',
      csv(HEADER, order({ final: '1.50' }), order({ id: '2', who: 'ben', final: '20.50' })),
    );
    const { exitCode, stderr } = await run('c.csv', '--country', 'US');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('are of one room, but of two creators')]);
  });

  it('an order that comes back later pays nothing, in either order of the files', async () => {
    write(
      folder,
      'old.csv',
      csv(
        HEADER,
        order({ state: 'Pending', est: '5.00' }),
        order({ id: '2', state: 'Pending', est: '1.00' }),
      ),
    );
    write(
      folder,
      'new.csv',
      csv(HEADER, order({ state: 'Ineligible', final: '0' }), order({ id: '2', final: '1.00' })),
    );
    for (const names of [
      ['old.csv', 'new.csv'],
      ['new.csv', 'old.csv'],
    ]) {
      const {
        logs: [log],
        stderr,
      } = await logs(...names, '--country', 'US');
      expect(log.revenue.productPromotion).toEqual([
        { product: '1 affiliate order', kind: 'commission', amount: '1 USD', status: 'settled' },
      ]);
      expect(stderr).toContain('came back or are not eligible');
    }
  });

  it('a part of an order that came back leaves the other part what it is', async () => {
    const two = (first: object, second: object) =>
      csv(HEADER, order({ sku: '9', ...first }), order({ sku: '9', ...second }));
    write(folder, 'old.csv', two({ state: 'Pending', est: '5.00' }, { state: 'Pending', est: '3.00' }));
    write(folder, 'new.csv', two({ state: 'Refunded', final: '0' }, { final: '3.00' }));
    const {
      logs: [log],
    } = await logs('old.csv', 'new.csv', '--country', 'US');
    expect(log.revenue.productPromotion.map(({ amount }: { amount: string }) => amount)).toEqual(['3 USD']);
  });

  it('LIVEs of one day are several, and 5 and 5.00 one amount', async () => {
    const at = (liveId: string, cells: string[]) =>
      cells.map((text) => (text === '7556000000000000001' ? liveId : text));
    write(
      folder,
      'o.csv',
      csv(HEADER, at('71', order({ final: '5' })), at('72', order({ id: '2', final: '6' }))),
    );
    write(folder, 'p.csv', csv(HEADER, at('71', order({ final: '5.00' }))));
    write(folder, 'anna.yaml', 'country: US\nhandle: "@anna"\n');
    const { logs: all } = await logs('o.csv', 'p.csv', '--creator', 'anna.yaml');
    expect(all.map(({ live }) => live.id)).toEqual(['71', '72']);
    expect(await estimates()).toHaveLength(2);
  });

  it('of 40,000 orders takes no longer for being of one LIVE', async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => order({ id: String(at + 1), final: '1.00' }));
    const began = performance.now();
    expect(await commission(...rows)).toEqual(['40000 USD settled']);
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe('what an import does not do', () => {
  const BACKSTAGE = ['Data period', 'Creator ID', "Creator's username", 'Diamonds'];
  const table = csv(
    BACKSTAGE,
    ['2026-10-01 ~ 2026-10-31', '1', 'anna', '5'],
    ['2026-10-01 ~ 2026-10-31', '2', 'ben', '6'],
  );

  it('write some files when another is in the way', async () => {
    write(folder, 't.csv', table);
    write(folder, 'half/2026-10-01.yaml', 'mine');
    write(folder, 'half/2026-10-01-2.yaml', 'mine');
    const { exitCode } = await run('t.csv', '--country', 'US', '-o', 'half/');
    expect([exitCode, fs.readdirSync(path.join(folder, 'half')).length]).toEqual([2, 2]);
  });

  it('write the first file when the second cannot be, also with --force', async () => {
    write(folder, 't.csv', table);
    write(folder, 'part/2026-10-01-2.yaml/kept.txt', 'mine');
    const { exitCode, stderr } = await run('t.csv', '--country', 'US', '-o', 'part/', '--force');
    expect([exitCode, fs.readdirSync(path.join(folder, 'part'))]).toEqual([2, ['2026-10-01-2.yaml']]);
    expect(stderr).toContain('it is a folder');
  });

  it('make event rows of tables, or logs into a name that is none', async () => {
    write(folder, 't.csv', table);
    const events = await run('t.csv', '--country', 'US', '--events', 'parquet', '-o', 't.parquet');
    expect([events.exitCode, events.stderr]).toEqual([
      1,
      expect.stringContaining('event rows are made of recordings only'),
    ]);
    expect((await run('t.csv', '--country', 'US', '-o', '')).exitCode).toBe(2);
  });

  it('write YAML into a name that ends in .json', async () => {
    write(folder, 'one.csv', csv(BACKSTAGE, ['2026-10-01 ~ 2026-10-31', '1', 'anna', '5']));
    expect((await run('one.csv', '--country', 'US', '-o', 'one.json', '--force')).exitCode).toBe(0);
    expect((await runCli(['check', 'one.json'], { cwd: folder })).exitCode).toBe(0);
  });

  it('call numbers of a file a bug of its own, or print its escapes', async () => {
    const like = (id: number) => ({
      event: 'like',
      data: { likeCount: 1e12, msgId: String(id), createTime: '1794769200029' },
    });
    write(
      folder,
      'likes.jsonl',
      [like(1), like(2), like(3)].map((each) => `${JSON.stringify(each)}\n`).join(''),
    );
    const { exitCode, stderr } = await run('likes.jsonl', '--country', 'US');
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('what was read makes no log: visibility.likes'),
    ]);
    const gift = {
      giftId: 'a\u001b[2J',
      userId: '1',
      repeatCount: 1,
      roomId: '77\u001b[2J',
      createTime: '1794769200029',
    };
    write(
      folder,
      'esc.jsonl',
      `${JSON.stringify({ event: 'gift', data: gift })}\n${JSON.stringify({ event: 'chat', data: gift })}\n`,
    );
    const escaped = await run('esc.jsonl', '--country', 'US');
    expect(escaped.exitCode).toBe(0);
    expect(escaped.stdout + escaped.stderr).not.toContain('\u001b');
  });

  it('lose a file of a zip in silence', async () => {
    const good = Buffer.from(table);
    write(folder, 'z.zip', zipSync({ 'a.csv': good, 'b.csv': Buffer.from('x,y\n1,2\n') }));
    expect((await logs('z.zip', '--country', 'US')).stderr).toContain(
      'left out: tables that are not known (1)',
    );
    write(folder, 'z.zip', zipSync({ 'a.csv': good, 'user_data.json': Buffer.from('{"Go Live History"') }));
    const { exitCode, stderr } = await run('z.zip', '--country', 'US');
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('user_data.json: it is no JSON of a data download'),
    ]);
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
    write(folder, 'b.csv', csv(['Data period', 'Diamonds'], ['2026-01-01 ~ 2026-01-02', '5']));
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

  it('of two tables that differ on a day none is believed', async () => {
    write(folder, 'f1.csv', csv(['Date', 'Followers'], ['January 1', '5129']));
    write(folder, 'f2.csv', csv(['Date', 'Followers'], ['January 1', '5130']));
    const { exitCode, stderr } = await run('f1.csv', 'f2.csv', '--country', 'US', '--until', '2026-01-01');
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('5129 followers and 5130 followers are both of 2026-01-01'),
    ]);
  });

  it('is read from either end, and its last day must be the one that was named', async () => {
    const down = csv(
      ['Date', 'Followers'],
      ['January 1', '5129'],
      ['December 31', '5120'],
      ['December 30', '5111'],
    );
    write(folder, 'down.csv', down);
    const { stdout } = await run('down.csv', '--country', 'US', '--until', '2027-01-01');
    expect(stdout).toContain('followers: 5129');
    for (const until of ['2026-06-30', '2026-12-31']) {
      const { exitCode, stderr } = await run('down.csv', '--country', 'US', '--until', until);
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining(`the last day is January 1, not ${until}; correct --until`),
      ]);
    }
    write(folder, 'backup-2020-01-01/F.csv', down);
    expect((await run('backup-2020-01-01/F.csv', '--country', 'US')).stderr).toContain('add --until');
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

  it('a LIVE with its room and without it is one; a TotalEarning that cannot be read is an error', async () => {
    write(folder, 'd1.json', json);
    write(folder, 'd2.json', json.replace('"RoomId":"7",', ''));
    const options = ['--country', 'GB', '--earning-unit', 'GBP'];
    expect((await run('d1.json', 'd2.json', ...options)).stderr).toContain('is the same LIVE as d1.json');
    write(folder, 'd3.json', json.replace('24.97', '1,234'));
    const { exitCode, stderr } = await run('d3.json', ...options);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('a LIVE whose TotalEarning is "1,234"')]);
    write(
      folder,
      'd4.json',
      json.replace('"7"', '7137728632142843000').replace('{', '{"x":0.30000000000000004,'),
    );
    expect((await logs('d4.json', ...options)).logs[0].live.id).toBe('7137728632142843000');
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
    [
      'another table',
      'x.csv',
      'a,b\n1,2\n',
      'error[wrong-file]: a table of TikTok is known by its header; this one begins with a | b',
    ],
    ['no text', 'x.csv', Buffer.from([0xff, 0xfe, 0x00]), 'error[wrong-file]'],
    ['an empty file', 'x.csv', '', 'error[wrong-file]'],
    ['a zip of other things', 'x.zip', zipSync({ 'a.txt': Buffer.from('hi') }), 'error[wrong-file]'],
    [
      'a damaged zip',
      'x.zip',
      Buffer.from('PK\u0003\u0004nonsense'),
      'error[unreadable]: it is a damaged or locked zip',
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
