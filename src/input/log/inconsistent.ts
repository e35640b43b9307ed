import type { Finding, Path } from '../../model/problem.js';

/** Reports two parts of a log that contradict each other. */
export function inconsistent(path: Path, message: string, hint?: string): Finding {
  return { code: 'inconsistent', path, message, hint };
}
