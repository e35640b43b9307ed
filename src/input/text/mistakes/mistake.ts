import type { Fault } from '../fault.js';
import type { Line } from './yaml-lines.js';

/** A mistake in one line and its correction. */
export type Mistake = Omit<Fault, 'code'>;

export function mistakeAt(line: Line, from: number, length: number, message: string, hint: string): Mistake {
  const start = line.start + from;
  return { start, end: start + Math.max(1, length), message, hint };
}
