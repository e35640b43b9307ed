import path from 'node:path';
import type { Problem } from '../../model/problem.js';
import type { Io } from '../io.js';
import { reasonOf, wayOut } from './system-errors.js';

/** Files that one name on the command line stands for. */
interface NamedFiles {
  readonly files: readonly string[];
  readonly isFolder: boolean;
  readonly problem?: Problem;
}

/** Logs, and recordings, which may be packed. */
const LOG_FILE = /\.(ya?ml|(json|ndjson|jsonl)(\.gz)?)$/i;

/** Returns the file itself, or the logs in a folder. */
export function filesNamed(name: string, io: Io, otherwise: string): NamedFiles {
  try {
    const stat = io.files.statSync(path.resolve(io.cwd, name));
    if (!stat.isDirectory()) return { files: [name], isFolder: false };
    const files = logsUnder(name, io);
    if (files.length > 0) return { files, isFolder: true };
    const problem = unreadable(
      name,
      'no logs in this folder',
      'logs end in .yaml, .yml, .json or .ndjson, recordings in .jsonl or .jsonl.gz',
    );
    return { files: [], isFolder: true, problem };
  } catch (error) {
    const problem = unreadable(name, reasonOf(error), wayOut(name, error, io, otherwise));
    return { files: [], isFolder: false, problem };
  }
}

/** Lists logs sorted by name, independent of the file system; hidden folders and links are not followed. */
function logsUnder(folder: string, io: Io): string[] {
  const entries = io.files.readdirSync(path.resolve(io.cwd, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return logsUnder(name, io);
    return LOG_FILE.test(entry.name) ? [name] : [];
  });
}

export function unreadable(file: string, message: string, hint?: string): Problem {
  return { code: 'unreadable', severity: 'error', file, message, hint };
}
