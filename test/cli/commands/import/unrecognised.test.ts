import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csv, folder, run } from '../../../support/imported-files.js';
import { ROOT, runCli, write } from '../../../support/run-cli.js';

describe('files that are none of these', () => {
  it.each([
    [
      'another table',
      'x.csv',
      'a,b\n1,2\n',
      'error[wrong-file]: a table of TikTok is known by its header; this one begins with a | b',
    ],
    ['no text', 'x.csv', Buffer.from([0xff, 0xfe, 0x00]), 'error[wrong-file]'],
    ['an empty file', 'x.csv', '', 'error[wrong-file]'],
    ['a zip of other things', 'x.zip', zipSync({ 'a.txt': Buffer.from('hi') }), 'error[wrong-file]'],
    [
      'a damaged zip',
      'x.zip',
      Buffer.from('PK\u0003\u0004nonsense'),
      'error[unreadable]: it is a damaged or locked zip',
    ],
    [
      'a zip without sheets under .xlsx',
      'x.xlsx',
      zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }),
      'error[unreadable]: it is no XLSX file',
    ],
  ])('%s', async (_, name, bytes, message) => {
    write(folder, name, bytes);
    const { exitCode, stderr, stdout } = await run(name, '--country', 'US');
    expect(stderr).toContain(message);
    expect([exitCode === 0, stdout]).toEqual([false, '']);
  });

  it.each(['x.csv', 'x.xlsx', 'x.zip', 'user_data_tiktok.json'])(
    'estimate of %s says to import it',
    async (name) => {
      write(folder, 'x.csv', csv(['Data period', 'Diamonds'], ['2026-01-01 ~ 2026-01-02', '5']));
      write(folder, 'x.xlsx', zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') }));
      write(folder, 'x.zip', zipSync({ 'a.csv': Buffer.from('hi') }));
      fs.copyFileSync(
        path.join(ROOT, 'examples/data-download/user_data_tiktok.json'),
        path.join(folder, 'user_data_tiktok.json'),
      );
      const { exitCode, stderr } = await runCli(['estimate', name], { cwd: folder });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error[wrong-file]');
      expect(stderr).toContain('tiktok-earn import');
    },
  );
});
