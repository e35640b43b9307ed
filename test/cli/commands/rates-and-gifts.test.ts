import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.js';

describe('rates and gifts', () => {
  it('lists, searches, and shows one rate with its history', async () => {
    expect((await runCli(['rates'])).stdout).toContain('payout-fee-bank');
    const rpm = (await runCli(['rates', 'rpm'])).stdout;
    expect(rpm).toContain('creator-fund-rpm');
    expect(rpm).not.toContain('payout-fee-bank');
    const one = (await runCli(['rates', 'diamonds-per-coin'])).stdout;
    expect(one).toContain('Alternative two-to-one: 0.5 (use it with --use diamonds-per-coin=two-to-one)');
    expect(one).toContain('S30 · TikTok-Live-Connector');
    expect((await runCli(['rates', 'scaled', 'weekly'])).stdout).toContain('Also said:');
    expect((await runCli(['rates', 'rpm', '--on', '2023-06-01'])).stdout).not.toMatch(/folklore/);
    expect(await runCli(['rates', 'creator-fund-rp'])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['rates', 'dimond-face-value'])).toMatchObject({
      stdout: '',
      exitCode: 1,
      stderr: expect.stringContaining('did you mean `diamond-face-value`'),
    });
    expect((await runCli(['rates', 'zzz zzz'])).stderr).toContain('there are diamonds-per-coin');
    const [data] = JSON.parse((await runCli(['rates', 'diamond-face-value', '--json'])).stdout);
    expect(data).toMatchObject({
      id: 'diamond-face-value',
      versions: [{ low: '0.01', from: null, to: null }],
    });
    expect(
      JSON.parse((await runCli(['rates', 'diamonds-per-coin', '--json'])).stdout)[0].alternatives[0],
    ).toMatchObject({ name: 'two-to-one', expected: '0.5' });
  });

  it('finds Gifts by name, id and price', async () => {
    expect((await runCli(['gifts', 'lion'])).stdout).toContain('6369');
    expect((await runCli(['gifts', '29999'])).stdout).toContain('Lion');
    expect((await runCli(['gifts', '5655'])).stdout).toMatch(/Rose .* yes/);
    expect(
      JSON.parse((await runCli(['gifts', 'TikTok', 'Universe', '--json'])).stdout).map(
        ({ coins }: { coins: number }) => coins,
      ),
    ).toEqual([34999, 34999, 34999, 34999, 44999, 44999]);
    expect(await runCli(['gifts', 'Ros'])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['gifts', 'Lionn'])).toMatchObject({
      stdout: '',
      exitCode: 1,
      stderr: expect.stringContaining('did you mean `Lion`'),
    });
    expect((await runCli(['gifts', 'zorglubzorglub'])).stderr).toContain('give its price as `coins:`');
    expect(await runCli(['gifts', 'zorglubzorglub', '--json'])).toMatchObject({
      stdout: '[]\n',
      exitCode: 1,
    });
    expect(JSON.parse((await runCli(['gifts', '--json'])).stdout)).toHaveLength(1025);
  });
});
