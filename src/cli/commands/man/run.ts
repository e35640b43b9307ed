import { EXIT } from '../../exit-codes.js';
import { usageFailure } from '../../failure.js';
import type { Session } from '../../output/session.js';
import { manPage } from '../../shells/man-page.js';
import type { ProgramShape } from '../../shells/program-shape.js';

/** `man`: the manual page, for the program that shows such pages. */
export function man(program: ProgramShape, { io }: Session): number {
  if (io.stdout.isTerminal) {
    throw usageFailure('a manual page is read with `man`', 'pipe it: tiktok-earn man | man -l -');
  }
  io.stdout.write(manPage(program));
  return EXIT.done;
}
