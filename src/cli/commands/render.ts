import path from 'node:path';
import type { Estimate } from '../../calc/estimate.js';
import type { By } from '../../calc/roll-up.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import type { EstimateReport } from '../../report/estimate/estimate-report.js';
import { estimateText } from '../../report/estimate/estimate-text.js';
import { toEstimateReport } from '../../report/estimate/to-estimate-report.js';
import { estimateWarnings } from '../../report/estimate/warnings.js';
import { json, ndjson } from '../../report/formats/json.js';
import type { RollUpReport } from '../../report/roll-up/roll-up-report.js';
import { usageFailure } from '../failure.js';
import type { ReadLog } from '../read-logs.js';
import { draw, type Session } from '../session.js';
import type { EstimateOptions } from './estimate-options.js';

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.md': 'markdown',
};

/** `--format`, `--json`, or what the name of the output file says. */
export function formatFor({ format, json, output }: EstimateOptions): Format {
  if (json === true && format !== undefined && format !== 'json') {
    throw usageFailure(`--json and --format ${format} are two different formats`, 'give one of them');
  }
  if (json === true) return 'json';
  const asked = FORMATS.find((each) => each === format);
  return (
    asked ?? (output === undefined ? undefined : BY_EXTENSION[path.extname(output).toLowerCase()]) ?? 'table'
  );
}

/** Estimated when it is asked for, so that of many LIVEs only what is printed is kept. */
export interface EstimatedLive {
  readonly live: ReadLog;
  readonly estimate: () => Estimate;
}

export interface Rendering {
  readonly format: Format;
  readonly by: By | undefined;
  readonly timeZone: string | undefined;
  readonly explain: boolean;
  readonly several: boolean;
  readonly rejected: RollUpReport['rejected'];
  readonly notes: readonly Problem[];
  readonly session: Session;
  readonly toFile: boolean;
}

/** One value, many formats. What a single LIVE on a terminal does not need is loaded when it is asked for. */
export async function render(lives: readonly EstimatedLive[], rendering: Rendering): Promise<string> {
  const { format, by, several } = rendering;
  const machine = format === 'json' || format === 'ndjson' || format === 'csv';
  const isRollUp = by !== undefined || (several && !machine);
  if (isRollUp && rendering.explain)
    throw usageFailure('--explain explains one LIVE', 'name one log, without --by');
  if (isRollUp) return renderRollUp(lives, rendering);
  if (format === 'ndjson') return lives.map((live) => ndjson([reportOf(live)])).join('');
  return renderReports(lives.map(reportOf), rendering);
}

function reportOf({ live, estimate }: EstimatedLive): EstimateReport {
  return toEstimateReport(estimate(), live.file, live.problems);
}

async function renderReports(reports: readonly EstimateReport[], rendering: Rendering): Promise<string> {
  const { format, several, session, toFile } = rendering;
  if (format === 'table') {
    const views = rendering.explain
      ? [estimateText, (await import('../../report/estimate/explanation.js')).explanation]
      : [estimateText];
    return draw(session, toFile, (canvas) =>
      reports.flatMap((report) => views.map((view) => view(report, canvas))).join('\n'),
    );
  }
  if (format === 'csv') return (await import('../../report/formats/csv.js')).estimatesCsv(reports);
  if (format === 'markdown') {
    return (await import('../../report/formats/markdown.js')).estimatesMarkdown(reports, rendering.explain);
  }
  return json(several ? reports : reports[0]);
}

async function renderRollUp(lives: readonly EstimatedLive[], rendering: Rendering): Promise<string> {
  const { format, by = 'live', timeZone, rejected, notes, session, toFile } = rendering;
  const { rollUp, settled } = await import('../../calc/roll-up.js');
  const { toRollUpReport } = await import('../../report/roll-up/roll-up-report.js');
  const warnings = notes.map(withoutExcerpt);
  const settledLives = lives.map(({ live, estimate }) => {
    const made = estimate();
    for (const problem of live.problems)
      if (problem.code !== 'counted-once') warnings.push(withoutExcerpt(problem));
    for (const warning of estimateWarnings(made, live.file)) warnings.push(warning);
    return settled(made);
  });
  const report = toRollUpReport(rollUp(settledLives, by, timeZone), rejected, warnings);
  if (format === 'csv') return (await import('../../report/formats/csv.js')).rollUpCsv(report);
  if (format === 'markdown') return (await import('../../report/formats/markdown.js')).rollUpMarkdown(report);
  if (format === 'table') {
    const { rollUpText } = await import('../../report/roll-up/roll-up-text.js');
    return draw(session, toFile, (canvas) => rollUpText(report, canvas));
  }
  return format === 'ndjson' ? ndjson(report.groups) : json(report);
}
