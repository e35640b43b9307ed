import type { AccountType, Claim, CountedFact, Criterion, Requirements } from '../model/criterion.js';
import { GRADES, type Grade, type Source } from '../model/rate.js';
import { sourceOf } from './sources.js';

interface ClaimEntry {
  atLeast: number;
  window?: string;
  sources: string[];
}

interface CriterionEntry {
  fact?: string;
  atLeast?: number;
  window?: string;
  rivals?: ClaimEntry[];
  oneOf?: string[];
  noneOf?: string[];
  wentLiveWithinDays?: number;
  program?: string;
  outsideLog?: string;
  decides?: boolean;
  regions?: string[];
  exceptRegions?: string[];
  note?: string;
  sources: string[];
}

export interface RequirementsEntry {
  regions?: string[];
  from?: string;
  to?: string;
  criteria: CriterionEntry[];
  ways?: CriterionEntry[][];
  eachVideo?: string[];
  note?: string;
  noteExceptRegions?: string[];
}

/** The entry of the data file as the model has it; a criterion is told by the key that says what it asks. */
export function toRequirements(entry: RequirementsEntry): Requirements {
  return {
    regions: entry.regions ?? 'everywhere',
    from: entry.from,
    to: entry.to,
    criteria: entry.criteria.map(toCriterion),
    ways: (entry.ways ?? []).map((way) => way.map(toCriterion)),
    eachVideo: entry.eachVideo ?? [],
    note: entry.note,
    noteExceptRegions: entry.noteExceptRegions ?? [],
  };
}

function toCriterion(entry: CriterionEntry): Criterion {
  const sources = entry.sources.map(sourceOf);
  const asked = {
    regions: entry.regions,
    exceptRegions: entry.exceptRegions,
    grade: bestGrade(sources),
    sources,
    note: entry.note,
  };
  if (entry.outsideLog !== undefined) {
    const { outsideLog: text, decides = false } = entry;
    return { ...asked, operator: 'outside-log', fact: undefined, text, decides };
  }
  if (entry.program !== undefined) {
    return { ...asked, operator: 'eligible-for', fact: 'program', program: entry.program };
  }
  if (entry.wentLiveWithinDays !== undefined) {
    return { ...asked, operator: 'within-days', fact: 'lastLive', days: entry.wentLiveWithinDays };
  }
  const accountTypes = (entry.oneOf ?? entry.noneOf) as AccountType[] | undefined;
  if (accountTypes) {
    const operator = entry.oneOf ? 'one-of' : 'none-of';
    return { ...asked, operator, fact: 'accountType', accountTypes };
  }
  if (entry.fact === 'goodStanding') return { ...asked, operator: 'is-true', fact: 'goodStanding' };
  if (entry.atLeast === undefined)
    throw new RangeError(`a criterion that asks nothing: ${JSON.stringify(entry)}`);
  return {
    ...asked,
    operator: 'at-least',
    fact: entry.fact as CountedFact,
    threshold: entry.atLeast,
    window: entry.window,
    rivals: (entry.rivals ?? []).map(toClaim),
  };
}

function toClaim(entry: ClaimEntry): Claim {
  const sources = entry.sources.map(sourceOf);
  return { threshold: entry.atLeast, window: entry.window, grade: bestGrade(sources), sources };
}

function bestGrade(sources: readonly Source[]): Grade {
  return GRADES.find((grade) => sources.some((source) => source.grade === grade)) ?? 'folklore';
}
