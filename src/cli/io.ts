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
  /** Writes text and throws any system error; `EPIPE` means the reader has gone. */
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in cells; `undefined` when it is not a terminal. */
  readonly columns: number | undefined;
  /** Height in lines; `undefined` when it is not a terminal. */
  readonly rows?: number | undefined;
}

/** Everything outside the program that a run can access. */
export interface Io {
  readonly stdin: { readonly isTerminal: boolean; readonly fd: number };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Process id; no other run has the same id at the same time. */
  readonly pid: number;
  readonly files: Files;
  now(): Date;
  /**
   * Waits the given milliseconds; returns `false` when the user stops the run (Ctrl-C) and it should end in
   * order.
   */
  pause(milliseconds: number): Promise<boolean>;
  /** From now on a signal to stop ends the run in order at its next pause. Part of the real process only. */
  stopInOrder?(): Promise<void>;
  /** Limits memory use before reading input that may be larger than memory. Only the real process has it. */
  saveMemory?(): Promise<void>;
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
