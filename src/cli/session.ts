import { LIMITS } from '../input/limits.js';
import type { Problem } from '../model/problem.js';
import { withoutExcerpt } from '../report/estimate/to-estimate-report.js';
import { json } from '../report/formats/json.js';
import { problemsText } from '../report/problems-text.js';
import { type Canvas, styleFor } from '../report/terminal/style.js';
import { type ColourWish, colourFor } from './colour.js';
import type { Io } from './io.js';

/** One run: the outside world and what the user wants of it. Commands print through it. */
export interface Session {
  readonly io: Io;
  readonly colour: ColourWish;
}

/** A pipe or a file has no width of its own; this one reads well in a mail and on a screen. */
const PIPE_WIDTH = 100;

/** How a report is drawn on standard output, or in a file (without colour). */
export function canvasFor({ io, colour }: Session, toFile: boolean): Canvas {
  if (toFile) return { width: PIPE_WIDTH, style: styleFor(false) };
  return { width: io.stdout.columns ?? PIPE_WIDTH, style: styleFor(colourFor(io.stdout, io.env, colour)) };
}

export function printProblems({ io, colour }: Session, problems: readonly Problem[], asJson: boolean): void {
  if (problems.length === 0) return;
  if (asJson) {
    io.stderr.write(json({ schemaVersion: 1, problems: problems.map(withoutExcerpt) }));
    return;
  }
  io.stderr.write(
    problemsText(problems, styleFor(colourFor(io.stderr, io.env, colour)), LIMITS.problemsShown),
  );
}
