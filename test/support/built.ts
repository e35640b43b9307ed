import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Tests of the built program need it built from today's sources. */
export default function setup(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  const newest = (folder: string): number =>
    Math.max(
      ...fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => fs.statSync(path.join(root, folder, name)).mtimeMs),
    );
  const built = path.join(root, 'dist/THIRD-PARTY-LICENSES.txt');
  const isFresh =
    fs.existsSync(built) && fs.statSync(built).mtimeMs > Math.max(newest('src'), newest('scripts'));
  if (!isFresh) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
}
