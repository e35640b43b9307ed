import { wideWidth } from '../../../../report/terminal/wide-width.js';
import type { Output } from '../../../io.js';

const ESC = '\u001B[';
const COLOURS = /\u001B\[[\d;]*m/g;

/**
 * Draws lines over those drawn before, also where a window made narrower has broken them. Each line clears its own
 * rest: clearing the screen from its top makes some terminals keep a copy of it. What is higher than the window
 * would be drawn anew below itself, so its last lines are left out.
 */
export function redraw(output: Output): (lines: readonly string[]) => void {
  let drawn: readonly number[] = [];
  return (lines) => {
    const columns = output.columns ?? 80;
    const rows = drawn.reduce((sum, cells) => sum + Math.max(1, Math.ceil(cells / columns)), 0);
    const back = rows === 0 ? '' : `${ESC}${rows}F`;
    const shown = lines.slice(0, Math.max(1, (output.rows ?? Number.POSITIVE_INFINITY) - 1));
    output.write(`${back}${shown.map((line) => `${line}${ESC}K\n`).join('')}${ESC}0J`);
    drawn = shown.map((line) => wideWidth(line.replace(COLOURS, '')));
  };
}
