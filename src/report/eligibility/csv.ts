import { type CsvRow, csv, text } from '../writers/csv.js';
import type { EligibilityReport } from './report.js';

/** Yields CSV with one row per creator and program; each piece holds one creator. */
export function* eligibilityCsv(reports: Iterable<EligibilityReport>): Iterable<string> {
  let isFirst = true;
  for (const report of reports) {
    yield csv(rowsOf(report), isFirst);
    isFirst = false;
  }
}

function rowsOf({ log, day, programs }: EligibilityReport): CsvRow[] {
  return programs.map((program) => ({
    file: text(log.file),
    creator: text(log.creator.handle),
    country: log.creator.country,
    day,
    program: program.id,
    verdict: program.verdict,
    byCriteria: program.byCriteria,
    reason: text(program.reason),
    unmet: text(requiredWith(program.criteria, 'unmet')),
    missing: program.missing.join('; '),
    whatItTakes: text(program.whatItTakes.join('; ')),
    successor: program.successor?.id ?? null,
    successorVerdict: program.successor?.verdict ?? null,
  }));
}

function requiredWith(criteria: EligibilityReport['programs'][number]['criteria'], status: string): string {
  return criteria
    .filter((each) => each.status === status)
    .map(({ required }) => required)
    .join('; ');
}
