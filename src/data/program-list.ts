import type { Program, ProgramList } from '../model/program.js';
import programs from './programs.json' with { type: 'json' };
import { sourceOf } from './sources.js';

interface ProgramEntry {
  id: string;
  name: string;
  rpm?: string;
  successor?: string;
  availability: {
    regions: string[];
    from?: string;
    to?: string;
    lastSeen?: string;
    disputed?: string;
    sources: string[];
  }[];
}

let cached: ProgramList | undefined;

/** The programs TikTok pays through, with where and when each was offered. */
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

function toProgram(entry: ProgramEntry): Program {
  return {
    id: entry.id,
    name: entry.name,
    rpm: entry.rpm,
    successor: entry.successor,
    availability: entry.availability.map((each) => ({
      regions: each.regions,
      from: each.from,
      to: each.to,
      lastSeen: each.lastSeen,
      disputed: each.disputed,
      sources: each.sources.map(sourceOf),
    })),
  };
}
