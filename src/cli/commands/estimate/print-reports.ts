import { estimateLog, type Facts } from '../../../calc/estimate.js';
import type { EstimateReport } from '../../../report/estimate/report.js';
import { toEstimateReport } from '../../../report/estimate/to-estimate-report.js';
import { estimateView } from '../../../report/estimate/view.js';
import type { ReadLog } from '../../logs/log-source.js';
import { writeReports } from '../../output/formats.js';
import type { Printing } from './printer.js';

/**
 * Prints a report for each LIVE, estimated only when it is printed, so that memory holds only the printed
 * text.
 */
export function printReports(facts: Facts, explain: boolean): Printing {
  const lives: ReadLog[] = [];
  return {
    add: (live) => lives.push(live),
    totals: () => lives.map(({ log }) => estimateLog(log, facts).revenue.total),
    print: ({ notes }, format, target) => {
      function* reports(): Iterable<EstimateReport> {
        for (const { log, place, problems } of lives) {
          const warnings = [...problems, ...(notes.get(place) ?? [])];
          yield toEstimateReport(estimateLog(log, facts), place.file, warnings);
        }
      }
      return writeReports(format, estimateView({ explain }), reports(), target);
    },
  };
}
