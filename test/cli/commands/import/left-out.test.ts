import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csv, folder, logs, run } from '../../../support/imported-files.js';
import { runCli, write } from '../../../support/run-cli.js';

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
    expect(escaped.exitCode).toBe(1);
    expect(escaped.stderr).toContain('error[unreadable-gifts]');
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
