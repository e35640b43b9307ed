import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, scratch, write } from '../../support/run-cli.js';

describe('init', () => {
  it('writes a log that is valid as it stands and never overwrites', async () => {
    const folder = scratch();
    const made = await runCli(['init'], { cwd: folder });
    expect([made.exitCode, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('tiktok-earn estimate stream.yaml');
    const text = fs.readFileSync(path.join(folder, 'stream.yaml'), 'utf8');
    expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=/);
    expect(text).toContain('startedAt: 2026-11-23T19:00:00');
    expect(await runCli(['check', 'stream.yaml'], { cwd: folder })).toMatchObject({
      stdout: '',
      stderr: '',
      exitCode: 0,
    });
    expect((await runCli(['init'], { cwd: folder })).exitCode).toBe(2);
    expect((await runCli(['init', 'uk.yaml', '--country', 'GB'], { cwd: folder })).exitCode).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'uk.yaml'), 'utf8')).toContain('country: GB');
  });

  it('everything that is commented out is valid too', async () => {
    const folder = scratch();
    await runCli(['init', 'stream.yaml'], { cwd: folder });
    const text = fs.readFileSync(path.join(folder, 'stream.yaml'), 'utf8');
    const full = text.replace(/^( *)# (?=[a-z])(?!yaml)/gm, '$1').replace(/^# {2}/gm, '  ');
    write(folder, 'full.yaml', full);
    const { stderr, exitCode } = await runCli(['check', 'full.yaml'], { cwd: folder });
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(full).toContain('\nrevenue:');
    expect(full).toContain('\nfx:');
  });
});
