import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  readonly files?: Files;
  readonly stdout?: Io['stdout'];
  readonly stderr?: Io['stderr'];
  readonly now?: Io['now'];
  /** By default nobody waits: the run ends at its first pause. */
  readonly pause?: Io['pause'];
}

/** Runs the whole program in this process: real files, captured streams, a fixed clock. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdin: { isTerminal: world.stdin === undefined, fd: STDIN },
    stdout: world.stdout ?? {
      write: (text) => void out.push(text),
      isTerminal: world.columns !== undefined,
      columns: world.columns,
    },
    stderr: world.stderr ?? {
      write: (text) => void err.push(text),
      isTerminal: world.columns !== undefined,
      columns: world.columns,
    },
    env: world.env ?? {},
    cwd: world.cwd ?? ROOT,
    pid: process.pid,
    files: withStdin(world.files ?? fs, world.stdin),
    pause: world.pause ?? (async () => false),
    now: world.now ?? (() => new Date('2026-11-23T12:00:00Z')),
  };
  const exitCode = await run(args, io);
  return { stdout: out.join(''), stderr: err.join(''), exitCode };
}

const STDIN = -1;

/** File descriptor -1 reads the given text. */
function withStdin(files: Files, stdin: string | Uint8Array = ''): Files {
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : Buffer.from(stdin);
  let at = 0;
  const readSync = ((fd: number, buffer: Uint8Array, offset: number, length: number, position: null) => {
    if (fd !== STDIN) return files.readSync(fd, buffer, offset, length, position);
    const count = bytes.copy(buffer, offset, at, at + length);
    at += count;
    return count;
  }) as Files['readSync'];
  return { ...files, readSync };
}

/** A new empty folder that is gone after the test run. */
export function scratch(): string {
  return fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'tiktok-earn-'));
}

export function write(folder: string, name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}
