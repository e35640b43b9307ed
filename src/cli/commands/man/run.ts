import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { usageFailure } from '../../failure.js';
import { manPage } from '../../shells/man-page.js';
import type { define } from './command.js';

/** Runs `man`: prints the manual page in the format of the `man` program. */
export const run: RunOf<typeof define> = async (_options, { io }, shape) => {
  if (io.stdout.isTerminal) {
    throw usageFailure('a manual page is read with `man`', 'pipe it: tiktok-earn man | man -l -');
  }
  io.stdout.write(manPage(await shape()));
  return EXIT.done;
};
