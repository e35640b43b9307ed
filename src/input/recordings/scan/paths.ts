/** A step of the paths that are looked for: the keys it may have, and where its value is written down. */
export interface Step {
  /** Each step has its own, also those that only lead on: a key that comes twice is noticed. */
  readonly slot: number;
  /** `undefined`: nothing is looked for inside. */
  readonly keys: Keys | undefined;
}

/** Found by length and three bytes of the key, and then compared to the last byte. */
export interface Keys {
  readonly factor: number;
  readonly table: readonly (Key | null)[];
}

export interface Key {
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

/** `['event', 'data.user.id']` → the steps that a scan follows. */
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
  for (let factor = 1; ; factor += 1) {
    const table = withoutCollision(keys, factor);
    if (table) return { factor, table };
  }
}

function withoutCollision(keys: readonly Key[], factor: number): (Key | null)[] | undefined {
  const table = new Array<Key | null>(TABLE).fill(null);
  for (const key of keys) {
    const place = placeOf(key.bytes, 0, key.bytes.length, factor);
    if (table[place] !== null) return undefined;
    table[place] = key;
  }
  return table;
}

const TABLE = 512;

/** Of the key between `start` and `end`, which is not empty. */
export function placeOf(bytes: Uint8Array, start: number, end: number, factor: number): number {
  const length = end - start;
  const first = bytes[start] as number;
  const middle = bytes[start + (length >> 1)] as number;
  const last = bytes[end - 1] as number;
  return (length * factor + first * 7 + last * (factor * 3 + 1) + middle * 5) & (TABLE - 1);
}
