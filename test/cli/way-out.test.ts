import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { written } from '../support/logs.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const folder = scratch();
write(folder, 'stream.yaml', JSON.stringify(written()));
write(folder, 'log.yaml', 'version: 1\ncreator:\n  country: US\n');
write(folder, 'log.json', JSON.stringify(written()));
write(folder, 'empty.jsonl', '');
write(folder, 'log.pdf.yaml', '%PDF-1.7 …');
write(folder, 'note.yaml', '{\\rtf1 hello}');
write(folder, 'picture.jsonl', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
write(folder, 'page.yaml', '<!doctype html><html></html>');
write(folder, 'capture.jsonl', fs.readFileSync(path.join(ROOT, 'examples/recorded-live/capture.jsonl')));
write(folder, 'my orders.csv', 'Order ID,Product\n1,x\n');
write(folder, 'creator.yaml', 'creator:\n\tcountry: US\n');
write(folder, 'unset.yaml', 'creator:\n  country: uk\n');
write(folder, 'table.csv', 'Month,Rent\nMay,500\n');

/** Whatever a newcomer types wrong, the answer holds the way out. */
describe('the way out', () => {
  it.each<[string[], RegExp]>([
    [['stream.yaml'], /tiktok-earn estimate stream\.yaml/],
    [['capture.jsonl'], /tiktok-earn import capture\.jsonl/],
    [['my orders.csv'], /tiktok-earn import 'my orders\.csv'/],
    [['calculate', 'stream.yaml'], /tiktok-earn estimate/],
    [['watch', 'capture.jsonl'], /tiktok-earn estimate --watch/],
    [['estimte', 'stream.yaml'], /Did you mean estimate/],
    [['--json', 'estimate', 'stream.yaml'], /tiktok-earn estimate --json/],
    [['estimate', 'strem.yaml'], /did you mean `stream\.yaml`/],
    [['estimate', 'nowhere/stream.yaml'], /the folder nowhere is not there/],
    [['estimate', 'stream.yaml', '--country', 'GB'], /--country is for recordings; stream\.yaml is a log/],
    [['report', 'stream.yaml', '--creator', 'unset.yaml', '-o', 'r.html'], /--creator is for recordings/],
    [['estimate', '—explain'], /two ordinary hyphens/],
    [['estimate', 'https://www.tiktok.com/@maya'], /only files are read/],
    [['estimate', '@maya.cooks'], /only files are read/],
    [['estimate', 'stream.yaml', '-o', 'out.pdf'], /\.csv \(Excel opens it\)/],
    [['estimate', 'stream.yaml', '-o', 'nodir/out.md'], /make the folder nodir first/],
    [['estimate', 'stream.yaml', '--rates', 'my-own-book.yaml'], /a rates file is shown in docs/],
    [['estimate', 'stream.yaml', '--tz', 'berlin'], /Write Europe\/Berlin\./],
    [['estimate', 'stream.yaml', '--tz', 'New York'], /Write America\/New_York\./],
    [['estimate', 'stream.yaml', '-f', 'html5'], /Write one of table, json/],
    [['estimate', 'capture.jsonl', '--country', 'Germany'], /Write DE\./],
    [['estimate', 'capture.jsonl', '--country', 'UK'], /Write GB\./],
    [['check', 'capture.jsonl'], /add your own country, like --country GB/],
    [['estimate', 'my orders.csv'], /import 'my orders\.csv' --country XX/],
    [['import', 'log.yaml', '--country', 'US'], /this is a log already[\s\S]*tiktok-earn estimate log\.yaml/],
    [['import', 'log.json', '--country', 'US'], /this is a log already/],
    [['import', 'empty.jsonl', '--country', 'US'], /there is nothing in it/],
    [['import', 'picture.jsonl', '--country', 'US'], /this is a picture/],
    [['import', 'table.csv', '--country', 'US'], /begins with Month \| Rent/],
    [['import', 'captur.jsonl', '--country', 'US'], /did you mean `capture\.jsonl`/],
    [['import', '.', '--country', 'US'], /name the files in it/],
    [['import', 'capture.jsonl', '--country', 'US', '-o', 'logs.xlsx'], /-o logs\.ndjson/],
    [['import', 'capture.jsonl', '--creator', 'creator.yaml'], /creator\.yaml:2:1: .*a tab at the start/],
    [['import', 'capture.jsonl', '--creator', 'unset.yaml'], /unset\.yaml:2:12: [\s\S]*write GB/],
    [['import', 'capture.jsonl', '--creator', 'somebody-else.yaml'], /it holds creator: and below it/],
    [['init', 'stream.yaml'], /it is there already[\s\S]*tiktok-earn init sunday\.yaml/],
    [['init', 'new.yaml', '--country', 'XX'], /two capital letters/],
    [['check', 'log.pdf.yaml'], /this is a PDF[\s\S]*plain text/],
    [['check', 'note.yaml'], /RTF[\s\S]*Make Plain Text/],
    [['check', 'page.yaml'], /a web page/],
    [['estimate', 'stream.yaml', '--fail-under', 'x'], /like 100 or "100 USD"/],
    [['rates', '--on', '15.11.2026'], /Write 2026-11-15\./],
    [['import', 'x', '--country', 'US', '--unit-cost', '1.200 USD'], /Write "1200 USD", or "1\.2000 USD"/],
    [['import', 'x', '--country', 'US', '--unit-cost', '$2'], /Write 2 USD[\s\S]*In quotes/],
    [['import', 'x', '--country', 'US', '--currency', 'dollars'], /Write USD\./],
  ])('%j', async (args, expected) => {
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder });
    expect([exitCode === 1 || exitCode === 2, stdout]).toEqual([true, '']);
    expect(stderr).toMatch(expected);
  });

  it.each([
    ['EACCES', /you may not write there/],
    ['EPERM', /you may not write there/],
    ['ENOSPC', /make room/],
    ['EIO', /the device reports an error/],
    ['EWEIRD', /the system says EWEIRD/],
  ])('an output that meets %s', async (code, expected) => {
    const fail = (name: string, ...more: unknown[]) => {
      if (!String(name).endsWith('.tmp')) return fs.openSync(name, ...(more as [string]));
      throw Object.assign(new Error(code), { code, syscall: 'open' });
    };
    const files = { ...fs, openSync: fail as typeof fs.openSync };
    const { exitCode, stderr } = await runCli(['estimate', 'stream.yaml', '-o', 'o.csv', '--force'], {
      cwd: folder,
      files,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(expected)]);
  });

  it('an input that may not be read', async () => {
    const fail = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
    };
    const files = { ...fs, openSync: fail as unknown as typeof fs.openSync };
    const { exitCode, stderr } = await runCli(['check', 'stream.yaml'], { cwd: folder, files });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('permission denied')]);
    const statless = { ...fs, statSync: fail as unknown as typeof fs.statSync };
    expect((await runCli(['check', 'stream.yaml'], { cwd: folder, files: statless })).stderr).toContain(
      'copy it to a folder of your own',
    );
  });

  it('a recording on standard input that is none', async () => {
    const { exitCode, stderr } = await runCli(['import', '-', '--country', 'US'], {
      cwd: folder,
      stdin: 'hello\n',
    });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('<stdin>: error[wrong-file]')]);
  });

  it('a kind of file that is no text is not shown', async () => {
    const { stderr } = await runCli(['check', 'log.pdf.yaml'], { cwd: folder });
    expect(stderr).not.toContain('%PDF');
  });

  it('what is written is said to the one who sits there, and to no script', async () => {
    const args = ['estimate', 'stream.yaml', '--force', '-o', 'out.json'];
    expect((await runCli(args, { cwd: folder, columns: 80 })).stderr).toBe('out.json written\n');
    expect((await runCli(args, { cwd: folder })).stderr).toBe('');
  });

  it('-v is a version too, and capitals are no fault', async () => {
    expect((await runCli(['-v'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCli(['estimate', 'stream.yaml', '-f', 'CSV'], { cwd: folder })).exitCode).toBe(0);
  });

  it('what stays unknown comes with what would make it known', async () => {
    const paid = {
      brandPartnerships: [{ brand: 'A', fee: '100 EUR', status: 'paid' }],
      gifts: [{ gift: 'Zorglub of Night', count: 2 }],
    };
    write(folder, 'unknown.json', JSON.stringify(written({ revenue: paid })));
    const { stdout } = await runCli(['estimate', 'unknown.json'], { cwd: folder });
    expect(stdout.replace(/\s+/g, ' ')).toContain('below fx: – EUR: { rate: … USD, asOf: 2026-11-15 }');
    expect(stdout.replace(/\s+/g, ' ')).toContain('add the price of the Gift to the log as coins: 99');
  });

  it('check and eligibility read a recording as estimate does', async () => {
    const args = ['capture.jsonl', '--country', 'GB'];
    expect((await runCli(['check', ...args], { cwd: folder })).exitCode).toBe(0);
    expect((await runCli(['eligibility', ...args], { cwd: folder })).stdout).toContain('Creator Fund');
  });
});
