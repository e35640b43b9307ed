import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/cli/io.js';
import { LIMITS } from '../../../src/input/limits.js';
import { written } from '../../support/logs.js';
import { runCli, scratch, write } from '../../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

describe('reading', () => {
  it('a file that is not there has a neighbour', async () => {
    const folder = scratch();
    write(folder, 'sunday.yaml', GOOD);
    const { stderr, exitCode } = await runCli(['estimate', 'sundy.yaml'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('error[unreadable]: there is no such file or folder');
    expect(stderr).toContain('did you mean `sunday.yaml`?');
    expect((await runCli(['estimate', 'zzz/zzz/zzz.yaml'], { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(['estimate', 'nothing-like-it'], { cwd: folder })).stderr).toContain(
      'tiktok-earn init',
    );
  });

  it('an empty folder, a NUL in the name, a file used as a folder', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    fs.mkdirSync(path.join(folder, 'empty'));
    expect((await runCli(['estimate', 'empty'], { cwd: folder })).stderr).toContain('no logs in this folder');
    expect((await runCli(['estimate', 'a\0b'], { cwd: folder })).stderr).toContain('NUL character');
    expect((await runCli(['estimate', 'a.yaml/b'], { cwd: folder })).stderr).toContain(
      'a part of this path is no folder',
    );
  });

  it('limits are named when they are met, one byte before they are not', async () => {
    const folder = scratch();
    const padded = (bytes: number) => `${GOOD}${' '.repeat(bytes - GOOD.length)}`;
    write(folder, 'fits.yaml', padded(LIMITS.logBytes));
    write(folder, 'large.yaml', padded(LIMITS.logBytes + 1));
    write(folder, 'fits.ndjson', `${GOOD}\n${padded(LIMITS.lineBytes)}`);
    write(folder, 'large.ndjson', `${GOOD}\n${padded(LIMITS.lineBytes + 1)}`);
    expect((await runCli(['check', 'fits.yaml'], { cwd: folder })).exitCode).toBe(0);
    expect((await runCli(['check', 'fits.ndjson'], { cwd: folder })).exitCode).toBe(0);
    const large = await runCli(['check', 'large.yaml'], { cwd: folder });
    expect([large.exitCode, large.stderr]).toEqual([
      1,
      expect.stringContaining('error[too-large]: larger than 5 MB'),
    ]);
    expect((await runCli(['check', 'large.ndjson'], { cwd: folder })).stderr).toContain(
      'large.ndjson:2: error[too-large]: larger than 1 MB',
    );
    const endless = await runCli(['check', '/dev/zero']);
    expect(endless.stderr).toContain('larger than 5 MB');
  });

  it('a file that cannot be read part of the way is refused, a slow pipe is waited for', async () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    const fail = (code: string) => () => {
      throw Object.assign(new Error(code), { code, syscall: 'read' });
    };
    const broken = await runCli(['estimate', 'a.yaml'], {
      cwd: folder,
      files: { ...fs, readSync: fail('EIO') } as Files,
    });
    expect([broken.exitCode, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('the device reports an error');
    let tries = 0;
    const slow = ((...args: Parameters<typeof fs.readSync>) => {
      tries += 1;
      if (tries === 1) fail('EAGAIN')();
      return tries > 3 ? fail('EOF')() : fs.readSync(...args);
    }) as unknown as Files['readSync'];
    expect(
      (await runCli(['estimate', 'a.yaml'], { cwd: folder, files: { ...fs, readSync: slow } as Files }))
        .exitCode,
    ).toBe(0);
    const closed = await runCli(['estimate', 'a.yaml'], {
      cwd: folder,
      files: { ...fs, openSync: fail('EWEIRD') } as Files,
    });
    expect(closed.stderr).toContain('the system says EWEIRD');
  });

  it.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8]), 'a packed (gzip) file'],
    ['html', '<!doctype html>', 'HTML or XML'],
    ['latin1', Buffer.from([0x61, 0xe9]), 'not UTF-8'],
    ['csv', 'a,b,c\n1,2,3\n', 'must be a stream log'],
    ['json list', '[1]', 'must be a stream log'],
  ])('%s is recognised', async (name, content, message) => {
    const folder = scratch();
    write(folder, `${name}.yaml`, content);
    const { stderr, exitCode } = await runCli(['estimate', `${name}.yaml`], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe('an empty file', () => {
  const folder = scratch();
  it.each(['e.jsonl', 'e.json', 'e.yaml'])('%s is refused by every command', async (name) => {
    for (const content of ['', '\n \n']) {
      write(folder, name, content);
      for (const command of ['estimate', 'check', 'eligibility', 'report']) {
        const { stdout, stderr, exitCode } = await runCli([command, name], { cwd: folder });
        expect([command, stdout, exitCode, stderr]).toEqual([
          command,
          '',
          1,
          expect.stringContaining('error[empty]'),
        ]);
      }
    }
  });
});
