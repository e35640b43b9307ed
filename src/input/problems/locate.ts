import type { Excerpt, Finding, Problem } from '../../model/problem.js';
import type { Fault, Span, TextDocument } from '../text/fault.js';

/** A text with its name, and the line its first line is in its file (NDJSON: one text a line). */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
}

export function locateFaults(source: SourceText, faults: readonly Fault[]): Problem[] {
  const place = placer(source);
  return faults.map((fault) => ({
    code: fault.code,
    severity: 'error',
    message: fault.message,
    hint: fault.hint,
    path: fault.path === undefined ? undefined : fault.path.join('.'),
    ...place(fault),
    ...(fault.isBinary ? { line: undefined, column: undefined, excerpt: undefined } : {}),
  }));
}

export function locateFindings(
  source: SourceText,
  document: TextDocument,
  found: readonly Finding[],
): Problem[] {
  if (found.length === 0) return [];
  const place = placer(source);
  return found.map(({ code, severity = 'error', message, hint, path, key }): Problem => {
    const span = document.locate(path, key) ?? { start: 0, end: 1 };
    const whole = [...path, ...(key === undefined ? [] : [key])];
    return { code, severity, message, hint, path: whole.join('.'), ...place(span) };
  });
}

/** Findings of a value that was never text: they know their path, and no line. */
export function problemsIn(file: string, found: readonly Finding[]): Problem[] {
  return found.map(({ code, severity = 'error', message, hint, path, key }) => {
    const whole = [...path, ...(key === undefined ? [] : [key])];
    return { code, severity, message, hint, file, path: whole.join('.') };
  });
}

export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

const LONGEST_LINE = 300;

/** Line and column from 1, and the line itself; a very long line is cut to the part that matters. */
function placer({ file, text, firstLine }: SourceText) {
  const starts = lineStarts(text);
  return ({ start, end }: Span) => {
    const offset = Math.min(start, text.length);
    const index = lastAtMost(starts, offset);
    const lineStart = starts[index] ?? 0;
    const lineEnd = (starts[index + 1] ?? text.length + 1) - 1;
    const from = offset - lineStart > LONGEST_LINE / 2 ? offset - 40 : lineStart;
    const excerpt: Excerpt = {
      text: text.slice(from, Math.min(lineEnd, from + LONGEST_LINE)).replace(/\r$/, ''),
      start: offset - from,
      length: Math.max(1, Math.min(end, lineEnd) - offset),
    };
    return { file, line: firstLine + index, column: offset - lineStart + 1, excerpt };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
