import { estimateLog, type Facts } from '../../../calc/estimate.js';
import { type By, rollUp, type SettledLive, settled } from '../../../calc/roll-up.js';
import { withoutExcerpt } from '../../../model/problem.js';
import type { ReportedProblem } from '../../../report/estimate/estimate-report.js';
import { estimateWarnings } from '../../../report/estimate/warnings.js';
import { json, ndjson } from '../../../report/formats/json.js';
import { toRollUpReport } from '../../../report/roll-up/roll-up-report.js';
import { rollUpText } from '../../../report/roll-up/roll-up-text.js';
import { draw, type Session } from '../../session.js';
import type { Format } from './format.js';
import type { Printer } from './printer.js';

export interface RollUpView {
  readonly format: Format;
  readonly by: By;
  readonly timeZone: string | undefined;
  readonly toFile: boolean;
}

interface KeptLive {
  readonly live: SettledLive;
  readonly warnings: readonly ReportedProblem[];
}

/** Sums of many LIVEs: each is estimated as soon as it is read, and all but its sums forgotten. */
export function rollUpPrinter(facts: Facts, view: RollUpView, session: Session): Printer<KeptLive> {
  const { format, by, timeZone, toFile } = view;
  return {
    keep: ({ log, problems, place }) => {
      const estimate = estimateLog(log, facts);
      const warnings = [...problems.map(withoutExcerpt), ...estimateWarnings(estimate, place.file)];
      return { live: settled(estimate), warnings };
    },
    total: ({ live }) => live.total,
    print: async (lives, rejected) => {
      const notes = lives.flatMap((each) => each.notes.map(withoutExcerpt));
      const warnings = [...notes, ...lives.flatMap(({ kept }) => kept.warnings)];
      const sums = rollUp(
        lives.map(({ kept }) => kept.live),
        by,
        timeZone,
      );
      const report = toRollUpReport(sums, rejected, warnings);
      if (format === 'csv') return (await import('../../../report/formats/csv.js')).rollUpCsv(report);
      if (format === 'markdown')
        return (await import('../../../report/formats/markdown.js')).rollUpMarkdown(report);
      if (format === 'table') return draw(session, toFile, (canvas) => rollUpText(report, canvas));
      return format === 'ndjson' ? ndjson(report.groups) : json(report);
    },
  };
}
