import { estimateLog, type Facts } from '../../../calc/estimate.js';
import type { EstimateReport } from '../../../report/estimate/estimate-report.js';
import { estimateText } from '../../../report/estimate/estimate-text.js';
import { toEstimateReport } from '../../../report/estimate/to-estimate-report.js';
import { json, ndjson } from '../../../report/formats/json.js';
import type { CollectedLive } from '../../collect-lives.js';
import type { ReadLog } from '../../read-logs.js';
import { draw, type Session } from '../../session.js';
import type { Format } from './format.js';
import type { Printer } from './printer.js';

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
export function reportsPrinter(facts: Facts, view: ReportsView, session: Session): Printer<ReadLog> {
  const estimate = ({ log }: ReadLog) => estimateLog(log, facts);
  const reportOf = ({ kept, notes }: CollectedLive<ReadLog>) =>
    toEstimateReport(estimate(kept), kept.place.file, [...kept.problems, ...notes]);
  return {
    keep: (live) => live,
    total: (live) => estimate(live).revenue.total,
    print: async (lives) =>
      view.format === 'ndjson'
        ? lives.map((live) => ndjson([reportOf(live)])).join('')
        : render(lives.map(reportOf), view, session),
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
  if (format === 'csv') return (await import('../../../report/formats/csv.js')).estimatesCsv(reports);
  if (format === 'markdown') {
    return (await import('../../../report/formats/markdown.js')).estimatesMarkdown(reports, explain);
  }
  return json(several ? reports : reports[0]);
}
