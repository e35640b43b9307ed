import { lazy } from '../model/lazy.js';
import type { Program, ProgramList } from '../model/program.js';
import programs from './programs.json' with { type: 'json' };
import { type RequirementsEntry, toRequirements } from './requirements.js';
import { sourceOf } from './sources.js';

interface ProgramEntry {
  id: string;
  name: string;
  short?: string;
  rpm?: string;
  successor?: string;
  interim?: string;
  isPayProgram?: boolean;
  availability: {
    regions: string | string[];
    from?: string;
    to?: string;
    lastSeen?: string;
    disputed?: string;
    isOfferDisputed?: boolean;
    sources: string[];
  }[];
  requirements: RequirementsEntry[];
  notes?: { text: string; sources: string[] }[];
}

let cached: ProgramList | undefined;

/** TikTok's programs, rates and tools, with where and when each was offered and what it asks. */
export function shippedPrograms(): ProgramList {
  cached ??= programList((programs as ProgramEntry[]).map(toProgram));
  return cached;
}

export function programList(entries: readonly Program[]): ProgramList {
  const byId = new Map(entries.map((program) => [program.id, program]));
  return {
    programs: entries,
    program: (id) => {
      const program = byId.get(id);
      if (!program) throw new RangeError(`no program ${id}`);
      return program;
    },
  };
}

export function toProgram(entry: ProgramEntry): Program {
  /** An estimate asks only where and when a program is open. */
  const requirements = lazy(() => entry.requirements.map(toRequirements));
  return {
    id: entry.id,
    name: entry.name,
    short: entry.short ?? entry.name,
    rpm: entry.rpm,
    successor: entry.successor,
    interim: entry.interim,
    isPayProgram: entry.isPayProgram ?? true,
    availability: entry.availability.map((each) => ({
      regions: each.regions === 'unlisted' ? 'unlisted' : [...each.regions],
      from: each.from,
      to: each.to,
      lastSeen: each.lastSeen,
      disputed: each.disputed,
      isOfferDisputed: each.isOfferDisputed ?? false,
      sources: each.sources.map(sourceOf),
    })),
    get requirements() {
      return requirements();
    },
    notes: (entry.notes ?? []).map(({ text, sources }) => ({ text, sources: sources.map(sourceOf) })),
  };
}
