import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folder, logs, run } from '../../../support/imported-files.js';
import { runCli, write } from '../../../support/run-cli.js';

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
