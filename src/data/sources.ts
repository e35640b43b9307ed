import type { Grade, Source } from '../model/rate.js';
import register from './sources.json' with { type: 'json' };

interface SourceEntry {
  title: string;
  url?: string;
  date: string;
  grade: string;
}

/** The source register; a test makes sure every id used in the data is in it. */
export function sourceOf(id: string): Source {
  const entry = (register as Record<string, SourceEntry>)[id];
  if (!entry) throw new RangeError(`no source ${id} in the register`);
  return { id, title: entry.title, url: entry.url, date: entry.date, grade: entry.grade as Grade };
}
