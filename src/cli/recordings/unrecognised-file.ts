import path from 'node:path';
import { kindOfBytes } from '../../input/text/decode.js';
import { wayOut } from '../files/system-errors.js';
import { utf16Of } from '../files/utf8-chunks.js';
import type { Io } from '../io.js';
import { errorCode } from '../io.js';
import { shellWord } from '../output/shell-word.js';
import { type FileProblem, WRONG_FILE } from './recording-result.js';

const HEAD = 4096;

/** Explains what a file is instead of a recording or an export, judging by its beginning. */
export function whyNothing(name: string, problem: FileProblem, io: Io): FileProblem {
  if (problem !== WRONG_FILE) return problem;
  const head = headOf(name, io);
  if (head === undefined) return problem;
  if (head.length === 0)
    return { code: 'empty', message: 'there is nothing in it', hint: 'did the recorder write anything?' };
  const other = kindOfBytes(head);
  if (other?.kind === 'an SQLite database') return databaseProblem(name, head);
  if (other && !/zip|gzip/.test(other.kind))
    return { ...problem, message: `this is ${other.kind}: nothing of a LIVE in it` };
  if (/^\s*\{'/.test(new TextDecoder().decode(head))) {
    const message = "this is Python's own notation, not JSON";
    return { ...problem, message, hint: 'let the recorder write json.dumps(event) instead of str(event)' };
  }
  if (isLogText(new TextDecoder().decode(head))) {
    const message = 'this is a log already: nothing is left to import';
    return { code: 'wrong-file', message, hint: `tiktok-earn estimate ${shellWord(name)}` };
  }
  return problem;
}

/** Names the tables of a database, and how to write the one with the Gifts as JSON. */
function databaseProblem(name: string, head: Uint8Array): FileProblem {
  const text = new TextDecoder('latin1').decode(head);
  const found = [...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?["'`[]?(\w+)/gi)].map(
    ([, table]) => table ?? '',
  );
  const tables = [...new Set(found)].filter((table) => !table.startsWith('sqlite_')).sort();
  const gifts = tables.find((table) => /gift/i.test(table)) ?? tables[0] ?? 'gifts';
  const json = `${path.basename(name, path.extname(name))}.json`;
  return {
    code: 'wrong-file',
    message: `this is an SQLite database${tablesText(tables)}, which is not read`,
    hint: `write the table with the Gifts as JSON: sqlite3 -json ${shellWord(name)} "select * from ${gifts}" > ${shellWord(json)}, and import that file; times that SQLite sets itself are UTC: --tz UTC`,
  };
}

function tablesText(tables: readonly string[]): string {
  if (tables.length === 0) return '';
  return ` with the ${tables.length === 1 ? 'table' : 'tables'} ${tables.join(', ')}`;
}

/** Tells whether a file begins like a log. */
export function isLog(name: string, io: Io): boolean {
  const head = headOf(name, io);
  return head !== undefined && isLogText(new TextDecoder().decode(head));
}

/** Tells whether a file begins as UTF-16. */
export function isUtf16(name: string, io: Io): boolean {
  const head = headOf(name, io);
  return head !== undefined && utf16Of(head) !== undefined;
}

export function isLogText(text: string): boolean {
  return /^\s*(#.*\n\s*)*version:\s*1\b/.test(text) || /^\s*\{\s*"version"\s*:\s*1\b/.test(text);
}

/** Returns the problem and a hint for a file that cannot be opened. */
export function whyUnreadable(name: string, error: unknown, reason: string, io: Io): FileProblem {
  const hint =
    errorCode(error) === 'EISDIR'
      ? `name the files in it, like ${shellWord(path.join(name, 'capture.jsonl'))}`
      : wayOut(
          name,
          error,
          io,
          'name the file your recorder has written, or what you downloaded from TikTok',
        );
  return { code: 'unreadable', message: reason, hint };
}

function headOf(name: string, io: Io): Uint8Array | undefined {
  let fd: number | undefined;
  try {
    fd = io.files.openSync(path.resolve(io.cwd, name), 'r');
    const bytes = new Uint8Array(HEAD);
    return bytes.subarray(0, io.files.readSync(fd, bytes, 0, HEAD, 0));
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) io.files.closeSync(fd);
  }
}
