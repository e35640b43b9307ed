import { estimateLog, type Facts } from '../../../calc/estimate.js';
import type { EstimateReport } from '../../../report/estimate/report.js';
import { estimateText } from '../../../report/estimate/text.js';
import { toEstimateReport } from '../../../report/estimate/to-estimate-report.js';
import { json, ndjson } from '../../../report/writers/json.js';
import type { ReadLog } from '../../logs/log-source.js';
import type { Format } from '../../options/format.js';
import { draw, type Session } from '../../output/session.js';
import type { Printing } from './printer.js';

export interface ReportsView {
  readonly format: Format;
  readonly explain: boolean;
  readonly several: boolean;
  readonly toFile: boolean;
}

/**
 * A report for each LIVE, estimated when it is printed: so of many LIVEs only what is printed is kept. What a
 * single LIVE on a terminal does not need is loaded when it is asked for.
 */
export function printReports(facts: Facts, view: ReportsView, session: Session): Printing {
  const lives: ReadLog[] = [];
  return {
    add: (live) => lives.push(live),
    totals: () => lives.map(({ log }) => estimateLog(log, facts).revenue.total),
    print: async ({ notes }) => {
      const reportOf = ({ log, place, problems }: ReadLog) =>
        toEstimateReport(estimateLog(log, facts), place.file, [...problems, ...(notes.get(place) ?? [])]);
      if (view.format === 'ndjson') return lives.map((live) => ndjson([reportOf(live)])).join('');
      return render(lives.map(reportOf), view, session);
    },
  };
}

async function render(
  reports: readonly EstimateReport[],
  { format, explain, several, toFile }: ReportsView,
  session: Session,
): Promise<string> {
  if (format === 'table') {
    const views = explain
      ? [estimateText, (await import('../../../report/estimate/explanation.js')).explanation]
      : [estimateText];
    return draw(session, toFile, (canvas) =>
      reports.flatMap((report) => views.map((view) => view(report, canvas))).join('\n'),
    );
  }
  if (format === 'csv') return (await import('../../../report/writers/csv.js')).estimatesCsv(reports);
  if (format === 'markdown') {
    return (await import('../../../report/writers/markdown.js')).estimatesMarkdown(reports, explain);
  }
  return json(several ? reports : reports[0]);
}
