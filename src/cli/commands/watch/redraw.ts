import { wideWidth } from '../../../report/terminal/wide-width.js';
import type { Output } from '../../io.js';

const ESC = '\u001B[';
const COLOURS = /\u001B\[[\d;]*m/g;

/** Draws lines over those drawn before, also where a window made narrower has broken them. */
export function redraw(output: Output): (lines: readonly string[]) => void {
  let drawn: readonly number[] = [];
  return (lines) => {
    const columns = output.columns ?? 80;
    const rows = drawn.reduce((sum, cells) => sum + Math.max(1, Math.ceil(cells / columns)), 0);
    const back = rows === 0 ? '' : `${ESC}${rows}F${ESC}0J`;
    output.write(`${back}${lines.map((line) => `${line}\n`).join('')}`);
    drawn = lines.map((line) => wideWidth(line.replace(COLOURS, '')));
  };
}
