import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/cli/io.js';
import { written } from '../../support/logs.js';
import { runCli, scratch, write } from '../../support/run-cli.js';

const GOOD = JSON.stringify(written({ revenue: { diamonds: 1000, liveRewards: { percentage: 40 } } }));

describe('writing', () => {
  const out = (folder: string, ...more: string[]) => [
    'estimate',
    'a.yaml',
    '--json',
    '-o',
    path.join(folder, 'out.json'),
    ...more,
  ];
  const setUp = () => {
    const folder = scratch();
    write(folder, 'a.yaml', GOOD);
    return folder;
  };

  it('never overwrites without --force, leaves nothing else behind', async () => {
    const folder = setUp();
    expect((await runCli(out(folder), { cwd: folder })).exitCode).toBe(0);
    const first = fs.readFileSync(path.join(folder, 'out.json'), 'utf8');
    expect(JSON.parse(first).total.expected).toBe('4.00');
    fs.writeFileSync(path.join(folder, 'out.json'), 'mine');
    const refused = await runCli(out(folder), { cwd: folder });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('add --force to replace it');
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('mine');
    expect((await runCli(out(folder, '--force'), { cwd: folder })).exitCode).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe(first);
    expect(fs.readdirSync(folder).sort()).toEqual(['a.yaml', 'out.json']);
  });

  it('links are not followed: a dangling one is in the way, --force replaces the link', async () => {
    const folder = setUp();
    fs.symlinkSync(path.join(folder, 'elsewhere.json'), path.join(folder, 'out.json'));
    expect((await runCli(out(folder), { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(out(folder, '--force'), { cwd: folder })).exitCode).toBe(0);
    expect(fs.lstatSync(path.join(folder, 'out.json')).isSymbolicLink()).toBe(false);
    expect(fs.existsSync(path.join(folder, 'elsewhere.json'))).toBe(false);
  });

  it.each(['pipe', 'folder'])(
    'what is no file is not replaced by one, not with --force either: a %s',
    async (kind) => {
      const folder = setUp();
      const there = path.join(folder, 'out.json');
      if (kind === 'pipe') execFileSync('mkfifo', [there]);
      else fs.mkdirSync(there);
      const { stderr, exitCode } = await runCli(out(folder, '--force'), { cwd: folder });
      const message = kind === 'pipe' ? 'it is no regular file' : 'it is a folder';
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
      expect(fs.lstatSync(there).isFile()).toBe(false);
      expect(fs.readdirSync(folder).sort()).toEqual(['a.yaml', 'out.json']);
    },
  );

  it('a file needs a name', async () => {
    const folder = setUp();
    const { stderr, exitCode } = await runCli(['estimate', 'a.yaml', '-o', ''], { cwd: folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('a file without a name')]);
  });

  it('an input is never the output, by its name or by a hard link', async () => {
    const folder = setUp();
    fs.linkSync(path.join(folder, 'a.yaml'), path.join(folder, 'out.json'));
    for (const name of ['a.yaml', './a.yaml', 'out.json']) {
      const { stderr, exitCode } = await runCli(['estimate', 'a.yaml', '-f', 'json', '--force', '-o', name], {
        cwd: folder,
      });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is one of the inputs')]);
    }
    expect(fs.readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toBe(GOOD);
  });

  it('whatever step fails, there is the whole file or none, and no litter', async () => {
    const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync'] as const;
    for (const step of steps) {
      for (const force of [false, true]) {
        const folder = setUp();
        const files = {
          ...fs,
          [step]: (...args: unknown[]) => {
            const isOutput =
              step === 'openSync' ? args[1] === 'wx' : step === 'closeSync' ? wasWritten : true;
            if (isOutput) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: step });
            return (fs[step] as (...each: unknown[]) => unknown)(...args);
          },
        };
        let wasWritten = false;
        if (step === 'closeSync') {
          files.writeSync = ((...args: Parameters<typeof fs.writeSync>) => {
            wasWritten = true;
            return fs.writeSync(...args);
          }) as typeof fs.writeSync;
        }
        const { stderr, exitCode } = await runCli(out(folder, ...(force ? ['--force'] : [])), {
          cwd: folder,
          files: files as unknown as Files,
        });
        const needed = step !== 'linkSync' ? step !== 'renameSync' || force : !force;
        expect([step, force, exitCode]).toEqual([step, force, needed ? 2 : 0]);
        if (needed) expect(stderr).toContain('no space left');
        expect(fs.readdirSync(folder).sort()).toEqual(needed ? ['a.yaml'] : ['a.yaml', 'out.json']);
      }
    }
  });

  it('a file that appears meanwhile is not overwritten', async () => {
    const folder = setUp();
    const files = {
      ...fs,
      linkSync: (from: string, to: string) => {
        fs.writeFileSync(to, 'theirs');
        fs.linkSync(from, to);
      },
    } as Files;
    const { stderr, exitCode } = await runCli(out(folder), { cwd: folder, files });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is there already')]);
    expect(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('theirs');
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });

  it('short writes are carried on', async () => {
    const folder = setUp();
    const files = {
      ...fs,
      writeSync: (fd: number, bytes: Uint8Array, at: number, length: number) =>
        fs.writeSync(fd, bytes, at, Math.min(length, 7)),
    } as unknown as Files;
    expect((await runCli(out(folder), { cwd: folder, files })).exitCode).toBe(0);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'out.json'), 'utf8')).total.expected).toBe('4.00');
  });

  it('a folder that is not there, and standard output that fails', async () => {
    const folder = setUp();
    expect((await runCli(['estimate', 'a.yaml', '-o', 'no/such/out.json'], { cwd: folder })).exitCode).toBe(
      2,
    );
    const failing = (code: string) => ({
      isTerminal: false,
      columns: undefined,
      write: () => {
        throw Object.assign(new Error(code), { code, syscall: 'write' });
      },
    });
    const full = await runCli(['estimate', 'a.yaml'], { cwd: folder, stdout: failing('ENOSPC') });
    expect([full.exitCode, full.stderr]).toEqual([2, expect.stringContaining('no space left')]);
    expect(await runCli(['estimate', 'a.yaml'], { cwd: folder, stdout: failing('EPIPE') })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect((await runCli(['check', 'nothing'], { cwd: folder, stderr: failing('ENOSPC') })).exitCode).toBe(2);
  });

  it('a bug of ours is one line, with the stack only for DEBUG', async () => {
    const stdout = {
      isTerminal: false,
      columns: undefined,
      write: () => {
        throw new TypeError('oops');
      },
    };
    const bug = await runCli(['schema'], { stdout });
    expect(bug.exitCode).toBe(70);
    expect(bug.stderr).toBe(
      'tiktok-earn met a bug of its own: oops\nPlease report it with the command you ran.\n',
    );
    expect((await runCli(['schema'], { stdout, env: { DEBUG: '1' } })).stderr).toContain('at ');
  });
});
