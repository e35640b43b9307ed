import { LIMITS } from '../../input/limits.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import { problemsText } from '../../report/problems/text.js';
import { type Canvas, styleFor } from '../../report/terminal/style.js';
import { isPlain } from '../../report/terminal/text-width.js';
import { json } from '../../report/writers/json.js';
import type { Io } from '../io.js';
import { type ColourWish, colourFor } from './colour.js';

/** Context of one run: input and output, and the user's output settings. Commands print through it. */
export interface Session {
  readonly io: Io;
  readonly colour: ColourWish;
}

/** Width in cells for a pipe or a file, readable in a mail and on a screen. */
const PIPE_WIDTH = 100;

/** Draws a view for standard output, or for a file (without colour). */
export function draw(
  { io, colour }: Session,
  toFile: boolean,
  view: (canvas: Canvas) => string,
): Promise<string> {
  if (toFile) return drawn(PIPE_WIDTH, false, view);
  return drawn(io.stdout.columns ?? PIPE_WIDTH, colourFor(io.stdout, io.env, colour), view);
}

/** Draws with plain widths, then again with Unicode width tables when some text needs them. */
async function drawn(width: number, colour: boolean, view: (canvas: Canvas) => string): Promise<string> {
  let isWide = false;
  const measure = (text: string) => {
    isWide ||= !isPlain(text);
    return text.length;
  };
  const style = styleFor(colour);
  const text = view({ width, style, measure });
  if (!isWide) return text;
  const { wideWidth } = await import('../../report/terminal/wide-width.js');
  return view({ width, style, measure: wideWidth });
}

/** Prints problems to standard error, as text or as data. */
export async function printProblems(
  { io, colour }: Session,
  problems: readonly Problem[],
  asJson: boolean,
): Promise<void> {
  if (problems.length === 0) return;
  if (asJson) {
    io.stderr.write(json({ schemaVersion: 1, problems: problems.map(withoutExcerpt) }));
    return;
  }
  const isColoured = colourFor(io.stderr, io.env, colour);
  const view = (canvas: Canvas) => problemsText(problems, canvas, LIMITS.problemsShown);
  io.stderr.write(await drawn(io.stderr.columns ?? Number.POSITIVE_INFINITY, isColoured, view));
}
