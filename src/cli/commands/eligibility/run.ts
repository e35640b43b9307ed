import { eligibility as judge } from '../../../calc/eligibility/eligibility.js';
import { knownFacts } from '../../../calc/eligibility/known-facts.js';
import { latestOfEach } from '../../../calc/lives/latest-of-each.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { shippedPrograms } from '../../../data/program-list.js';
import { didYouMean } from '../../../input/problems/did-you-mean.js';
import type { Program, ProgramList } from '../../../model/program.js';
import type { EligibilityReport } from '../../../report/eligibility/report.js';
import { toEligibilityReport } from '../../../report/eligibility/to-eligibility-report.js';
import { eligibilityView } from '../../../report/eligibility/view.js';
import type { OptionsOf, RunOf } from '../../command/definition.js';
import { EXIT, exitCodeOf } from '../../exit-codes.js';
import { Failure, usageFailure } from '../../failure.js';
import { deliver } from '../../files/write-file.js';
import { collectSound } from '../../logs/collect-lives.js';
import type { ReadLog } from '../../logs/log-source.js';
import { readLogs } from '../../logs/read-logs.js';
import { formatFor, isData, requireFormat, writeReports } from '../../output/formats.js';
import { printProblems } from '../../output/session.js';
import type { define } from './command.js';

type Options = OptionsOf<typeof define>;

/** Runs `eligibility`: judges each creator by the requested programs. */
export const run: RunOf<typeof define> = async (names, options, session) => {
  const programs = shippedPrograms();
  const asked = programsFor(options, programs);
  const format = formatFor(options);
  requireFormat(eligibilityView(NOTHING_READ), format);
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
  const { several } = readings;
  const view = eligibilityView({ several, on: options.on, rejected: found.rejected });
  const target = { session, toFile: options.output !== undefined, several };
  deliver(session.io, await writeReports(format, view, reports(), target), options, [
    ...readings.files,
    ...(options.creator === undefined ? [] : [options.creator]),
  ]);
  await printProblems(session, problems, isData(format));
  const isEligible = (creator: ReadLog) => judgedOf(creator).every(({ verdict }) => verdict === 'eligible');
  /** An empty list of creators does not count as eligible. */
  const isYes = () => creators.length > 0 && creators.every(isEligible);
  return problems.length > 0 || (options.exitCode === true && !isYes()) ? EXIT.no : EXIT.done;
};

const NOTHING_READ = { several: false, on: undefined, rejected: { logs: 0, of: 0 } };

function programsFor({ program: ids, all }: Options, { programs }: ProgramList): readonly Program[] {
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
