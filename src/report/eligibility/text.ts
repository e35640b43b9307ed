import { section, wrapped } from '../terminal/section.js';
import type { Canvas, Style } from '../terminal/style.js';
import { type Cell, renderTable } from '../terminal/table.js';
import { sourceText } from '../words/source-text.js';
import { yoursText } from './criterion-words.js';
import {
  headline,
  isDetailed,
  likesText,
  notesOf,
  resultText,
  sectionsOf,
  sentence,
  sourcesOf,
  stepsOf,
  whyText,
} from './details.js';
import type { EligibilityReport, ReportedCriterion, ReportedEligibility } from './report.js';
import { paintOf, VERDICTS } from './verdict-words.js';

/** Draws one program in detail with its successors, or several programs with one line each. */
export function eligibilityText(report: EligibilityReport, canvas: Canvas): string {
  const { programs } = report;
  const [only] = programs;
  const body = programs.length === 1 && only ? detailed(only, canvas) : overview(programs, canvas);
  return [
    ...wrapped([headline(report)], canvas).map(canvas.style.strong),
    ...body,
    '',
    ...wrapped([likesText(report)], canvas),
    ...section('Notes', notesOf(report), canvas),
    ...(only && programs.length === 1
      ? section('Sources', sourceLines(report, only), canvas, canvas.style.quiet)
      : wrapped(['Criteria and sources of one: --program ID. All as data: --json.'], canvas)),
    '',
  ].join('\n');
}

function sourceLines(report: EligibilityReport, program: ReportedEligibility): string[] {
  const shown = new Set(sourcesOf(program));
  return report.sources.filter(({ id }) => shown.has(id)).map(sourceText);
}

function detailed(program: ReportedEligibility, canvas: Canvas): string[] {
  const { style } = canvas;
  const { verdict, reason, interim, successor } = program;
  const title = `${program.name}: ${VERDICTS[verdict]}`;
  const after = [interim, successor].filter((each) => each !== null);
  return [
    ...wrapped([title], canvas).map((line) => style.strong(paintOf(verdict, style)(line))),
    ...wrapped([sentence(reason)], canvas),
    ...(isDetailed(program) ? [criteriaTable(program.criteria, canvas)] : []),
    ...sectionsOf(program).flatMap(({ title, items }) => section(title, items, canvas)),
    ...after.flatMap((each) => ['', ...detailed(each, canvas)]),
  ];
}

const WIDE = 90;

function criteriaTable(criteria: readonly ReportedCriterion[], canvas: Canvas): string {
  const { style, width } = canvas;
  const isWide = width >= WIDE;
  const titles = ['Asked', 'Yours', 'Result', ...(isWide ? ['Source'] : [])];
  const rows = criteria.map((each): Cell[] => [
    { text: `${wayText(each, criteria)}${each.required}` },
    { text: yoursText(each) },
    { text: resultText(each), paint: resultPaint(each, style) },
    ...(isWide ? [{ text: `${each.sources.join(' ')} ${each.grade}`, paint: style.quiet }] : []),
  ]);
  return renderTable(
    titles.map((text) => ({ text, paint: style.strong })),
    rows,
    canvas,
  );
}

/** Names the alternative a criterion belongs to when there are several. */
function wayText({ way }: ReportedCriterion, all: readonly ReportedCriterion[]): string {
  const ways = Math.max(...all.map((each) => each.way ?? 0));
  return way === null ? '' : `way ${way} of ${ways}: `;
}

function resultPaint({ status }: ReportedCriterion, style: Style) {
  if (status === 'met') return style.good;
  return status === 'unmet' ? style.bad : status === 'unchecked' ? style.quiet : style.warn;
}

function overview(programs: readonly ReportedEligibility[], canvas: Canvas): string[] {
  const { style } = canvas;
  const head = ['Program', 'Verdict', 'Why'].map((text) => ({ text, paint: style.strong }));
  const rows = programs.map((program): Cell[] => [
    { text: program.name },
    { text: VERDICTS[program.verdict], paint: paintOf(program.verdict, style) },
    { text: whyText(program) },
  ]);
  return [renderTable(head, rows, canvas), ...section('What it takes', stepsOf(programs), canvas)];
}
