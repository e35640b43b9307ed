import { decidingRivals } from '../../calc/eligibility/judge-criterion.js';
import { tapsOf } from '../../calc/visibility/visibility.js';
import type { Criterion, Requirements } from '../../model/criterion.js';
import type { Eligibility, Judged } from '../../model/eligibility.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import type { AvailabilityStatus } from '../../model/program.js';
import type { Source } from '../../model/rate.js';
import type { StreamLog } from '../../model/stream-log.js';
import { toLog } from '../estimate/to-estimate-report.js';
import { shownCount } from '../words/figures.js';
import { FACTS, fieldOf, requiredText } from './criterion-words.js';
import { reasonFor } from './reason.js';
import type { EligibilityReport, ReportedCriterion, ReportedEligibility } from './report.js';
import { whatItTakes } from './what-it-takes.js';

/** Converts eligibility to the report that every format prints. */
export function toEligibilityReport(
  log: StreamLog,
  day: string,
  found: readonly Eligibility[],
  file: string | undefined,
  problems: readonly Problem[] = [],
): EligibilityReport {
  const sources = new Map<string, Source>();
  const name = (all: readonly Source[]) => {
    for (const source of all) sources.set(source.id, source);
    return all.map(({ id }) => id);
  };
  const programs = found.map((each) => toProgram(each, log, name));
  return {
    schemaVersion: 1,
    log: toLog(log, file),
    day,
    programs,
    likes: { count: tapsOf(log.visibility.likes)?.value ?? null, countedBy: [] },
    sources: [...sources.values()].map((source) => ({ ...source, url: source.url ?? null })),
    warnings: problems.map(withoutExcerpt),
  };
}

type Name = (sources: readonly Source[]) => string[];

function toProgram(each: Eligibility, log: StreamLog, name: Name): ReportedEligibility {
  const { country } = log.creator;
  const { program, verdict, requirements } = each;
  const open = new Set(each.openQuestions.flat());
  const toReported = (way: number | null) => (judged: Judged) =>
    toCriterion(judged, way, open.has(judged), log, name);
  const criteria = [
    ...each.criteria.map(toReported(null)),
    ...each.ways.flatMap((way, at) => way.map(toReported(at + 1))),
  ];
  const isOpen = verdict === 'cannot-tell';
  const reported: Omit<ReportedEligibility, 'reason'> = {
    id: program.id,
    name: program.name,
    short: program.short,
    verdict,
    byCriteria: each.byCriteria,
    standing: toStanding(each.standing, country, name),
    criteria,
    missing: isOpen ? missingOf(each) : [],
    eligibleIf: isOpen ? conditionsOf(each, country) : [],
    whatItTakes:
      isOpen || verdict === 'not-eligible'
        ? whatItTakes(criteria, log.visibility.newFollowers?.value ?? null)
        : [],
    eachVideo: requirements?.eachVideo ?? [],
    notes: [
      ...noteOf(requirements, country),
      ...program.notes.map(({ text, sources }) => ({ text, sources: name(sources) })),
    ],
    interim: each.interim ? toProgram(each.interim, log, name) : null,
    successor: each.successor ? toProgram(each.successor, log, name) : null,
  };
  return { ...reported, reason: reasonFor(reported, country, isOfferDisputed(each)) };
}

/** Lists the open conditions for eligibility, including availability when sources disagree about it. */
function conditionsOf({ openQuestions, standing, byCriteria }: Eligibility, country: string): string[][] {
  const ways = openQuestions.map((way) => way.map(conditionText));
  if (!isOfferDisputed({ standing })) return ways;
  const offered = `TikTok offers it in ${country}`;
  return byCriteria === 'eligible' ? [[offered]] : ways.map((way) => [...way, offered]);
}

function isOfferDisputed({ standing }: Pick<Eligibility, 'standing'>): boolean {
  return standing.state === 'open' && standing.availability.isOfferDisputed;
}

function conditionText(judged: Judged): string {
  const { criterion, outcome } = judged;
  if (outcome !== 'disputed' || criterion.operator !== 'at-least') return requiredText(judged);
  const claims = [criterion, ...decidingRivals(criterion)].map(({ threshold }) => shownCount(threshold));
  return `of ${claims.join(' or ')} ${FACTS[criterion.fact].unit} it is the lower that is asked`;
}

function noteOf(requirements: Requirements | undefined, country: string): ReportedEligibility['notes'] {
  const note = requirements?.note;
  if (note === undefined || requirements?.noteExceptRegions.includes(country)) return [];
  return [{ text: note, sources: [] }];
}

function toStanding(
  standing: AvailabilityStatus,
  country: string,
  name: Name,
): ReportedEligibility['standing'] {
  const { state } = standing;
  if (state === 'not-offered') return { state, day: null, country: null, disputed: null, sources: [] };
  const { regions, disputed, sources } = standing.availability;
  const closed = state === 'closed' ? (standing.since ?? null) : null;
  return {
    state,
    day: state === 'not-yet' ? standing.opens : closed,
    country: regions === 'unlisted' ? null : country,
    disputed: disputed ?? null,
    sources: name(sources),
  };
}

function toCriterion(
  judged: Judged,
  way: number | null,
  open: boolean,
  log: StreamLog,
  name: Name,
): ReportedCriterion {
  const { criterion, outcome, yours, gap, livesToGo, other } = judged;
  const counted = criterion.operator === 'at-least' ? criterion : undefined;
  return {
    operator: criterion.operator,
    fact: criterion.fact ?? null,
    threshold: thresholdOf(criterion),
    unit: counted ? FACTS[counted.fact].unit : null,
    window: counted?.window ?? null,
    way,
    required: requiredText(judged),
    yours:
      yours === undefined ? null : typeof yours === 'object' && yours.low === yours.high ? yours.low : yours,
    status: outcome,
    gap: gap ?? null,
    livesToGo: livesToGo ?? null,
    field: fieldOf(criterion) ?? null,
    open,
    other: other ? toProgram(other, log, name) : null,
    grade: criterion.grade,
    sources: name(criterion.sources),
    rivals: (counted?.rivals ?? []).map((rival) => ({
      threshold: rival.threshold,
      window: rival.window ?? null,
      grade: rival.grade,
      decides: counted !== undefined && decidingRivals(counted).includes(rival),
      sources: name(rival.sources),
    })),
    note: criterion.note ?? null,
  };
}

function thresholdOf(criterion: Criterion): ReportedCriterion['threshold'] {
  switch (criterion.operator) {
    case 'at-least':
      return criterion.threshold;
    case 'one-of':
    case 'none-of':
      return criterion.accountTypes;
    case 'is-true':
      return true;
    case 'within-days':
      return criterion.days;
    case 'eligible-for':
      return criterion.program;
    case 'outside-log':
      return null;
  }
}

/** Returns the fields missing from the log, for this program and the programs it requires. */
function missingOf({ openQuestions }: Eligibility): string[] {
  const fields = openQuestions.flat().flatMap(({ criterion, outcome, yours, other }) => {
    if (other) return missingOf(other);
    return outcome === 'missing' && yours === undefined ? (fieldOf(criterion) ?? []) : [];
  });
  return [...new Set(fields)];
}
