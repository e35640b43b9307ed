import { LIMITS } from '../../input/limits.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import { problemsText } from '../../report/problems/text.js';
import { type Canvas, styleFor } from '../../report/terminal/style.js';
import { isPlain } from '../../report/terminal/text-width.js';
import { json } from '../../report/writers/json.js';
import type { Io } from '../io.js';
import { type ColourWish, colourFor } from './colour.js';

/** One run: the outside world and what the user wants of it. Commands print through it. */
export interface Session {
  readonly io: Io;
  readonly colour: ColourWish;
}

/** A pipe or a file has no width of its own; this one reads well in a mail and on a screen. */
const PIPE_WIDTH = 100;

/** Draws for standard output, or for a file (without colour). */
export function draw(
  { io, colour }: Session,
  toFile: boolean,
  view: (canvas: Canvas) => string,
): Promise<string> {
  if (toFile) return drawn(PIPE_WIDTH, false, view);
  return drawn(io.stdout.columns ?? PIPE_WIDTH, colourFor(io.stdout, io.env, colour), view);
}

/** Draws with plain widths; once more with the tables of Unicode when some text turns out to need them. */
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

/** Problems go to standard error, as text or as data. */
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
