import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-cli.js';

const FOLDER = path.join(ROOT, 'test/captures');

/** One LIVE of 206 Diamonds as each release of tiktok-live-connector writes it, and a few events of LIVE Studio. */
export const RECORDINGS = fs.readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
