import type fs from 'node:fs';

/** The parts of the file system the program uses, so that a test can make any of them fail. */
export type Files = Pick<
  typeof fs,
  | 'closeSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'readdirSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export interface Output {
  /** Throws what the system throws; `EPIPE` means the reader has gone. */
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Cells in a line; `undefined` when it is no terminal. */
  readonly columns: number | undefined;
  /** Lines on the screen; `undefined` when it is no terminal. */
  readonly rows?: number | undefined;
}

/** Everything of the outside world that a run can touch. */
export interface Io {
  readonly stdin: { readonly isTerminal: boolean; readonly fd: number };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly files: Files;
  now(): Date;
  /** Waits so many milliseconds; `false` when the user has had enough (Ctrl-C) and the run is to end in order. */
  pause(milliseconds: number): Promise<boolean>;
  /** Before reading what may be larger than memory: keeps the process small. Part of the real process only. */
  saveMemory?(): Promise<void>;
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
