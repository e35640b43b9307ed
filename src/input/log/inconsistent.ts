import type { Finding, Path } from '../../model/problem.js';

/** Two parts of a log that cannot both be right. */
export function inconsistent(path: Path, message: string, hint?: string): Finding {
  return { code: 'inconsistent', path, message, hint };
}
