import { wideWidth } from '../../../../report/terminal/wide-width.js';
import type { Output } from '../../../io.js';

const ESC = '\u001B[';
const COLOURS = /\u001B\[[\d;]*m/g;

/**
 * Redraws lines in place, even where a narrower window has wrapped them. Each line clears to its own end,
 * because clearing the whole screen makes some terminals keep a copy of it. Lines beyond the window height
 * are omitted, because they would be drawn again below the old ones.
 */
export function redraw(output: Output): (lines: readonly string[]) => void {
  let drawn: readonly number[] = [];
  return (lines) => {
    const columns = output.columns ?? 80;
    const rows = drawn.reduce((sum, cells) => sum + Math.max(1, Math.ceil(cells / columns)), 0);
    const back = rows === 0 ? '' : `${ESC}${rows}F`;
    const shown = lines.slice(0, Math.max(1, (output.rows || Number.POSITIVE_INFINITY) - 1));
    output.write(`${back}${shown.map((line) => `${line}${ESC}K\n`).join('')}${ESC}0J`);
    drawn = shown.map((line) => wideWidth(line.replace(COLOURS, '')));
  };
}
