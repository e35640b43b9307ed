import { eligibility as judge } from '../../../calc/eligibility/eligibility.js';
import { knownFacts } from '../../../calc/eligibility/known-facts.js';
import { latestOfEach } from '../../../calc/lives/latest-of-each.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { shippedPrograms } from '../../../data/program-list.js';
import { didYouMean } from '../../../input/problems/did-you-mean.js';
import type { Program, ProgramList } from '../../../model/program.js';
import { toMatrix } from '../../../report/eligibility/matrix.js';
import { matrixText } from '../../../report/eligibility/matrix-text.js';
import type { EligibilityReport } from '../../../report/eligibility/report.js';
import { eligibilityText } from '../../../report/eligibility/text.js';
import { toEligibilityReport } from '../../../report/eligibility/to-eligibility-report.js';
import { json, jsonList, ndjsonLines } from '../../../report/writers/json.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { Failure, usageFailure } from '../../failure.js';
import { deliver, type Text } from '../../files/write-file.js';
import { type Collected, collectSound } from '../../logs/collect-lives.js';
import type { CreatorOptions } from '../../logs/creator-block.js';
import type { ReadLog } from '../../logs/log-source.js';
import { readLogs } from '../../logs/read-logs.js';
import { type Format, type FormatOptions, formatFor } from '../../options/format.js';
import { draw, printProblems, type Session } from '../../output/session.js';

export interface EligibilityOptions extends FormatOptions, CreatorOptions {
  readonly program?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  readonly on?: string | undefined;
  readonly exitCode?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly skipInvalid?: boolean | undefined;
}

/** `eligibility`: how each creator stands with the programs asked for. */
export async function eligibility(
  names: readonly string[],
  options: EligibilityOptions,
  session: Session,
): Promise<number> {
  const programs = shippedPrograms();
  const asked = programsFor(options, programs);
  const format = formatFor(options);
  if (format === 'html') {
    const hint = 'the page of tiktok-earn report LOG -o report.html has it';
    throw usageFailure('eligibility does not print HTML', hint);
  }
  const readings = await readLogs(names, session.io, shippedGifts(), options);
  const begin = () => latestOfEach<ReadLog>(options.on);
  const { taken, found } = collectSound(readings, begin, options.skipInvalid === true);
  const { problems } = found;
  const skip = options.skipInvalid === true && found.lives > 0;
  if (problems.length > 0 && !skip) throw new Failure(problems, exitCodeOf(problems));

  const creators = taken.done();
  const judgedOf = ({ log }: ReadLog) => {
    const known = knownFacts(log, options.on ?? log.live.day);
    return asked.map((program) => judge(program, known, programs));
  };
  function* reports(): Iterable<EligibilityReport> {
    for (const creator of creators) {
      const { log, place } = creator;
      const warnings = [...creator.problems, ...(found.notes.get(place) ?? [])];
      yield toEligibilityReport(log, options.on ?? log.live.day, judgedOf(creator), place.file, warnings);
    }
  }
  const view = { format, several: readings.several, options, found };
  deliver(session.io, await render(reports(), view, session), options, [
    ...readings.files,
    ...(options.creator === undefined ? [] : [options.creator]),
  ]);
  await printProblems(session, problems, format === 'json' || format === 'ndjson');
  const isEligible = (creator: ReadLog) => judgedOf(creator).every(({ verdict }) => verdict === 'eligible');
  /** Nobody is not everybody. */
  const isYes = () => creators.length > 0 && creators.every(isEligible);
  return problems.length > 0 || (options.exitCode === true && !isYes()) ? EXIT.no : EXIT.done;
}

function programsFor(
  { program: ids, all }: EligibilityOptions,
  { programs }: ProgramList,
): readonly Program[] {
  if (all && ids) throw usageFailure('--all and --program ask for different things', 'give one of them');
  if (all) return programs.filter(({ isPayProgram }) => isPayProgram);
  return [...new Set(ids ?? ['creator-fund'])].map((id) => {
    const found = programs.find((program) => program.id === id);
    if (found) return found;
    const known = programs.map((program) => program.id);
    throw usageFailure(
      `no program is called ${id}`,
      didYouMean(id, known) ?? `there are ${known.join(', ')}`,
    );
  });
}

interface View {
  readonly format: Format;
  readonly several: boolean;
  readonly options: EligibilityOptions;
  readonly found: Collected;
}

/** A report is made when it is printed: those of many creators are never together in memory. */
async function render(
  reports: Iterable<EligibilityReport>,
  { format, several, options, found }: View,
  session: Session,
): Promise<Text> {
  if (format === 'ndjson') return ndjsonLines(reports);
  if (format === 'csv') {
    return (await import('../../../report/eligibility/csv.js')).eligibilityCsv(reports);
  }
  if (several) {
    if (format === 'json') return jsonList(reports);
    const matrix = toMatrix(reports, options.on, found.rejected);
    if (format === 'markdown') {
      return (await import('../../../report/eligibility/markdown.js')).matrixMarkdown(matrix);
    }
    return draw(session, options.output !== undefined, (canvas) => matrixText(matrix, canvas));
  }
  const [report] = [...reports];
  if (!report) throw new Error('no log and no problem either');
  if (format === 'json') return json(report);
  if (format === 'markdown') {
    return (await import('../../../report/eligibility/markdown.js')).eligibilityMarkdown(report);
  }
  return draw(session, options.output !== undefined, (canvas) => eligibilityText(report, canvas));
}
