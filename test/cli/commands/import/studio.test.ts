import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csv, folder, logs, run } from '../../../support/imported-files.js';
import { write } from '../../../support/run-cli.js';

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
