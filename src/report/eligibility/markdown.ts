import { sourceText } from '../words/source-text.js';
import { escaped, section, table } from '../writers/markdown.js';
import { yoursText } from './criterion-words.js';
import {
  headline,
  isDetailed,
  likesText,
  notesOf,
  resultText,
  sectionsOf,
  sentence,
  stepsOf,
  whyText,
} from './details.js';
import { LEGEND, type Matrix, SHORT } from './matrix.js';
import type { EligibilityReport, ReportedEligibility } from './report.js';
import { VERDICTS } from './verdict-words.js';

/** Returns Markdown for one creator, with each program in detail. */
export function eligibilityMarkdown(report: EligibilityReport): string {
  const { programs } = report;
  return [
    `## ${escaped(headline(report))}`,
    ...(programs.length === 1 ? programs.flatMap(detailed) : overview(programs)),
    '',
    escaped(likesText(report)),
    ...section('Notes', notesOf(report)),
    ...section('Sources', report.sources.map(sourceText)),
    '',
  ].join('\n');
}

/** Returns Markdown for several creators: a table of creators × programs. */
export function matrixMarkdown({ title, programs, rows, missing, notes }: Matrix): string {
  const head = ['Creator', ...programs.map(({ name }) => name)];
  return [
    `## ${escaped(title)}`,
    '',
    ...table(
      head,
      rows.map(({ creator, verdicts }) => [creator, ...verdicts.map((verdict) => SHORT[verdict])]),
    ),
    '',
    escaped(LEGEND),
    ...section('Missing in the logs', missing),
    ...section('Notes', notes),
    '',
  ].join('\n');
}

function detailed(program: ReportedEligibility): string[] {
  const { name, verdict, reason, criteria, interim, successor } = program;
  const rows = criteria.map((each) => [
    each.required,
    yoursText(each),
    resultText(each),
    `${each.sources.join(' ')} ${each.grade}`,
  ]);
  const after = [interim, successor].filter((each) => each !== null);
  return [
    '',
    `**${escaped(name)}: ${VERDICTS[verdict]}**`,
    '',
    escaped(sentence(reason)),
    ...(isDetailed(program) ? ['', ...table(['Asked', 'Yours', 'Result', 'Source'], rows)] : []),
    ...sectionsOf(program).flatMap(({ title, items }) => section(title, items)),
    ...after.flatMap(detailed),
  ];
}

function overview(programs: readonly ReportedEligibility[]): string[] {
  const rows = programs.map((program) => [program.name, VERDICTS[program.verdict], whyText(program)]);
  return ['', ...table(['Program', 'Verdict', 'Why'], rows), ...section('What it takes', stepsOf(programs))];
}
