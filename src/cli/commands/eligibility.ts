import { eligibility as judge } from '../../calc/eligibility/eligibility.js';
import { knownFacts } from '../../calc/eligibility/known-facts.js';
import { latestOfEach } from '../../calc/eligibility/latest-of-each.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { shippedPrograms } from '../../data/program-list.js';
import { didYouMean } from '../../input/did-you-mean.js';
import type { Program, ProgramList } from '../../model/program.js';
import type { EligibilityReport } from '../../report/eligibility/eligibility-report.js';
import { eligibilityText } from '../../report/eligibility/eligibility-text.js';
import { matrixText } from '../../report/eligibility/matrix.js';
import { toEligibilityReport } from '../../report/eligibility/to-eligibility-report.js';
import { json, ndjson } from '../../report/formats/json.js';
import { collectSound } from '../collect-lives.js';
import { EXIT, exitCodeOf } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import { type Format, type FormatOptions, formatFor } from '../format.js';
import { readLogs } from '../read-logs.js';
import type { ReadLog } from '../readings.js';
import { draw, printProblems, type Session } from '../session.js';
import { deliver } from '../write-file.js';

export interface EligibilityOptions extends FormatOptions {
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
  const readings = await readLogs(names, session.io, shippedGifts());
  const begin = () => latestOfEach<ReadLog>(options.on);
  const { taken, found } = collectSound(readings, begin, options.skipInvalid === true);
  const { problems, notes } = found;
  const skip = options.skipInvalid === true && found.lives > 0;
  if (problems.length > 0 && !skip) throw new Failure(problems, exitCodeOf(problems));

  const reports = taken.done().map(({ log, place, problems: warnings }) => {
    const day = options.on ?? log.live.day;
    const known = knownFacts(log, day);
    const judged = asked.map((program) => judge(program, known, programs));
    return toEligibilityReport(log, day, judged, place.file, [...warnings, ...(notes.get(place) ?? [])]);
  });
  const text = await render(reports, format, readings.several, options.output !== undefined, session);
  deliver(session.io, text, options, readings.files);
  await printProblems(session, problems, format === 'json' || format === 'ndjson');
  const everyEligible =
    reports.length > 0 &&
    reports.every((report) => report.programs.every(({ verdict }) => verdict === 'eligible'));
  return problems.length > 0 || (options.exitCode === true && !everyEligible) ? EXIT.no : EXIT.done;
}

function programsFor(
  { program: ids, all }: EligibilityOptions,
  { programs }: ProgramList,
): readonly Program[] {
  if (all && ids) throw usageFailure('--all and --program ask for different things', 'give one of them');
  if (all) return programs.filter(({ isPayProgram }) => isPayProgram);
  return (ids ?? ['creator-fund']).map((id) => {
    const found = programs.find((program) => program.id === id);
    if (found) return found;
    const known = programs.map((program) => program.id);
    throw usageFailure(
      `no program is called ${id}`,
      didYouMean(id, known) ?? `there are ${known.join(', ')}`,
    );
  });
}

async function render(
  reports: readonly EligibilityReport[],
  format: Format,
  several: boolean,
  toFile: boolean,
  session: Session,
): Promise<string> {
  const [only] = reports;
  const single = several ? undefined : only;
  if (format === 'json') return json(single ?? reports);
  if (format === 'ndjson') return ndjson(reports);
  if (format === 'csv') {
    return (await import('../../report/formats/eligibility-csv.js')).eligibilityCsv(reports);
  }
  if (format === 'markdown') {
    const { eligibilityMarkdown, matrixMarkdown } = await import(
      '../../report/formats/eligibility-markdown.js'
    );
    return single ? eligibilityMarkdown(single) : matrixMarkdown(reports);
  }
  return draw(session, toFile, (canvas) =>
    single ? eligibilityText(single, canvas) : matrixText(reports, canvas),
  );
}
