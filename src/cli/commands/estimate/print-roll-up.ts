import { estimateLog, type Facts } from '../../../calc/estimate.js';
import { type By, startRollUp } from '../../../calc/sums/roll-up.js';
import { settled } from '../../../calc/sums/settled-live.js';
import { withoutExcerpt } from '../../../model/problem.js';
import { estimateWarnings } from '../../../report/estimate/warnings.js';
import type { SumsReport } from '../../../report/sums/report.js';
import { sumsText } from '../../../report/sums/text.js';
import { toSumsReport } from '../../../report/sums/to-sums-report.js';
import type { ReportedProblem } from '../../../report/values/problem.js';
import { json, ndjson } from '../../../report/writers/json.js';
import type { Format } from '../../options/format.js';
import { draw, type Session } from '../../output/session.js';
import type { Printing } from './printer.js';

export interface RollUpView {
  readonly format: Format;
  readonly by: By;
  readonly timeZone: string | undefined;
  readonly toFile: boolean;
}

/** Sums of many LIVEs: each is estimated as soon as it is read, and all but its sums forgotten. */
export function printRollUp(facts: Facts, view: RollUpView, session: Session): Printing {
  const rollUp = startRollUp(view.by, view.timeZone);
  const warnings: ReportedProblem[] = [];
  return {
    add: ({ log, problems, place }) => {
      const estimate = estimateLog(log, facts);
      for (const problem of problems) warnings.push(withoutExcerpt(problem));
      for (const warning of estimateWarnings(estimate, place.file)) warnings.push(warning);
      rollUp.add(settled(estimate));
    },
    totals: () => rollUp.done().totals.map(({ total }) => total),
    print: async ({ rejected, notes }) => {
      const copies = [...notes.values()].flatMap((each) => each.map(withoutExcerpt));
      return render(toSumsReport(rollUp.done(), rejected, [...copies, ...warnings]), view, session);
    },
  };
}

async function render(report: SumsReport, { format, toFile }: RollUpView, session: Session): Promise<string> {
  if (format === 'csv') return (await import('../../../report/writers/csv.js')).sumsCsv(report);
  if (format === 'markdown')
    return (await import('../../../report/writers/markdown.js')).sumsMarkdown(report);
  if (format === 'table') return draw(session, toFile, (canvas) => sumsText(report, canvas));
  return format === 'ndjson' ? ndjson(report.groups) : json(report);
}
