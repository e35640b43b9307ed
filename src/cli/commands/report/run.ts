import path from 'node:path';
import { usageFailure } from '../../failure.js';
import type { Session } from '../../output/session.js';
import type { EstimateOptions } from '../estimate/options.js';
import { estimate } from '../estimate/run.js';

export type ReportOptions = Omit<EstimateOptions, 'format' | 'json' | 'explain' | 'failUnder'>;

/** `report`: the estimate as a page. */
export function report(names: readonly string[], options: ReportOptions, session: Session): Promise<number> {
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
  return estimate(names, { ...options, format: 'html' }, session);
}
