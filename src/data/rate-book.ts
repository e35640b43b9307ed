import { holds } from '../model/dated.js';
import { decimal } from '../model/decimal.js';
import type {
  Grade,
  Rate,
  RateAlternative,
  RateBook,
  RateInForce,
  RateVersion,
  Spread,
} from '../model/rate.js';
import rates from './rates.json' with { type: 'json' };
import { sourceOf } from './sources.js';

interface SpreadEntry {
  low: string;
  expected: string;
  high: string;
}

interface RateEntry {
  id: string;
  title: string;
  unit: string;
  versions: (SpreadEntry & {
    regions: string | string[];
    from?: string;
    to?: string;
    grade: string;
    basis: string;
    sources: string[];
  })[];
  alternatives: (SpreadEntry & { name: string; basis: string; sources: string[] })[];
  notes: { text: string; sources: string[] }[];
}

let cached: RateBook | undefined;

/** The rates that ship with the product: dated, sourced, graded. */
export function shippedRates(): RateBook {
  if (cached) return cached;
  const entries = rates as RateEntry[];
  const made = new Map<string, Rate>();
  const rateOf = (entry: RateEntry): Rate => {
    const rate = made.get(entry.id) ?? toRate(entry);
    made.set(entry.id, rate);
    return rate;
  };
  cached = bookOf(
    () => entries.map(rateOf),
    (id) => {
      const known = made.get(id);
      const entry = known ? undefined : entries.find((each) => each.id === id);
      return entry ? rateOf(entry) : known;
    },
  );
  return cached;
}

export function rateBook(entries: readonly Rate[]): RateBook {
  const byId = new Map(entries.map((rate) => [rate.id, rate]));
  return bookOf(
    () => entries,
    (id) => byId.get(id),
  );
}

/** An estimate needs a handful of rates: those are read, the others when the whole book is asked for. */
function bookOf(all: () => readonly Rate[], byId: (id: string) => Rate | undefined): RateBook {
  return {
    get rates() {
      return all();
    },
    inForce: (id, country, day) => {
      const rate = byId(id);
      const version = rate?.versions.find((candidate) => holds(candidate, country, day));
      return rate && version ? inForce(rate, version) : undefined;
    },
  };
}

/** A user's own versions go first; the first version that holds on the day wins. */
export function withOwnVersions(book: RateBook, own: ReadonlyMap<string, readonly RateVersion[]>): RateBook {
  return rateBook(
    book.rates.map((rate) => ({ ...rate, versions: [...(own.get(rate.id) ?? []), ...rate.versions] })),
  );
}

/** Uses a named alternative of a rate for every day and country. */
export function withAlternative(book: RateBook, id: string, name: string): RateBook {
  /** The same object every time: sums of many LIVEs tell rates apart by identity. */
  const chosen = new Map<RateInForce, RateInForce>();
  return {
    get rates() {
      return book.rates;
    },
    inForce: (wanted, country, day) => {
      const rate = book.inForce(wanted, country, day);
      if (!rate || wanted !== id) return rate;
      const alternative = alternativeOf(book, id, name);
      if (!alternative) return rate;
      const known = chosen.get(rate) ?? { ...rate, ...alternativeParts(alternative), alternative: name };
      chosen.set(rate, known);
      return known;
    },
  };
}

export function alternativeOf(book: RateBook, id: string, name: string): RateAlternative | undefined {
  return book.rates.find((rate) => rate.id === id)?.alternatives.find((each) => each.name === name);
}

function alternativeParts({ value, basis, sources }: RateAlternative) {
  return { value, basis, sources, grade: 'folklore' as const };
}

const inForceOf = new WeakMap<RateVersion, RateInForce>();

function inForce(rate: Rate, version: RateVersion): RateInForce {
  const { id, title, unit } = rate;
  const known = inForceOf.get(version) ?? { id, title, unit, alternative: undefined, ...version };
  inForceOf.set(version, known);
  return known;
}

function toRate(entry: RateEntry): Rate {
  return {
    id: entry.id,
    title: entry.title,
    unit: entry.unit,
    versions: entry.versions.map((version) => ({
      regions: version.regions === 'everywhere' ? 'everywhere' : [...version.regions],
      from: version.from,
      to: version.to,
      value: toSpread(version),
      grade: version.grade as Grade,
      basis: version.basis,
      sources: version.sources.map(sourceOf),
    })),
    alternatives: entry.alternatives.map((each) => ({
      name: each.name,
      value: toSpread(each),
      basis: each.basis,
      sources: each.sources.map(sourceOf),
    })),
    notes: entry.notes.map((note) => ({ text: note.text, sources: note.sources.map(sourceOf) })),
  };
}

/** Equal texts become one and the same number: a line that sees one number is priced once. */
function toSpread(entry: SpreadEntry): Spread {
  const expected = decimal(entry.expected);
  const other = (text: string) => (text === entry.expected ? expected : decimal(text));
  return { low: other(entry.low), expected, high: other(entry.high) };
}
