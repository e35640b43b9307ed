import fs from 'node:fs';
import tty from 'node:tty';
import { errorCode, type Io, type Output } from './io.js';
import { run } from './run.js';

/** The edge of the process: real streams, real clock. Everything else gets them from here. */
const io: Io = {
  stdin: { isTerminal: tty.isatty(0), fd: 0 },
  stdout: output(1),
  stderr: output(2),
  env: process.env,
  cwd: process.cwd(),
  files: fs,
  now: () => new Date(),
};

/**
 * Written synchronously: Node's own stdout is asynchronous on a pipe and loses what is still in it when the
 * process ends.
 */
function output(fd: 1 | 2): Output {
  const isTerminal = tty.isatty(fd);
  return {
    isTerminal,
    columns: isTerminal ? (fd === 1 ? process.stdout : process.stderr).columns || 80 : undefined,
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
