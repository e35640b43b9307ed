import { describe, expect, it } from 'vitest';
import { written } from '../../support/logs.js';
import { runCli, scratch, write } from '../../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

describe('check', () => {
  it('is silent when clean, tells warnings without failing, and gives data', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    write(folder, 'b.yaml', JSON.stringify(written({ revenue: { gifts: [{ gift: 'Zorglub', count: 1 }] } })));
    expect(await runCli(['check', 'a.yaml'], { cwd: folder })).toEqual({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
    const warned = await runCli(['check', 'b.yaml'], { cwd: folder });
    expect([warned.stdout, warned.exitCode]).toEqual(['', 0]);
    expect(warned.stderr).toContain('warning[unknown-gift]');
    expect(
      JSON.parse((await runCli(['check', 'b.yaml', '--json'], { cwd: folder })).stderr).problems,
    ).toMatchObject([{ code: 'unknown-gift', path: 'revenue.gifts.0.gift' }]);
    expect((await runCli(['check', 'no.yaml'], { cwd: folder })).exitCode).toBe(2);
  });
});
