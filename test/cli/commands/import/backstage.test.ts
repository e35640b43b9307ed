import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { csv, estimates, folder, logs, run } from '../../../support/imported-files.js';
import { runCli, write } from '../../../support/run-cli.js';

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
