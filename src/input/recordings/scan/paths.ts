/**
 * Paths to look for, as one step for each key of each path. Steps are numbered by their slot, and step 0 is
 * the event itself. All are kept in arrays of numbers: a scan looks up every key of every line.
 */
export interface Paths {
  /** Slots, each for the value of one step. Steps that only lead to others have one, so that duplicate keys are detected. */
  readonly slots: number;
  readonly slotOf: ReadonlyMap<string, number>;
  /** Bits that a scan adds to those of the line when it meets this step. */
  readonly bits: Int32Array;
  readonly names: KeyNames;
  /** Tables of the keys below each step. */
  readonly tables: KeyTables;
}

/** Names of keys in UTF-8, by slot. */
interface KeyNames {
  readonly bytes: Uint8Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
}

/**
 * Finds keys by their length and three of their bytes; every byte is then compared. A key whose place is
 * taken stands in the next free one.
 */
interface KeyTables {
  /** For each place of each table the slot of a key, plus one; 0 for a free place. */
  readonly places: Uint16Array;
  /** First place of each step's table. */
  readonly start: Int32Array;
  /** Length of each step's table less one, a power of two less one; 0 for a step without keys. */
  readonly mask: Int32Array;
  readonly factor: Int32Array;
}

interface Branch {
  readonly slot: number;
  readonly name: Uint8Array;
  readonly next: Map<string, Branch>;
}

/** Compiles paths such as `['event', 'data.user.id']` into the steps that a scan follows. */
export function compilePaths(paths: Iterable<string>): Paths {
  const slotOf = new Map<string, number>();
  const branches: Branch[] = [];
  const branch = (key: string): Branch => {
    const made = { slot: branches.length, name: new TextEncoder().encode(key), next: new Map() };
    branches.push(made);
    return made;
  };
  const root = branch('');
  for (const path of paths) {
    let at = root;
    for (const step of path.split('.')) {
      const next = at.next.get(step) ?? branch(step);
      at.next.set(step, next);
      at = next;
    }
    slotOf.set(path, at.slot);
  }
  return {
    slots: branches.length,
    slotOf,
    bits: new Int32Array(branches.length),
    names: namesOf(branches),
    tables: tablesOf(branches),
  };
}

function namesOf(branches: readonly Branch[]): KeyNames {
  return {
    bytes: Uint8Array.from(branches.flatMap(({ name }) => [...name])),
    start: starts(branches.map(({ name }) => name.length)),
    length: Int32Array.from(branches, ({ name }) => name.length),
  };
}

function tablesOf(branches: readonly Branch[]): KeyTables {
  const tables = branches.map(({ next }) => (next.size === 0 ? NO_KEYS : bestTable([...next.values()])));
  return {
    places: Uint16Array.from(tables.flatMap(({ places }) => places)),
    start: starts(tables.map(({ places }) => places.length)),
    mask: Int32Array.from(tables, ({ places }) => Math.max(0, places.length - 1)),
    factor: Int32Array.from(tables, ({ factor }) => factor),
  };
}

function starts(lengths: readonly number[]): Int32Array {
  const all = new Int32Array(lengths.length);
  for (let at = 1; at < all.length; at += 1) all[at] = (all[at - 1] ?? 0) + (lengths[at - 1] ?? 0);
  return all;
}

interface Table {
  readonly places: readonly number[];
  readonly factor: number;
  /** Number of keys in the place of another. */
  readonly collisions: number;
}

const NO_KEYS: Table = { places: [], factor: 0, collisions: 0 };

/** Factors to choose from: the one with the fewest collisions is taken. */
const FACTORS = 16;

/** Places for each key: with few neighbours, most keys that are not looked for meet a free place. */
const ROOM = 4;

function bestTable(keys: readonly Branch[]): Table {
  let best = tableOf(keys, 1);
  for (let factor = 2; best.collisions > 0 && factor <= FACTORS; factor += 1) {
    const table = tableOf(keys, factor);
    if (table.collisions < best.collisions) best = table;
  }
  return best;
}

function tableOf(keys: readonly Branch[], factor: number): Table {
  const places = new Array<number>(2 ** Math.ceil(Math.log2(keys.length * ROOM))).fill(0);
  const mask = places.length - 1;
  let collisions = 0;
  for (const { name, slot } of keys) {
    let place = placeOf(name, 0, name.length, factor) & mask;
    for (; places[place] !== 0; place = (place + 1) & mask) collisions += 1;
    places[place] = slot + 1;
  }
  return { places, factor, collisions };
}

/** Returns a number for the key between `start` and `end`, which must not be empty. */
export function placeOf(bytes: Uint8Array, start: number, end: number, factor: number): number {
  const length = end - start;
  const first = bytes[start] as number;
  const middle = bytes[start + (length >> 1)] as number;
  const last = bytes[end - 1] as number;
  return length * factor + first * 7 + last * (factor * 3 + 1) + middle * 5;
}
