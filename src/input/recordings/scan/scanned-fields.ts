import { EMBEDDED, embedded, type Fields, shortDigits } from '../fields/fields.js';
import type { PathList } from '../fields/path-list.js';
import type { Found } from './found.js';
import type { Paths } from './paths.js';

/** Values that a scan found, by slot. */
interface ScannedValues {
  readonly found: Found;
  /** Returns `undefined` for a slot without a value in this line. */
  readonly valueAt: (slot: number) => unknown;
  readonly digitsAt: (slot: number) => number | undefined;
}

/** Where one path of an event may stand: in the event itself, else in its wrapper. */
interface Place {
  readonly slot: number;
  /** Slot of the text that holds the path as JSON of its own, and the key in it. */
  readonly text: { readonly slot: number; readonly key: string } | undefined;
}

/** A list of paths, prepared for the slots of a scan. */
interface Prepared {
  /** Bit that a scan sets when it meets a slot of the list. */
  readonly bit: number;
  /** The paths in the event, and then those in its wrapper. */
  readonly places: readonly Place[];
  /** All slots of all places, in order, and the place of each. */
  readonly slots: Int32Array;
  readonly placeOf: Int32Array;
  /** Offset of the first slot of each place. */
  readonly starts: Int32Array;
}

/**
 * Returns the fields of scanned lines below each prefix in turn, for example `data.` and then the wrapper.
 * Equal to `parsedFields`, but a value is built only when it is asked for.
 */
export function scannedFields(
  paths: Paths,
  prefixes: readonly string[],
  lists: readonly PathList[],
  values: ScannedValues,
): Fields {
  const prepared: Prepared[] = [];
  for (const [at, list] of lists.entries()) {
    const places = prefixes.flatMap((prefix) => list.paths.map((path) => placeOf(paths, prefix, path)));
    const own = preparedFor(places, 1 << Math.min(at, LAST_BIT));
    for (const slot of own.slots) paths.bits[slot] = (paths.bits[slot] ?? 0) | own.bit;
    prepared[list.number] = own;
  }
  return new ScannedFields(prepared, values);
}

/** A class, since all its objects share their methods: calls that always meet one function are compiled inline. */
class ScannedFields implements Fields {
  private readonly prepared: readonly Prepared[];
  private readonly values: ScannedValues;

  constructor(prepared: readonly Prepared[], values: ScannedValues) {
    this.prepared = prepared;
    this.values = values;
  }

  next(list: PathList, start: number): number {
    const { bit, slots, placeOf: placesOf, starts } = this.prepared[list.number] as Prepared;
    const { found } = this.values;
    /** Most lists are not in most events: one bit tells. */
    if ((found.seen & bit) === 0) return -1;
    const { mark, line } = found;
    for (let at = starts[start] as number; at < slots.length; at += 1) {
      if (mark[slots[at] as number] === line) return placesOf[at] as number;
    }
    return -1;
  }

  value(list: PathList, at: number): unknown {
    return this.valueIn((this.prepared[list.number] as Prepared).places[at] as Place);
  }

  digits(list: PathList, at: number): number | undefined {
    const place = (this.prepared[list.number] as Prepared).places[at] as Place;
    return this.values.digitsAt(place.slot) ?? shortDigits(this.valueIn(place));
  }

  private valueIn({ slot, text }: Place): unknown {
    const { valueAt } = this.values;
    const outer = text && valueAt(text.slot);
    return (typeof outer === 'string' ? embedded(outer, text?.key ?? '') : valueAt(slot)) ?? undefined;
  }
}

/** The lists beyond it share the last bit. */
const LAST_BIT = 30;

function preparedFor(places: readonly Place[], bit: number): Prepared {
  const slots = places.map(({ slot, text }) => (text ? [slot, text.slot] : [slot]));
  const starts = [0];
  for (const own of slots) starts.push((starts.at(-1) ?? 0) + own.length);
  return {
    bit,
    places,
    slots: Int32Array.from(slots.flat()),
    placeOf: Int32Array.from(slots.flatMap((own, at) => own.map(() => at))),
    starts: Int32Array.from(starts),
  };
}

function placeOf(paths: Paths, prefix: string, path: string): Place {
  const slot = paths.slotOf.get(prefix + path);
  if (slot === undefined) throw new Error(`no scan looks for ${path}`);
  const [first = '', key] = path.split('.');
  const text = key !== undefined && EMBEDDED.includes(first) ? paths.slotOf.get(prefix + first) : undefined;
  return { slot, text: text === undefined || key === undefined ? undefined : { slot: text, key } };
}
