import { estimateLog, type Facts } from '../../../calc/estimate.js';
import { type By, startRollUp } from '../../../calc/sums/roll-up.js';
import { settled } from '../../../calc/sums/settled-live.js';
import { withoutExcerpt } from '../../../model/problem.js';
import { estimateWarnings } from '../../../report/estimate/warnings.js';
import { toSumsReport } from '../../../report/sums/to-sums-report.js';
import { sumsView } from '../../../report/sums/view.js';
import type { ReportedProblem } from '../../../report/values/problem.js';
import { writeReports } from '../../output/formats.js';
import type { Printing } from './printer.js';

/** Prints sums of many LIVEs; each is estimated as soon as it is read, and only its sums are kept. */
export function printSums(facts: Facts, by: By, timeZone: string | undefined): Printing {
  const rollUp = startRollUp(by, timeZone);
  const warnings: ReportedProblem[] = [];
  return {
    add: ({ log, problems, place }) => {
      const estimate = estimateLog(log, facts);
      for (const problem of problems) warnings.push(withoutExcerpt(problem));
      for (const warning of estimateWarnings(estimate, place.file)) warnings.push(warning);
      rollUp.add(settled(estimate));
    },
    totals: () => rollUp.done().totals.map(({ total }) => total),
    print: ({ rejected, notes }, format, target) => {
      const copies = [...notes.values()].flatMap((each) => each.map(withoutExcerpt));
      const report = toSumsReport(rollUp.done(), rejected, [...copies, ...warnings]);
      return writeReports(format, sumsView, [report], { ...target, several: false });
    },
  };
}
