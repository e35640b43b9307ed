import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-cli.js';

const RELEASES = path.join(ROOT, 'test/recordings/releases');

/** One LIVE of 206 Diamonds as each release of tiktok-live-connector writes it, and a few events of LIVE Studio. */
export const RECORDINGS = fs.readdirSync(RELEASES).map((name) => path.join(RELEASES, name));

/** Every recording of the examples, and every shape that public reports show, readable yet or not. */
export const ALL_RECORDINGS = [
  ...RECORDINGS,
  ...filesUnder(path.join(ROOT, 'examples')).filter((name) => /\.jsonl(\.gz)?$/.test(name)),
  ...filesUnder(path.join(ROOT, 'test/recordings/cases')),
];

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** By the file, as a test names it. */
export function recordingName(file: string): string {
  return path.relative(ROOT, file);
}
