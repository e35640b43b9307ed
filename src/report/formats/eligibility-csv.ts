import type { EligibilityReport } from '../eligibility/eligibility-report.js';
import { type CsvRow, csv, text } from './csv.js';

/** One row for each creator and program. */
export function eligibilityCsv(reports: readonly EligibilityReport[]): string {
  return csv(
    reports.flatMap(({ log, day, programs }) =>
      programs.map(
        (program): CsvRow => ({
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
        }),
      ),
    ),
  );
}

function requiredWith(criteria: EligibilityReport['programs'][number]['criteria'], status: string): string {
  return criteria
    .filter((each) => each.status === status)
    .map(({ required }) => required)
    .join('; ');
}
