/** One step of the paths to look for: the keys it may have and the slot that stores its value. */
export interface Step {
  /**
   * Slot of this step. Steps that only lead to other steps have one too, so that duplicate keys are detected.
   */
  readonly slot: number;
  /** Keys to look for inside; `undefined` when there are none. */
  readonly keys: Keys | undefined;
}

/**
 * Finds keys by their length and three of their bytes, then compares every byte. A key whose place is taken
 * stands in the next free one.
 */
export interface Keys {
  readonly factor: number;
  /** Length of the table less one: the table's length is a power of two. */
  readonly mask: number;
  readonly table: readonly (Key | null)[];
}

interface Key {
  readonly bytes: Uint8Array;
  readonly step: Step;
}

interface Branch {
  readonly slot: number;
  readonly next: Map<string, Branch>;
}

export interface Paths {
  readonly root: Step;
  readonly slots: number;
  readonly slotOf: ReadonlyMap<string, number>;
}

/** Compiles paths such as `['event', 'data.user.id']` into the steps that a scan follows. */
export function compilePaths(paths: Iterable<string>): Paths {
  const slotOf = new Map<string, number>();
  const branch = (): Branch => ({ slot: slots++, next: new Map() });
  let slots = 0;
  const root = branch();
  for (const path of paths) {
    let at = root;
    for (const step of path.split('.')) {
      const next = at.next.get(step) ?? branch();
      at.next.set(step, next);
      at = next;
    }
    slotOf.set(path, at.slot);
  }
  return { root: stepOf(root), slots, slotOf };
}

function stepOf({ slot, next }: Branch): Step {
  return { slot, keys: next.size === 0 ? undefined : keysOf(next) };
}

function keysOf(next: Branch['next']): Keys {
  const keys = [...next].map(([name, branch]) => ({
    bytes: new TextEncoder().encode(name),
    step: stepOf(branch),
  }));
  let best = tableOf(keys, 1);
  for (let factor = 2; best.collisions > 0 && factor <= FACTORS; factor += 1) {
    const table = tableOf(keys, factor);
    if (table.collisions < best.collisions) best = table;
  }
  return best.keys;
}

/** Factors to choose from: the one with the fewest keys in the place of another is taken. */
const FACTORS = 16;

/** Places for each key: with few neighbours, most keys that are not looked for meet a free place. */
const ROOM = 8;

function tableOf(keys: readonly Key[], factor: number) {
  const table = new Array<Key | null>(2 ** Math.ceil(Math.log2(keys.length * ROOM))).fill(null);
  const mask = table.length - 1;
  let collisions = 0;
  for (const key of keys) {
    let place = placeOf(key.bytes, 0, key.bytes.length, factor) & mask;
    for (; table[place] !== null; place = (place + 1) & mask) collisions += 1;
    table[place] = key;
  }
  return { keys: { factor, table, mask }, collisions };
}

/** Compares every byte of a key with those between `start` and `end`. */
export function isKeyAt({ bytes: key }: Key, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let place = 0; place < key.length; place += 1) if (key[place] !== bytes[start + place]) return false;
  return true;
}

/** Returns a number for the key between `start` and `end`, which must not be empty. */
export function placeOf(bytes: Uint8Array, start: number, end: number, factor: number): number {
  const length = end - start;
  const first = bytes[start] as number;
  const middle = bytes[start + (length >> 1)] as number;
  const last = bytes[end - 1] as number;
  return length * factor + first * 7 + last * (factor * 3 + 1) + middle * 5;
}
