import type { Path } from '../../model/problem.js';

/** The innermost key of a path, as a message calls the field. */
export function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'item');
}

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const source = typeof value === 'string' ? `"${value}"` : String(value);
  return source.length > 40 ? `${source.slice(0, 40)}…` : source;
}
