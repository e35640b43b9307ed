import { decidingRivals } from '../../calc/eligibility/judge-criterion.js';
import { tapsOf } from '../../calc/visibility/visibility.js';
import type { Criterion, Requirements } from '../../model/criterion.js';
import type { Eligibility, Judged } from '../../model/eligibility.js';
import { type Problem, withoutExcerpt } from '../../model/problem.js';
import type { Standing } from '../../model/program.js';
import type { Source } from '../../model/rate.js';
import type { StreamLog } from '../../model/stream-log.js';
import { toLog } from '../estimate/to-estimate-report.js';
import { FACTS, fieldOf, requiredText } from './criterion-words.js';
import type { EligibilityReport, ReportedCriterion, ReportedEligibility } from './eligibility-report.js';
import { reasonFor } from './reason.js';
import { whatItTakes } from './what-it-takes.js';

/** Eligibility as a value that every format prints. */
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
  const newFollowers = log.visibility.newFollowers?.value ?? null;
  const { program, verdict, requirements, standing } = each;
  const criteria = [
    ...each.criteria.map((judged) => toCriterion(judged, null, name)),
    ...each.ways.flatMap((way, at) => way.map((judged) => toCriterion(judged, at + 1, name))),
  ];
  const reported: Omit<ReportedEligibility, 'reason' | 'whatItTakes'> = {
    id: program.id,
    name: program.name,
    short: program.short,
    verdict,
    byCriteria: each.byCriteria,
    standing: toStanding(standing, country, name),
    criteria,
    missing: verdict === 'cannot-tell' ? missingOf(each) : [],
    eligibleIf: verdict === 'cannot-tell' ? each.openQuestions.map((way) => way.map(requiredText)) : [],
    eachVideo: requirements?.eachVideo ?? [],
    notes: [
      ...noteOf(requirements, country),
      ...program.notes.map(({ text, sources }) => `${text} (${name(sources).join(', ')})`),
    ],
    interim: each.interim ? toProgram(each.interim, log, name) : null,
    successor: each.successor ? toProgram(each.successor, log, name) : null,
  };
  return {
    ...reported,
    reason: reasonFor(reported, country),
    whatItTakes: whatItTakes(criteria, newFollowers),
  };
}

function noteOf(requirements: Requirements | undefined, country: string): string[] {
  const note = requirements?.note;
  return note === undefined || requirements?.noteExceptRegions.includes(country) ? [] : [note];
}

function toStanding(standing: Standing, country: string, name: Name): ReportedEligibility['standing'] {
  const { state } = standing;
  if (state === 'not-yet') return { ...NOWHERE, state, day: standing.opens };
  if (state === 'not-offered') return NOWHERE;
  const { regions, disputed, sources } = standing.availability;
  return {
    state,
    day: state === 'closed' ? (standing.since ?? null) : null,
    country: regions === 'unlisted' ? null : country,
    disputed: disputed ?? null,
    sources: name(sources),
  };
}

const NOWHERE = { state: 'not-offered', day: null, country: null, disputed: null, sources: [] } as const;

function toCriterion(judged: Judged, way: number | null, name: Name): ReportedCriterion {
  const { criterion, outcome, yours, gap, livesToGo } = judged;
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

/** Fields that are not in the log, of this program and of those it asks for. */
function missingOf({ openQuestions }: Eligibility): string[] {
  const fields = openQuestions.flat().flatMap(({ criterion, outcome, yours, other }) => {
    if (other) return missingOf(other);
    return outcome === 'missing' && yours === undefined ? (fieldOf(criterion) ?? []) : [];
  });
  return [...new Set(fields)];
}
