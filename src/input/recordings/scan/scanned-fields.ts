import { EMBEDDED, embedded, type Fields, shortDigits } from '../fields.js';
import type { Paths as PathsTried } from '../recorders/recorder.js';
import type { Paths } from './paths.js';

/** Values that a scan found in the current line, by slot. */
interface ScannedValues {
  readonly isOfLine: (slot: number) => boolean;
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

/**
 * Returns the fields of scanned lines below each prefix in turn, for example `data.` and then the wrapper.
 * Equal to `parsedFields`, but a value is built only when it is asked for.
 */
export function scannedFields(
  paths: Paths,
  prefixes: readonly string[],
  { isOfLine, valueAt, digitsAt }: ScannedValues,
): Fields {
  const places = new Map<string, readonly Place[]>();
  const slots = new Map<PathsTried, readonly (readonly number[])[]>();

  const placesOf = (path: string): readonly Place[] => {
    let found = places.get(path);
    if (!found) {
      found = prefixes.map((prefix) => placeOf(paths, prefix, path));
      places.set(path, found);
    }
    return found;
  };

  const slotsOf = (tried: PathsTried): readonly (readonly number[])[] => {
    let found = slots.get(tried);
    if (!found) {
      found = tried.map((path) =>
        placesOf(path).flatMap(({ slot, text }) => (text ? [slot, text.slot] : [slot])),
      );
      slots.set(tried, found);
    }
    return found;
  };

  const valueOf = ({ slot, text }: Place): unknown => {
    const outer = text && valueAt(text.slot);
    return typeof outer === 'string' ? embedded(outer, text?.key ?? '') : valueAt(slot);
  };

  const get = (path: string): unknown => {
    for (const place of placesOf(path)) {
      const value = valueOf(place);
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  };

  return {
    get,
    has: (path) => get(path) !== undefined,
    digits: (path) => {
      for (const place of placesOf(path)) {
        const digits = isOfLine(place.slot) ? digitsAt(place.slot) : undefined;
        if (digits !== undefined) return digits;
        const value = valueOf(place);
        if (value !== undefined && value !== null) return shortDigits(value);
      }
      return undefined;
    },
    next: (tried, start) => {
      const all = slotsOf(tried);
      for (let place = start; place < all.length; place += 1) {
        const own = all[place] as readonly number[];
        for (let layer = 0; layer < own.length; layer += 1) if (isOfLine(own[layer] as number)) return place;
      }
      return -1;
    },
  };
}

function placeOf(paths: Paths, prefix: string, path: string): Place {
  const slot = paths.slotOf.get(prefix + path);
  if (slot === undefined) throw new Error(`no scan looks for ${path}`);
  const [first = '', key] = path.split('.');
  const text = key !== undefined && EMBEDDED.includes(first) ? paths.slotOf.get(prefix + first) : undefined;
  return { slot, text: text === undefined || key === undefined ? undefined : { slot: text, key } };
}
