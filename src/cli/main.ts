import fs from 'node:fs';
import { errorCode, type Io, type Output } from './io.js';
import { run } from './run.js';

/** The real streams and clock of the process; all other code receives them from here. */
const io: Io = {
  stdin: {
    get isTerminal() {
      return isTerminal(0);
    },
    fd: 0,
  },
  stdout: output(1),
  stderr: output(2),
  env: process.env,
  cwd: process.cwd(),
  pid: process.pid,
  files: fs,
  now: () => new Date(),
  pause: async (milliseconds) => (await import('./pause.js')).pause(milliseconds),
  stopInOrder: async () => (await import('./pause.js')).stopInOrder(),
  saveMemory: async () => (await import('./small-heap.js')).keepHeapSmall(),
};

/** Same value as in node:os, which would be loaded for this alone. */
const NULL_DEVICE = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';

/**
 * Tells whether a stream is a terminal; checks character devices only, since node:tty loads all of node:net.
 */
function isTerminal(fd: number): boolean {
  try {
    const { mode, rdev } = fs.fstatSync(fd);
    const isDevice = (mode & fs.constants.S_IFMT) === fs.constants.S_IFCHR;
    const isNull = isDevice && rdev === fs.statSync(NULL_DEVICE).rdev;
    return isDevice && !isNull && isTty(fd);
  } catch {
    return false;
  }
}

/**
 * Reads `isTTY` of a process stream, which loads node:tty; `process.getBuiltinModule` is younger than Node
 * 20.
 */
function isTty(fd: number): boolean {
  return (fd === 0 ? process.stdin : fd === 1 ? process.stdout : process.stderr).isTTY === true;
}

/**
 * Writes synchronously, because Node's own stdout is asynchronous on a pipe and loses pending data when the
 * process ends.
 */
function output(fd: 1 | 2): Output {
  return {
    get isTerminal() {
      return isTerminal(fd);
    },
    get columns() {
      if (!isTerminal(fd)) return undefined;
      return (fd === 1 ? process.stdout : process.stderr).columns || 80;
    },
    get rows() {
      return isTerminal(fd) ? process.stdout.rows : undefined;
    },
    write: (text) => {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length; ) done += writeSome(fd, bytes, done);
    },
  };
}

function writeSome(fd: number, bytes: Uint8Array, from: number): number {
  for (;;) {
    try {
      return fs.writeSync(fd, bytes, from, bytes.length - from);
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

void run(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = exitCode;
});
