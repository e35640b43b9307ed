import path from 'node:path';
import { didYouMean } from '../../input/problems/did-you-mean.js';
import { errorCode, type Io } from '../io.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of this path is no folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left',
  EFBIG: 'the file would become too large',
  EROFS: 'the file system is read-only',
  EEXIST: 'it exists',
  EIO: 'the device reports an error',
  EMFILE: 'too many open files',
  ERR_INVALID_ARG_VALUE: 'the name holds a NUL character',
};

/** Returns the reason of a system error in words. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error) ?? '';
  return REASONS[code] ?? `the system says ${code || (error instanceof Error ? error.message : 'no')}`;
}

/** Returns a hint for a file that cannot be opened. */
export function wayOut(name: string, error: unknown, io: Io, otherwise: string): string | undefined {
  const code = errorCode(error);
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it: copy it to a folder of your own';
  if (code !== 'ENOENT') return undefined;
  if (/^[—–]/.test(name)) return `write --${name.replace(/^[—–]+/, '')} with two ordinary hyphens`;
  if (/\.(html?|csv|md)$/i.test(name)) return `to write it, put -o before it: -o ${name}`;
  if (/^https?:|^www\.|^@/.test(name)) return 'only files are read, no web pages and no accounts';
  try {
    const folder = path.dirname(path.resolve(io.cwd, name));
    return didYouMean(path.basename(name), io.files.readdirSync(folder)) ?? otherwise;
  } catch {
    return `the folder ${path.dirname(name)} is not there either`;
  }
}
