import { usageFailure } from '../../../failure.js';
import type { EstimateOptions } from '../options.js';

const NOT_WITH = {
  output: '-o',
  explain: '--explain',
  by: '--by',
  failUnder: '--fail-under',
  skipInvalid: '--skip-invalid',
} as const;

/** Checks the options of `--watch` and returns the one file to watch. */
export function watchedFile(names: readonly string[], options: EstimateOptions): string {
  const [name = '', ...others] = names;
  if (others.length > 0 || name === '-') {
    throw usageFailure(
      '--watch follows one file',
      'name the file the recorder writes to; of a pipe, write one with tee',
    );
  }
  if (/\.gz$/i.test(name)) {
    throw usageFailure(
      'a packed file cannot be followed',
      'let the recorder write plain lines, like capture.jsonl',
    );
  }
  for (const [key, option] of Object.entries(NOT_WITH)) {
    if (options[key as keyof typeof NOT_WITH] !== undefined) {
      throw usageFailure(
        `--watch prints while the LIVE runs: ${option} has no place there`,
        'leave one of them out',
      );
    }
  }
  if (!['table', 'json', 'ndjson', undefined].includes(options.format)) {
    throw usageFailure(
      `--watch prints no ${options.format}`,
      'leave the format out, or take --json: one object a line',
    );
  }
  return name;
}
