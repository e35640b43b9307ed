import path from 'node:path';
import type { RunOf } from '../../command/definition.js';
import { usageFailure } from '../../failure.js';
import { printEstimates } from '../estimate/print-estimates.js';
import type { define } from './command.js';

/** Runs `report`: writes the estimate as an HTML page. */
export const run: RunOf<typeof define> = (names, options, session) => {
  if (options.output === undefined && session.io.stdout.isTerminal) {
    throw usageFailure('a page is to be looked at in a browser', 'name a file for it: -o report.html');
  }
  const extension = path.extname(options.output ?? '').toLowerCase();
  if (!['', '.html', '.htm'].includes(extension)) {
    throw usageFailure(
      `${options.output}: a page is not written as ${extension}`,
      'name a file like -o report.html; other formats: tiktok-earn estimate',
    );
  }
  return printEstimates(names, { ...options, format: 'html' }, session);
};
