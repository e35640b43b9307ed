import type { Excerpt, Problem } from '../model/problem.js';
import { printable, shortened } from './terminal/printable.js';
import type { Canvas } from './terminal/style.js';

/** As much as fits a screen or two: a text of 50,000 problems helps nobody. */
const LONGEST_TEXT = 7000;

/**
 * Problems as people read them: `file:line:column: error[code]: what`, the line with the part that is meant,
 * and what to write instead. At most `most` of them; JSON has them all.
 */
export function problemsText(problems: readonly Problem[], canvas: Canvas, most: number): string {
  let text = '';
  let shown = 0;
  for (const problem of problems.slice(0, most)) {
    const next = problemText(problem, canvas);
    if (shown > 0 && text.length + next.length > LONGEST_TEXT) break;
    text += next;
    shown += 1;
  }
  const more = problems.length - shown;
  return more > 0 ? `${text}… and ${more} more; --json lists them all\n` : text;
}

function problemText(problem: Problem, canvas: Canvas): string {
  const { style } = canvas;
  const { code, severity, message, hint, file, line, column, excerpt } = problem;
  const place = [file === undefined ? undefined : shortened(printable(file), 200), line, column];
  const where = place.filter((part) => part !== undefined).join(':');
  const paint = severity === 'error' ? style.bad : style.warn;
  const what = shortened(printable(message), 300);
  const first = `${where === '' ? '' : `${style.strong(where)}: `}${paint(`${severity}[${code}]`)}: ${what}\n`;
  const remedy = hint === undefined ? '' : shortened(printable(hint), 300);
  if (!excerpt || line === undefined) return remedy === '' ? first : `${first}  ${remedy}\n`;
  return `${first}${frame(excerpt, line, remedy, canvas)}`;
}

const LONGEST = 100;

/** The line and carets under the part that is meant, counted in terminal cells: 小明 takes four. */
function frame(
  { text, start, length }: Excerpt,
  line: number,
  remedy: string,
  { style, measure }: Canvas,
): string {
  const from = start > LONGEST - 30 ? start - 30 : 0;
  const cut = from > 0 ? '…' : '';
  const before = `${cut}${printable(text.slice(from, start))}`;
  const meant = printable(text.slice(start, Math.min(start + length, from + LONGEST)));
  const after = printable(text.slice(Math.min(start + length, from + LONGEST), from + LONGEST));
  const number = String(line);
  const bar = style.quiet('|');
  const carets = '^'.repeat(Math.max(1, measure(meant)));
  const pointer = `${' '.repeat(measure(before))}${style.warn(carets)}${remedy === '' ? '' : ` ${remedy}`}`;
  const code = `${before}${meant}${after}`.trimEnd();
  return `   ${number} ${bar} ${code}\n   ${' '.repeat(number.length)} ${bar} ${pointer}\n`;
}
