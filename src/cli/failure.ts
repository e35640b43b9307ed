import type { Problem } from '../model/problem.js';
import { EXIT } from './exit-codes.js';

/** Ends a run with problems instead of a result; nothing has been written when it is thrown. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly problems: readonly Problem[];
  readonly exitCode: number;

  constructor(problems: readonly Problem[], exitCode: number) {
    super(problems[0]?.message ?? 'failed');
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

export function usageFailure(message: string, hint?: string): Failure {
  return new Failure([{ code: 'usage', severity: 'error', message, hint }], EXIT.usage);
}
