import { withAlternative, withOwnVersions } from '../../data/rate-book.js';
import type { Finding, Problem } from '../../model/problem.js';
import type { RateBook, RateVersion } from '../../model/rate.js';
import { checkText } from '../problems/check-text.js';
import type { SourceText } from '../problems/locate.js';
import type { Sound } from '../problems/sound.js';
import { rateFindings, toSpread, unitOf, unknownAlternative } from './rate-findings.js';
import { ratesFileSchema, type WrittenRate, type WrittenRates } from './rates-schema.js';

interface RatesResult {
  readonly book: RateBook;
  readonly problems: readonly Problem[];
}

/** Lays the rates of a file over the book. With any problem the book comes back unchanged. */
export function layRatesOver(book: RateBook, source: SourceText): RatesResult {
  const { value, problems } = checkText(source, 'yaml', ratesFileSchema, (written, sound) =>
    look(written, sound, book),
  );
  if (!value || problems.length > 0) return { book, problems };
  const own = new Map<string, RateVersion[]>();
  for (const each of value.rates ?? []) {
    own.set(each.id, [...(own.get(each.id) ?? []), toVersion(each, unitOf(book, each.id), source.file)]);
  }
  const laid = withOwnVersions(book, own);
  const uses = Object.entries(value.use ?? {});
  return { book: uses.reduce((result, [id, name]) => withAlternative(result, id, name), laid), problems: [] };
}

function look(written: WrittenRates, sound: Sound, book: RateBook): Finding[] {
  const rates = Array.isArray(written.rates) ? written.rates : [];
  const inRates = rates.flatMap((each, index) =>
    sound('rates', index) ? rateFindings(each, index, book) : [],
  );
  const uses = sound('use') ? Object.entries(written.use ?? {}) : [];
  const inUse = uses.flatMap(([id, name]) =>
    unknownAlternative(book, id, name).map((found) => ({ ...found, path: ['use', id] })),
  );
  return [...inRates, ...inUse];
}

function toVersion(written: WrittenRate, unit: string, file: string): RateVersion {
  return {
    regions: written.regions ?? 'everywhere',
    from: written.from,
    to: written.to,
    value: toSpread(written),
    grade: 'personal',
    basis: `Your own rate, in ${unit}, from ${file}.`,
    sources: [
      { id: 'own', title: written.source, url: undefined, date: written.sourceDate, grade: 'personal' },
    ],
  };
}
