import type { Excerpt, Problem } from '../../model/problem.js';
import { printable, shortened } from '../terminal/printable.js';
import type { Canvas } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';

/** Maximum length in characters, about one or two screens. */
const LONGEST_TEXT = 7000;

/**
 * Formats problems for people: `file:line:column: error[code]: what`, the line with the affected part marked,
 * and a hint. Shows at most `most` problems; JSON has them all.
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
  const kind = `${severity}[${code}]`;
  const [first = '', ...rest] = hanging(
    `${where === '' ? '' : `${where}: `}${kind}: ${what}`,
    '',
    '  ',
    canvas,
  );
  /** Colours are added after wrapping, because they take no width. */
  const head = first.replace(where, () => style.strong(where)).replace(kind, () => paint(kind));
  const told = [head, ...rest].map((each) => `${each}\n`).join('');
  const remedy = hint === undefined ? '' : shortened(printable(hint), 300);
  if (excerpt && line !== undefined) return `${told}${frame(excerpt, line, remedy, canvas)}`;
  return remedy === '' ? told : `${told}${linesOf(hanging(remedy, '  ', '  ', canvas))}`;
}

/** Wraps text between words with a hanging indent; a pipe has no width, so its text is not wrapped. */
function hanging(text: string, before: string, after: string, { width, measure }: Canvas): string[] {
  if (measure(before) + measure(text) <= width) return [`${before}${text}`];
  return wrap(text, Math.max(20, width - after.length), measure).map(
    (line, at) => `${at === 0 ? before : after}${line}`,
  );
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

const LONGEST = 100;

/** Shows the line with carets under the affected part, measured in terminal cells: 小明 takes four. */
function frame({ text, start, length }: Excerpt, line: number, remedy: string, canvas: Canvas): string {
  const { style, measure, width } = canvas;
  const number = String(line);
  const gutter = number.length + 6;
  const longest = Math.max(30, Math.min(LONGEST, width - gutter));
  const from = start > longest - 30 ? Math.max(0, start - Math.min(30, longest - 20)) : 0;
  const cut = from > 0 ? '…' : '';
  const end = from + longest - cut.length;
  const before = `${cut}${printable(text.slice(from, start))}`;
  const meant = printable(text.slice(start, Math.min(start + length, end)));
  const after = printable(text.slice(Math.min(start + length, end), end));
  const bar = style.quiet('|');
  const blank = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, measure(meant)));
  const indent = measure(before);
  const pointer = `${' '.repeat(indent)}${style.warn(carets)}`;
  const isBeside = gutter + indent + carets.length + 1 + measure(remedy) <= width;
  const code = `${before}${meant}${after}`.trimEnd();
  const told =
    remedy === '' || isBeside ? [] : hanging(remedy, ' '.repeat(gutter), ' '.repeat(gutter), canvas);
  return [
    `   ${number} ${bar} ${code}\n`,
    `   ${blank} ${bar} ${pointer}${remedy !== '' && isBeside ? ` ${remedy}` : ''}\n`,
    linesOf(told),
  ].join('');
}
