import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One folder holds all that the tests of a run write; it goes with the run. Workers get its name from here. */
export function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiktok-earn-tests-'));
  process.env['TMPDIR'] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
